package dev.bulwark.wizard;

/**
 * One answer.
 *
 * @param value its one spelling in files and flags; lists are joined by commas, {@code none} means
 *     nothing
 * @param provenance who gave it
 */
public record Answer(String value, Provenance provenance) {}
