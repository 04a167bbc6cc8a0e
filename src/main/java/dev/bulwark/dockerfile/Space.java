package dev.bulwark.dockerfile;

/** What separates words. BuildKit has three ideas of it, and each has its places. */
final class Space {
  private Space() {}

  /** Around lines, and between words that may be quoted: as Unicode has it. */
  static boolean unicode(char c) {
    return switch (c) {
      case ' ', '\t', '\n', '\u000B', '\f', '\r', '\u0085', '\u00A0', '\u1680' -> true;
      case '\u2028', '\u2029', '\u202F', '\u205F', '\u3000' -> true;
      default -> c >= '\u2000' && c <= '\u200A';
    };
  }

  /** Between the words of a line that knows no quotes, and behind the keyword. */
  static boolean plain(char c) {
    return c == ' ' || c == '\t' || c == '\u000B' || c == '\f' || c == '\r';
  }

  /** Between flags, and behind the type of a HEALTHCHECK. */
  static boolean ascii(char c) {
    return plain(c) || c == '\n';
  }
}
