package dev.bulwark.dockerfile;

import java.util.Optional;

/**
 * Says how to find out whether the container works.
 *
 * @param type NONE or CMD as it is written; empty where nothing is
 * @param command what CMD executes
 */
public record Healthcheck(Head head, Optional<Word> type, Optional<CommandForm> command)
    implements Instruction {
  /** Whether it switches off the check of the base image. */
  public boolean isNone() {
    return type.filter(word -> word.raw().equalsIgnoreCase("NONE")).isPresent();
  }
}
