package dev.bulwark.manifest;

/** What may stand between two tokens. */
final class Gaps {
  private Gaps() {}

  /** Behind white space, line breaks and comments. */
  static int skip(String text, int from, int end) {
    int at = from;
    while (at < end) {
      char c = text.charAt(at);
      if (c == '#') {
        at = Math.min(end, Breaks.lineEnd(text, at));
      } else if (blank(c)) {
        at++;
      } else {
        break;
      }
    }
    return at;
  }

  /** Behind the anchor and the tag of a node, where it has them. */
  static int skipProperties(String text, int from, int end) {
    int at = from;
    while (at < end && (text.charAt(at) == '&' || text.charAt(at) == '!')) {
      at = behindWord(text, at, end);
      int next = skip(text, at, end);
      if (next == end || (text.charAt(next) != '&' && text.charAt(next) != '!')) {
        return at;
      }
      at = next;
    }
    return at;
  }

  /** Whether white space or the end follows, as it must behind {@code -} and {@code ?}. */
  static boolean ends(String text, int offset, int end) {
    return offset >= end || blank(text.charAt(offset));
  }

  private static int behindWord(String text, int from, int end) {
    boolean verbatim = text.startsWith("!<", from);
    int at = from + 1;
    while (at < end && !blank(text.charAt(at)) && (verbatim || !flow(text.charAt(at)))) {
      at++;
    }
    return at;
  }

  private static boolean flow(char c) {
    return c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
  }

  private static boolean blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\uFEFF';
  }
}
