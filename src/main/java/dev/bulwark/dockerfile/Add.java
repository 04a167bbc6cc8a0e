package dev.bulwark.dockerfile;

import java.util.List;
import java.util.Optional;

/**
 * Copies files, archives and what is behind addresses into the image.
 *
 * @param paths sources and, as the last, the destination
 * @param json whether they are a JSON array
 */
public record Add(Head head, List<Word> paths, boolean json) implements Instruction {
  /** What is copied; heredocs among it. */
  public List<Word> sources() {
    return paths.isEmpty() ? List.of() : paths.subList(0, paths.size() - 1);
  }

  /** Where it goes; empty where it is missing. */
  public Optional<Word> destination() {
    return paths.size() < 2 ? Optional.empty() : Optional.of(paths.getLast());
  }
}
