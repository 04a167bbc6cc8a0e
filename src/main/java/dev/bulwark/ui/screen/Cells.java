package dev.bulwark.ui.screen;

import java.util.ArrayList;
import java.util.List;

/** How wide text is on a terminal. */
final class Cells {
  private Cells() {}

  /** Whether a character takes place and gives no order. */
  static boolean printable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK ->
          false;
      default -> true;
    };
  }

  /** The text without what a terminal would obey or put nowhere; a tab is a space. */
  static String drawable(String text) {
    var drawn = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c == '\t' || c == '\n' ? ' ' : c)
        .filter(Cells::printable)
        .forEach(drawn::appendCodePoint);
    return drawn.toString();
  }

  /** Columns of a character: 1 or 2. */
  static int width(int c) {
    boolean wide =
        (c >= 0x1100 && c <= 0x115f)
            || (c >= 0x2e80 && c <= 0xa4cf)
            || (c >= 0xac00 && c <= 0xd7a3)
            || (c >= 0xf900 && c <= 0xfaff)
            || (c >= 0xfe30 && c <= 0xfe6f)
            || (c >= 0xff01 && c <= 0xff60)
            || (c >= 0xffe0 && c <= 0xffe6)
            || (c >= 0x1f300 && c <= 0x1faff)
            || (c >= 0x20000 && c <= 0x3fffd);
    return wide ? 2 : 1;
  }

  static int width(String text) {
    return text.codePoints().map(Cells::width).sum();
  }

  /** The longest start that fits. */
  static String clip(String text, int columns) {
    int used = 0;
    int end = 0;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      used += width(c);
      if (used > columns) {
        return text.substring(0, end);
      }
      end += Character.charCount(c);
    }
    return text;
  }

  /** The text, or a start of it that says that more follows. */
  static String cut(String text, int columns) {
    return width(text) <= columns ? text : clip(text, Math.max(0, columns - 1)) + "…";
  }

  /** The text in lines that fit, broken between words where there are any. */
  static List<String> wrap(String text, int columns) {
    int limit = Math.max(1, columns);
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var word : drawable(text).split(" ")) {
      if (!line.isEmpty() && width(line.toString()) + 1 + width(word) > limit) {
        lines.add(line.toString());
        line.setLength(0);
      }
      var rest = word;
      while (width(rest) > limit) {
        var head = clip(rest, limit);
        if (head.isEmpty()) {
          head = rest.substring(0, Character.charCount(rest.codePointAt(0)));
        }
        lines.add(head);
        rest = rest.substring(head.length());
      }
      line.append(line.isEmpty() ? "" : " ").append(rest);
    }
    lines.add(line.toString());
    return lines;
  }
}
