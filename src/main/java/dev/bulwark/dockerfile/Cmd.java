package dev.bulwark.dockerfile;

import java.util.Optional;

/**
 * Says what the container executes, or the arguments of its entrypoint.
 *
 * @param command empty where nothing is written
 */
public record Cmd(Head head, Optional<CommandForm> command) implements Instruction {}
