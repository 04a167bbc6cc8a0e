package dev.bulwark.rules;

import java.util.List;
import java.util.Locale;

/** Which Dockerfiles are for a developer's machine, by their paths. */
final class Developing {
  private static final List<String> WORDS =
      List.of("debug", "develop", "devcontainer", "dockerfile.dev", "dev.dockerfile", ".local");

  private Developing() {}

  /** Whether a path says that what is built there is never shipped. */
  static boolean on(String path) {
    var folded = path.toLowerCase(Locale.ROOT);
    return WORDS.stream().anyMatch(folded::contains);
  }
}
