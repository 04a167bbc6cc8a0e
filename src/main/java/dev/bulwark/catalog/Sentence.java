package dev.bulwark.catalog;

import java.util.List;

/** Lists in sentences. */
final class Sentence {
  private Sentence() {}

  /** {@code a, b}. */
  static String all(List<String> items) {
    return String.join(", ", items);
  }

  /** {@code a, b and c}. */
  static String and(List<String> items) {
    return joined(items, " and ");
  }

  /** {@code a, b or c}. */
  static String or(List<String> items) {
    return joined(items, " or ");
  }

  /** {@code 6.0}, {@code 6.0 and 7.0} or {@code 6.0 to 8.0}; sorted, not empty. */
  static String range(List<DotnetVersion> versions) {
    return switch (versions.size()) {
      case 1 -> versions.getFirst().toString();
      case 2 -> versions.getFirst() + " and " + versions.getLast();
      default -> versions.getFirst() + " to " + versions.getLast();
    };
  }

  private static String joined(List<String> items, String word) {
    int last = items.size() - 1;
    return last < 1 ? all(items) : all(items.subList(0, last)) + word + items.get(last);
  }
}
