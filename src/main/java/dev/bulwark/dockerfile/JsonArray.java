package dev.bulwark.dockerfile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Tells whether arguments are a JSON array of strings, as Go's {@code encoding/json} decides it:
 * what is no JSON at all is shell text, but an array with something other than strings is refused.
 */
final class JsonArray {
  /** Deepest nesting Go's decoder takes. */
  private static final int MOST_DEEP = 10_000;

  /** What arguments turned out to be. */
  sealed interface Reading {}

  record Strings(List<Word> words) implements Reading {}

  record OtherThanStrings() implements Reading {}

  record NoArray() implements Reading {}

  private final Word arguments;
  private final String text;
  private final List<Word> words = new ArrayList<>();
  private boolean onlyStrings = true;
  private int at;

  private JsonArray(Word arguments) {
    this.arguments = arguments;
    this.text = arguments.raw();
  }

  static Reading read(Word arguments) {
    if (!arguments.raw().startsWith("[")) {
      return new NoArray();
    }
    var array = new JsonArray(arguments);
    if (!array.readAll()) {
      return new NoArray();
    }
    return array.onlyStrings ? new Strings(List.copyOf(array.words)) : new OtherThanStrings();
  }

  /** Reads one value and nothing behind it, keeping open brackets in a set instead of the stack. */
  private boolean readAll() {
    var isObject = new BitSet();
    int depth = 0;
    boolean wantsValue = true;
    boolean mayClose = false;
    while (true) {
      skipSpace();
      if (at == text.length()) {
        return depth == 0 && !wantsValue;
      }
      if (depth == 0 && !wantsValue) {
        return false;
      }
      char c = text.charAt(at);
      if ((c == ']' || c == '}') && (mayClose || !wantsValue)) {
        if (depth == 0 || isObject.get(depth) != (c == '}')) {
          return false;
        }
        depth--;
        at++;
        wantsValue = false;
        mayClose = false;
      } else if (!wantsValue) {
        if (c != ',') {
          return false;
        }
        at++;
        if (isObject.get(depth) && !readKey()) {
          return false;
        }
        wantsValue = true;
        mayClose = false;
      } else if (c == '[' || c == '{') {
        onlyStrings &= depth == 0;
        if (++depth > MOST_DEEP) {
          return false;
        }
        isObject.set(depth, c == '{');
        at++;
        mayClose = true;
        if (c == '{') {
          skipSpace();
          if (!text.startsWith("}", at)) {
            if (!readKey()) {
              return false;
            }
            mayClose = false;
          }
        }
      } else if (!readScalar(depth)) {
        return false;
      } else {
        wantsValue = false;
        mayClose = false;
      }
    }
  }

  private boolean readKey() {
    skipSpace();
    if (!text.startsWith("\"", at) || !readString(false)) {
      return false;
    }
    skipSpace();
    boolean colon = text.startsWith(":", at);
    at++;
    return colon;
  }

  private boolean readScalar(int depth) {
    char c = text.charAt(at);
    if (c == '"') {
      return readString(depth == 1);
    }
    onlyStrings = false;
    for (var name : List.of("true", "false", "null")) {
      if (text.startsWith(name, at)) {
        at += name.length();
        return true;
      }
    }
    return readNumber();
  }

  private boolean readNumber() {
    int start = at;
    skip('-');
    if (!skip('0') && !skipDigits()) {
      return false;
    }
    if (skip('.') && !skipDigits()) {
      return false;
    }
    if (skip('e') || skip('E')) {
      if (!skip('+')) {
        skip('-');
      }
      if (!skipDigits()) {
        return false;
      }
    }
    // Go refuses a number that is no float64, and the whole is shell text then.
    return Double.isFinite(Double.parseDouble(text.substring(start, at)));
  }

  private boolean readString(boolean keep) {
    int start = at++;
    var value = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"') {
        if (keep) {
          words.add(arguments.element(start, at, wholeCharacters(value)));
        }
        return true;
      }
      if (c < ' ' || (c == '\\' && !readEscape(value))) {
        return false;
      }
      if (c != '\\') {
        value.append(c);
      }
    }
    return false;
  }

  private boolean readEscape(StringBuilder value) {
    if (at == text.length()) {
      return false;
    }
    char c = text.charAt(at++);
    int simple = "\"\\/bfnrt".indexOf(c);
    if (simple >= 0) {
      value.append("\"\\/\b\f\n\r\t".charAt(simple));
      return true;
    }
    if (c != 'u' || at + 4 > text.length()) {
      return false;
    }
    int code = 0;
    for (int digit = 0; digit < 4; digit++) {
      int hex = hex(text.charAt(at++));
      if (hex < 0) {
        return false;
      }
      code = code * 16 + hex;
    }
    value.append((char) code);
    return true;
  }

  private static int hex(char c) {
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }

  /** Go puts a replacement character for half a surrogate pair. */
  private static String wholeCharacters(StringBuilder value) {
    for (int i = 0; i < value.length(); i++) {
      if (Character.isHighSurrogate(value.charAt(i))
          && i + 1 < value.length()
          && Character.isLowSurrogate(value.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(value.charAt(i))) {
        value.setCharAt(i, '\uFFFD');
      }
    }
    return value.toString();
  }

  private void skipSpace() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private boolean skip(char c) {
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private boolean skipDigits() {
    int start = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at > start;
  }
}
