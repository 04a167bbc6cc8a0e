package dev.bulwark.ui.screen;

/** What the parts of a line of a file are, as far as one line tells. */
final class Syntax {
  private Syntax() {}

  static Line of(String path, String text) {
    if (path.endsWith(".md")) {
      return Line.of(text, text.startsWith("#") ? Style.TITLE : Style.PLAIN);
    }
    if (text.stripLeading().startsWith("#")) {
      return Line.of(text, Style.COMMENT);
    }
    if (path.endsWith(".yaml")) {
      int key = key(text);
      return values(Line.of(text.substring(0, key), Style.KEYWORD), text, key, true);
    }
    if (path.endsWith("Dockerfile")) {
      int word = word(text);
      return values(Line.of(text.substring(0, word), Style.KEYWORD), text, word, false);
    }
    return Line.of(text);
  }

  /** Where the key of a mapping ends; 0 when the line has none. */
  private static int key(String text) {
    int colon = text.indexOf(':');
    boolean ends = colon > 0 && (colon + 1 == text.length() || text.charAt(colon + 1) == ' ');
    return ends && text.substring(0, colon).chars().noneMatch(c -> c == '"' || c == '{')
        ? colon
        : 0;
  }

  private static int word(String text) {
    int end = 0;
    while (end < text.length() && Character.isUpperCase(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Quoted text and, in YAML, a comment at the end. */
  private static Line values(Line start, String text, int from, boolean comments) {
    var line = start;
    int plain = from;
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (comments && c == '#' && i > 0 && text.charAt(i - 1) == ' ') {
        return line.and(text.substring(plain, i)).and(text.substring(i), Style.COMMENT);
      }
      int end = c == '"' || c == '\'' ? closing(text, i) : -1;
      if (end > 0) {
        line = line.and(text.substring(plain, i)).and(text.substring(i, end), Style.STRING);
        plain = end;
        i = end;
      } else {
        i++;
      }
    }
    return line.and(text.substring(plain));
  }

  /** Behind the quote that closes the one at an index; -1 when none does on this line. */
  private static int closing(String text, int quote) {
    for (int i = quote + 1; i < text.length(); i++) {
      if (text.charAt(i) == '\\' && text.charAt(quote) == '"') {
        i++;
      } else if (text.charAt(i) == text.charAt(quote)) {
        return i + 1;
      }
    }
    return -1;
  }
}
