package dev.bulwark.dockerfile;

import java.util.Optional;

/**
 * Changes the working directory.
 *
 * @param argument all that is written; empty where nothing is
 */
public record Workdir(Head head, Optional<Word> argument) implements Instruction {}
