package dev.bulwark.rules;

/**
 * Digits in a text, from 0 to 9. Rules look for them in every file, for which a pattern is slow.
 */
final class Digits {
  private Digits() {}

  /** Behind the digits that begin at a place; the same place where none does. */
  static int behind(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  /** Whether a text is nothing but digits, at least one and at most so many. */
  static boolean only(String text, int most) {
    return !text.isEmpty() && text.length() <= most && behind(text, 0) == text.length();
  }
}
