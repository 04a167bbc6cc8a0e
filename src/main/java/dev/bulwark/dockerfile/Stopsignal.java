package dev.bulwark.dockerfile;

import java.util.Optional;

/**
 * Says which signal ends the container.
 *
 * @param argument all that is written; empty where nothing is
 */
public record Stopsignal(Head head, Optional<Word> argument) implements Instruction {}
