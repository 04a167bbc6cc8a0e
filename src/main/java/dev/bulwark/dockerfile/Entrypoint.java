package dev.bulwark.dockerfile;

import java.util.Optional;

/**
 * Says what the container executes.
 *
 * @param command empty where nothing is written
 */
public record Entrypoint(Head head, Optional<CommandForm> command) implements Instruction {}
