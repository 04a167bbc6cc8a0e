package dev.bulwark.dockerfile;

import java.util.List;
import java.util.Optional;

/**
 * Sets environment variables.
 *
 * @param pairs variables with their values
 * @param legacy whether it is {@code ENV name value}, which has one pair without a sign
 */
public record Env(Head head, List<KeyValue> pairs, boolean legacy) implements Instruction {
  /** The last pair of a name, which is the one that counts. */
  public Optional<KeyValue> pair(String name) {
    return pairs.reversed().stream().filter(pair -> pair.key().raw().equals(name)).findFirst();
  }
}
