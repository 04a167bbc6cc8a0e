package dev.bulwark.project;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects, without duplicates, what could not be read or was left out on purpose. */
final class Remarks {
  static final Comparator<Found<String>> BY_PLACE =
      Comparator.comparing((Found<String> found) -> found.origin().file())
          .thenComparingInt(found -> found.origin().line())
          .thenComparing(Found::value);

  private final Set<Found<String>> skipped = new LinkedHashSet<>();

  void skip(String file, int line, String reason) {
    skip(new Origin(file, line), reason);
  }

  void skip(Origin origin, String reason) {
    skipped.add(new Found<>(reason, origin));
  }

  List<Found<String>> skipped() {
    return skipped.stream().sorted(BY_PLACE).toList();
  }
}
