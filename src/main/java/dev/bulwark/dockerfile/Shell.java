package dev.bulwark.dockerfile;

import java.util.Optional;

/**
 * Says which shell runs commands in shell form.
 *
 * @param command empty where nothing is written; only an array is legal
 */
public record Shell(Head head, Optional<CommandForm> command) implements Instruction {}
