package dev.bulwark.project;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All names that any kind of hint looks for in sources. */
final class Hints {
  static final Set<String> NAMES =
      Stream.of(
              AddressHints.NAMES,
              CookieHints.NAMES,
              CultureHints.NAMES,
              FileHints.NAMES,
              HealthHints.NAMES,
              KindHints.NAMES,
              PlatformHints.NAMES)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  private Hints() {}

  /** The mentions of any of the names. */
  static Stream<Mention> of(List<Mention> mentions, Set<String> names) {
    return mentions.stream().filter(mention -> names.contains(mention.name()));
  }
}
