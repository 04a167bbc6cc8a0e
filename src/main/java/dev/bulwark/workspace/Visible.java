package dev.bulwark.workspace;

import java.util.Locale;

/** Makes characters visible that would steer a terminal or hide text from its reader. */
public final class Visible {
  private Visible() {}

  /** Several lines: line feeds and tabs stay. */
  public static String text(String text) {
    return escaped(text, true);
  }

  /** One line: line feeds and tabs become visible too. */
  public static String line(String text) {
    return escaped(text, false);
  }

  private static String escaped(String text, boolean layout) {
    if (plain(text)) {
      return text;
    }
    StringBuilder visible = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          if (layout && (c == '\n' || c == '\t')) {
            visible.appendCodePoint(c);
          } else if (c < 0x20 || c == 0x7F) {
            visible.append('^').append((char) (c ^ 0x40));
          } else if (steers(c)) {
            visible.append("<U+").append(String.format(Locale.ROOT, "%04X", c)).append('>');
          } else {
            visible.appendCodePoint(c);
          }
        });
    return visible.toString();
  }

  /** Whether it is of letters, digits and signs of ASCII, as nearly every line is. */
  private static boolean plain(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) < ' ' || text.charAt(at) > '~') {
        return false;
      }
    }
    return true;
  }

  /** C1 controls, line separators, lone surrogates, and format characters such as U+202E. */
  private static boolean steers(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }
}
