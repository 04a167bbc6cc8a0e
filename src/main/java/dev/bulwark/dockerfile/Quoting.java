package dev.bulwark.dockerfile;

import java.util.List;

/** Writes values so that they are read as meant. */
final class Quoting {
  private Quoting() {}

  /**
   * A value for ENV, LABEL or ARG that says the text literally.
   *
   * @param quoted whether it is quoted even where it need not be
   */
  static String value(String text, char escape, boolean quoted) {
    check(text);
    boolean plain =
        !text.isEmpty()
            && text.chars().allMatch(c -> isPlain((char) c) && c != escape)
            && !text.startsWith("#")
            && !text.contains("<<");
    return plain && !quoted ? text : doubleQuoted(text, escape);
  }

  /** The value of a flag, which knows no variables when it is read. */
  static String flag(String text, char escape) {
    check(text);
    boolean plain =
        text.chars()
            .allMatch(
                c -> !Space.unicode((char) c) && c != '"' && c != '\'' && c != escape && c != '<');
    return plain ? text : quotedWith(text, escape, "\"" + escape);
  }

  static String json(List<String> words) {
    var json = new StringBuilder("[");
    for (var word : words) {
      json.append(json.length() > 1 ? ", " : "").append('"');
      for (int at = 0; at < word.length(); at++) {
        char c = word.charAt(at);
        switch (c) {
          case '"', '\\' -> json.append('\\').append(c);
          case '\n' -> json.append("\\n");
          case '\t' -> json.append("\\t");
          default -> {
            if (c < ' ') {
              json.append("\\u00").append(c < 0x10 ? '0' : '1');
              json.append(Character.forDigit(c & 0xF, 16));
            } else {
              json.append(c);
            }
          }
        }
      }
      json.append('"');
    }
    return json.append(']').toString();
  }

  private static String doubleQuoted(String text, char escape) {
    return quotedWith(text, escape, "\"$" + escape);
  }

  private static String quotedWith(String text, char escape, String escaped) {
    var quoted = new StringBuilder("\"");
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (escaped.indexOf(c) >= 0) {
        quoted.append(escape);
      }
      quoted.append(c);
    }
    return quoted.append('"').toString();
  }

  private static boolean isPlain(char c) {
    return !Space.unicode(c) && "\"'$\uFEFF".indexOf(c) < 0;
  }

  private static void check(String text) {
    if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
      throw new IllegalArgumentException("a value in a Dockerfile cannot have a line end in it");
    }
  }
}
