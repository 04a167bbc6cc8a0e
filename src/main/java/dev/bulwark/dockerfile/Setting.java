package dev.bulwark.dockerfile;

/**
 * What an instruction set.
 *
 * @param value of it
 * @param instruction that set it
 */
public record Setting<I extends Instruction>(Expansion value, I instruction) {}
