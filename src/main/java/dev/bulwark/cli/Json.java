package dev.bulwark.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes maps, lists, texts, numbers and booleans as JSON with two blanks of indentation. */
final class Json {
  private Json() {}

  static String of(Object value) {
    var text = new StringBuilder();
    write(value, "", text);
    return text.append('\n').toString();
  }

  /**
   * A value inside of others.
   *
   * @param indent before its last line
   */
  static String of(Object value, String indent) {
    var text = new StringBuilder();
    write(value, indent, text);
    return text.toString();
  }

  private static void write(Object value, String indent, StringBuilder text) {
    switch (value) {
      case Map<?, ?> map -> {
        var lines =
            map.entrySet().stream()
                .map(e -> quoted(e.getKey().toString()) + ": " + nested(e.getValue(), indent));
        block('{', '}', lines.toList(), indent, text);
      }
      case List<?> list ->
          block('[', ']', list.stream().map(item -> nested(item, indent)).toList(), indent, text);
      case Number number -> text.append(number);
      case Boolean bool -> text.append(bool);
      default -> text.append(quoted(value.toString()));
    }
  }

  private static String nested(Object value, String indent) {
    return of(value, indent + "  ");
  }

  private static void block(
      char open, char close, List<String> items, String indent, StringBuilder text) {
    text.append(open);
    if (!items.isEmpty()) {
      var separator = ",\n" + indent + "  ";
      text.append('\n')
          .append(indent)
          .append("  ")
          .append(String.join(separator, items))
          .append('\n')
          .append(indent);
    }
    text.append(close);
  }

  private static String quoted(String value) {
    var text = new StringBuilder("\"");
    value
        .chars()
        .forEach(c -> {
          switch (c) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
              if (c < 0x20) {
                text.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                text.append((char) c);
              }
            }
          }
        });
    return text.append('"').toString();
  }
}
