package dev.bulwark.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every rule, in the order of its ids. */
public final class Rules {
  private static final List<Rule> ALL =
      Stream.of(DockerfileRules.ALL, BuildRules.ALL, ManifestRules.ALL, SetRules.ALL)
          .flatMap(List::stream)
          .sorted((one, other) -> one.id().compareTo(other.id()))
          .toList();

  private Rules() {}

  /** All of them. */
  public static List<Rule> all() {
    return ALL;
  }

  /** The rule with an id. */
  public static Optional<Rule> find(String id) {
    return ALL.stream().filter(rule -> rule.id().equalsIgnoreCase(id)).findFirst();
  }
}
