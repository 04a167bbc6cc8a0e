package dev.bulwark.ui.line;

import java.util.List;
import java.util.Optional;

/** Items chosen by their number, counted from 1. */
final class Numbers {
  private static final int LONGEST = 4;

  private Numbers() {}

  /** The item with the typed number; empty when the text is no number, or no item has it. */
  static <T> Optional<T> in(List<T> items, String typed) {
    boolean digits = !typed.isEmpty() && typed.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!digits || typed.length() > LONGEST) {
      return Optional.empty();
    }
    int number = Integer.parseInt(typed);
    return number >= 1 && number <= items.size()
        ? Optional.of(items.get(number - 1))
        : Optional.empty();
  }
}
