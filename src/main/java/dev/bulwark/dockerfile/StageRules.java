package dev.bulwark.dockerfile;

import java.util.Locale;
import java.util.Optional;

/** What BuildKit checks in FROM. */
final class StageRules {
  private StageRules() {}

  static Optional<String> problem(From from) {
    if (from.words().size() == 1) {
      return Optional.empty();
    }
    if (from.words().size() != 3 || from.as().isEmpty()) {
      return Optional.of("FROM requires either one or three arguments");
    }
    var name = from.words().get(2).raw();
    return isStageName(name.toLowerCase(Locale.ROOT))
        ? Optional.empty()
        : Optional.of("invalid name for a stage: " + name);
  }

  private static boolean isStageName(String name) {
    return !name.isEmpty()
        && name.charAt(0) >= 'a'
        && name.charAt(0) <= 'z'
        && name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || "0123456789-_.".indexOf(c) >= 0);
  }
}
