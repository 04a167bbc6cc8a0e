package dev.bulwark.project;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Health endpoints with a constant path. */
final class HealthHints {
  static final Set<String> NAMES = Set.of("MapHealthChecks", "UseHealthChecks");

  private static final Set<String> READY = Set.of("ready", "readiness", "readyz");

  private HealthHints() {}

  /** Paths that look like liveness or that serve both. */
  static List<Found<String>> live(List<Mention> mentions) {
    return paths(mentions).filter(path -> !isReady(path.value())).toList();
  }

  /** Paths that look like readiness. */
  static List<Found<String>> ready(List<Mention> mentions) {
    return paths(mentions).filter(path -> isReady(path.value())).toList();
  }

  private static Stream<Found<String>> paths(List<Mention> mentions) {
    return Hints.of(mentions, NAMES)
        .flatMap(mention ->
            mention.text().stream()
                .filter(path -> path.startsWith("/") && !path.contains("{"))
                .map(mention::as));
  }

  private static boolean isReady(String path) {
    return Stream.of(path.toLowerCase(Locale.ROOT).split("[/_.-]", -1)).anyMatch(READY::contains);
  }
}
