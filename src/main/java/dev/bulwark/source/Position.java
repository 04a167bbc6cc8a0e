package dev.bulwark.source;

/**
 * A place in a text as people count.
 *
 * @param line from 1
 * @param column from 1, in characters as Java counts them
 */
public record Position(int line, int column) {}
