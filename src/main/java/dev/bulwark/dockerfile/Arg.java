package dev.bulwark.dockerfile;

import java.util.List;

/**
 * Declares build arguments.
 *
 * @param pairs names, with their defaults where they have one
 */
public record Arg(Head head, List<KeyValue> pairs) implements Instruction {}
