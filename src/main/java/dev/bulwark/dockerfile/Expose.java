package dev.bulwark.dockerfile;

import java.util.List;

/**
 * Names ports that the container listens on.
 *
 * @param ports as they are written
 */
public record Expose(Head head, List<Port> ports) implements Instruction {}
