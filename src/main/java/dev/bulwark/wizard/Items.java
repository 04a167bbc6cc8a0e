package dev.bulwark.wizard;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads answers that are lists. */
public final class Items {
  private Items() {}

  /** The items of a list answer; none for {@code none}. */
  public static List<String> of(String value) {
    return value.isEmpty() || value.equals("none") ? List.of() : List.of(value.split(","));
  }

  /** The first item that lacks a form, as a reason; empty when all have it. */
  static Optional<String> check(String value, Predicate<String> good, String reason) {
    return of(value).stream()
        .filter(good.negate())
        .findFirst()
        .map(item -> "\"" + Form.shown(item) + "\" " + reason);
  }

  /** One spelling of several items. */
  static String join(Stream<String> items) {
    var list = items.toList();
    return list.isEmpty() ? "none" : String.join(",", list);
  }
}
