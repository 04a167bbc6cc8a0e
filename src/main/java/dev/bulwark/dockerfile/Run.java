package dev.bulwark.dockerfile;

import java.util.List;
import java.util.Optional;

/**
 * Runs a command while the image is built.
 *
 * @param command what is run; empty where nothing is written
 */
public record Run(Head head, Optional<CommandForm> command) implements Instruction {
  /** What its mounts are taken from: names of stages, or images. */
  public List<String> mountSources() {
    if (head.flags().isEmpty()) {
      return List.of();
    }
    return head.flags().stream()
        .filter(flag -> flag.name().equals("mount"))
        .flatMap(flag -> flag.value().stream())
        .flatMap(value -> Csv.fields(value).stream().flatMap(List::stream))
        .filter(field -> field.regionMatches(true, 0, "from=", 0, 5))
        .map(field -> field.substring(5))
        .toList();
  }
}
