package dev.bulwark.dockerfile;

import java.util.OptionalInt;

/** Looks for characters that do not stand in <code>${…}</code>. */
final class Outside {
  private Outside() {}

  /** The first of a character. */
  static OptionalInt braces(String text, char wanted) {
    int depth = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == wanted && depth == 0) {
        return OptionalInt.of(at);
      }
      if (text.startsWith("${", at)) {
        depth++;
      } else if (c == '}' && depth > 0) {
        depth--;
      }
    }
    return OptionalInt.empty();
  }
}
