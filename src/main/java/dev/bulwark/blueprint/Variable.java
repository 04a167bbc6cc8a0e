package dev.bulwark.blueprint;

/**
 * An environment variable with a literal value.
 *
 * @param name its name
 * @param value its value; may be empty
 * @param question the question that decides it
 */
public record Variable(String name, String value, String question) {}
