package dev.bulwark.lessons;

import java.util.Optional;

/** Compares two texts. */
@FunctionalInterface
public interface Difference {
  /**
   * The way from one text to another as a unified diff.
   *
   * @param before absent when the file is new
   */
  String of(String path, Optional<String> before, String after);
}
