package dev.bulwark.wizard;

import java.util.Optional;

/**
 * One choice of a question.
 *
 * @param value the answer it stands for
 * @param label a few words on what it means
 * @param impossible why it cannot be chosen now, with the mend; empty when it can
 */
public record Choice(String value, String label, Optional<String> impossible) {

  /** A choice that is always possible. */
  public static Choice of(String value, String label) {
    return new Choice(value, label, Optional.empty());
  }

  /** This choice, not possible for the given reason when the condition holds. */
  public Choice unless(boolean condition, String reason) {
    return condition && impossible.isEmpty() ? new Choice(value, label, Optional.of(reason)) : this;
  }
}
