package dev.bulwark.dockerfile;

import java.util.Optional;

/**
 * Keeps an instruction for those who build on the image.
 *
 * @param inner the instruction; empty where nothing is written
 */
public record Onbuild(Head head, Optional<Instruction> inner) implements Instruction {}
