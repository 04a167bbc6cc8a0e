package dev.bulwark.project;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads JSON as .NET's configuration does: comments and commas at the end are allowed, nesting is
 * limited to 64 levels (the default of System.Text.Json).
 */
final class JsonReader {
  private static final int MAX_DEPTH = 64;

  private final String text;
  private final List<Setting> settings = new ArrayList<>();
  private int at;
  private int line = 1;

  private JsonReader(String text) {
    this.text = text;
  }

  /** All values of a file in order; a text that is not JSON is remarked and has none. */
  static List<Setting> read(String file, String text, Remarks remarks) {
    var reader = new JsonReader(text);
    try {
      reader.value("", 0);
      reader.blanks();
      if (reader.at < text.length()) {
        throw new NotJson();
      }
      return List.copyOf(reader.settings);
    } catch (NotJson notJson) {
      remarks.skip(file, reader.line, "not well-formed JSON; not read");
      return List.of();
    }
  }

  private void value(String key, int depth) {
    if (depth > MAX_DEPTH) {
      throw new NotJson();
    }
    blanks();
    switch (peek()) {
      case '{' -> object(key, depth);
      case '[' -> list(key, depth);
      case '"' -> settings.add(new Setting(key, string(), line));
      default -> settings.add(new Setting(key, literal(), line));
    }
  }

  private void object(String key, int depth) {
    at++;
    blanks();
    while (peek() != '}') {
      if (peek() != '"') {
        throw new NotJson();
      }
      String name = string();
      blanks();
      expect(':');
      value(key.isEmpty() ? name : key + ":" + name, depth + 1);
      separator('}');
    }
    at++;
  }

  private void list(String key, int depth) {
    at++;
    blanks();
    for (int i = 0; peek() != ']'; i++) {
      value(key.isEmpty() ? String.valueOf(i) : key + ":" + i, depth + 1);
      separator(']');
    }
    at++;
  }

  private void separator(char end) {
    blanks();
    if (peek() == ',') {
      at++;
      blanks();
    } else if (peek() != end) {
      throw new NotJson();
    }
  }

  private String string() {
    at++;
    var out = new StringBuilder();
    while (peek() != '"') {
      char c = next();
      if (c < ' ') {
        throw new NotJson();
      }
      out.append(c == '\\' ? escaped() : c);
    }
    at++;
    return out.toString();
  }

  private char escaped() {
    char c = next();
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case '"', '\\', '/' -> c;
      case 'u' -> unicode();
      default -> throw new NotJson();
    };
  }

  private char unicode() {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(next(), 16);
      if (digit < 0) {
        throw new NotJson();
      }
      value = value * 16 + digit;
    }
    return (char) value;
  }

  private String literal() {
    int start = at;
    while (Character.isLetterOrDigit(peek()) || "+-.".indexOf(peek()) >= 0) {
      at++;
    }
    String literal = text.substring(start, at);
    boolean number = !literal.isEmpty() && "-0123456789".indexOf(literal.charAt(0)) >= 0;
    return switch (literal) {
      case "null" -> "";
      case "true", "false" -> literal;
      default -> {
        if (!number) {
          throw new NotJson();
        }
        yield literal;
      }
    };
  }

  private void blanks() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n') {
        line++;
        at++;
      } else if (c == ' ' || c == '\t' || c == '\r') {
        at++;
      } else if (text.startsWith("//", at)) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
          throw new NotJson();
        }
        line += (int) text.substring(at, end).chars().filter(each -> each == '\n').count();
        at = end + 2;
      } else {
        return;
      }
    }
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private char next() {
    if (at == text.length()) {
      throw new NotJson();
    }
    return text.charAt(at++);
  }

  private void expect(char wanted) {
    if (next() != wanted) {
      throw new NotJson();
    }
  }

  /** Stops reading a text that is not JSON. */
  private static final class NotJson extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotJson() {
      super(null, null, false, false);
    }
  }
}
