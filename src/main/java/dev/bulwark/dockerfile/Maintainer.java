package dev.bulwark.dockerfile;

import java.util.Optional;

/**
 * Names the author, which LABEL does today.
 *
 * @param argument all that is written; empty where nothing is
 */
public record Maintainer(Head head, Optional<Word> argument) implements Instruction {}
