package dev.bulwark.manifest;

import java.util.Locale;
import java.util.regex.Pattern;

/** Writes single values so that every reader takes them for what they are. */
final class ScalarPrinter {
  /** What YAML 1.1 readers may take for a time or for a number to the base of 60. */
  private static final Pattern TIME_LIKE = Pattern.compile("[-+]?[0-9][0-9_:.tTzZ -]*");

  private static final String PLAIN_SIGNS = " _./-+=@$()^;~";
  private static final String PLAIN_STARTS = "_/$(.";

  private ScalarPrinter() {}

  /** A value on one line, in the given quotes where it needs some. */
  static String print(Value value, ScalarStyle quotes, boolean always) {
    return switch (value) {
      case Value.Null() -> "null";
      case Value.Bool(boolean truth) -> Boolean.toString(truth);
      case Value.Int(var number) -> number.toString();
      case Value.Real(double number) -> real(number);
      case Value.Text(var text) -> !always && plain(text) ? text : quoted(text, quotes);
    };
  }

  /** A text in the given quotes, or in double ones where the others cannot hold it. */
  static String quoted(String text, ScalarStyle quotes) {
    return quotes == ScalarStyle.SINGLE_QUOTED && text.chars().noneMatch(ScalarPrinter::escaped)
        ? "'" + text.replace("'", "''") + "'"
        : doubleQuoted(text);
  }

  /** Whether a text means itself without quotes, in block and in flow collections. */
  static boolean plain(String text) {
    if (text.isEmpty() || !start(text.charAt(0)) || text.startsWith("...")) {
      return false;
    }
    for (int at = 1; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean separator = c == ':' && at + 1 < text.length() && word(text.charAt(at + 1));
      boolean inner = c != ' ' || (at + 1 < text.length() && text.charAt(at - 1) != ' ');
      if (!separator && !(inner && (word(c) || PLAIN_SIGNS.indexOf(c) >= 0))) {
        return false;
      }
    }
    return Schema.CORE.read(text) instanceof Value.Text
        && Schema.KUBERNETES.read(text) instanceof Value.Text
        && !TIME_LIKE.matcher(text).matches();
  }

  private static boolean start(char c) {
    return word(c) || PLAIN_STARTS.indexOf(c) >= 0;
  }

  private static boolean word(char c) {
    return Character.isLetterOrDigit(c) && !Character.isSurrogate(c);
  }

  private static String real(double number) {
    if (Double.isNaN(number)) {
      return ".nan";
    }
    if (Double.isInfinite(number)) {
      return number < 0 ? "-.inf" : ".inf";
    }
    return Double.toString(number);
  }

  private static String doubleQuoted(String text) {
    var quoted = new StringBuilder("\"");
    text.chars().forEach(c -> quoted.append(escape((char) c)));
    return quoted.append('"').toString();
  }

  private static String escape(char c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default ->
          escaped(c) ? String.format(Locale.ROOT, "\\u%04x", (int) c) : Character.toString(c);
    };
  }

  /** Whether a character is not printable, or ends a line for some reader. */
  private static boolean escaped(int c) {
    return c < ' ' || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || c >= 0xFEFF;
  }
}
