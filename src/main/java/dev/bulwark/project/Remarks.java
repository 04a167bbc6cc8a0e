package dev.bulwark.project;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects, without duplicates, what could not be read or was left out on purpose. */
final class Remarks {
  static final Comparator<Found<String>> BY_PLACE = Remarks::compareByPlace;

  private final Set<Found<String>> skipped = new LinkedHashSet<>();

  void skip(String file, int line, String reason) {
    skip(new Origin(file, line), reason);
  }

  void skip(Origin origin, String reason) {
    skipped.add(
        new Found<>(Printable.of(reason), new Origin(Printable.of(origin.file()), origin.line())));
  }

  /** By hand, since the library's comparators are linked anew at every start: 8 ms. */
  private static int compareByPlace(Found<String> one, Found<String> other) {
    int file = one.origin().file().compareTo(other.origin().file());
    int line = Integer.compare(one.origin().line(), other.origin().line());
    return file != 0 ? file : line != 0 ? line : one.value().compareTo(other.value());
  }

  List<Found<String>> skipped() {
    return skipped.stream().sorted(BY_PLACE).toList();
  }
}
