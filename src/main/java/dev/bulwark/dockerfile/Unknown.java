package dev.bulwark.dockerfile;

/** An instruction that BuildKit does not know. */
public record Unknown(Head head) implements Instruction {}
