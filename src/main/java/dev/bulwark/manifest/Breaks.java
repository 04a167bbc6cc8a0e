package dev.bulwark.manifest;

/** Lines as YAML has them: each ends with LF, CR LF or CR. */
final class Breaks {
  private Breaks() {}

  /** Whether a character ends a line, or is the first of two that do. */
  static boolean at(String text, int offset) {
    char c = text.charAt(offset);
    return c == '\n' || c == '\r';
  }

  /** Where the line of a character begins; a byte order mark stands before the first line. */
  static int lineStart(String text, int offset) {
    int at = offset;
    while (at > 0 && !at(text, at - 1)) {
      at--;
    }
    return at == 0 && !text.isEmpty() && text.charAt(0) == '\uFEFF' ? Math.min(1, offset) : at;
  }

  /** Where the line of a character ends, before its break. */
  static int lineEnd(String text, int offset) {
    int feed = text.indexOf('\n', offset);
    int end = feed < 0 ? text.length() : feed;
    int carriage = offset < end ? text.indexOf('\r', offset, end) : -1;
    return carriage < 0 ? end : carriage;
  }

  /** Behind a break; the same place where there is none. */
  static int skip(String text, int offset) {
    if (offset < text.length() && text.charAt(offset) == '\r') {
      return offset + 1 < text.length() && text.charAt(offset + 1) == '\n'
          ? offset + 2
          : offset + 1;
    }
    return offset < text.length() && text.charAt(offset) == '\n' ? offset + 1 : offset;
  }

  /** Where the line after that of a character begins; the end of the text for the last line. */
  static int nextLine(String text, int offset) {
    return skip(text, lineEnd(text, offset));
  }
}
