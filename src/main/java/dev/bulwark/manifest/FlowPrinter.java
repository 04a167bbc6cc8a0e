package dev.bulwark.manifest;

import java.util.List;

/** Writes contents in brackets and braces: on one line, or on lines of their own as in JSON. */
final class FlowPrinter {
  private final Style style;
  private final boolean lines;
  private final String lineEnd;

  FlowPrinter(Style style, boolean lines, String lineEnd) {
    this.style = style;
    this.lines = lines;
    this.lineEnd = lineEnd;
  }

  /** A key with its value, the key in a column. */
  String entry(Content.Field field, int column) {
    return text(field.key()) + ": " + print(field.value(), column);
  }

  /** A value; its closing brace stands in a column. */
  String print(Content content, int column) {
    int inner = column + style.indent();
    return switch (content) {
      case Content.Fields(var fields) ->
          enclosed("{", fields.stream().map(field -> entry(field, inner)).toList(), "}", column);
      case Content.Items(var items) ->
          enclosed("[", items.stream().map(item -> print(item, inner)).toList(), "]", column);
      case Content.Single(Value.Text(var text)) -> text(text);
      case Content.Single(var value) -> ScalarPrinter.print(value, style.quotes(), false);
    };
  }

  private String enclosed(String open, List<String> parts, String close, int column) {
    if (!lines || parts.isEmpty()) {
      return open + String.join(", ", parts) + close;
    }
    var inner = lineEnd + " ".repeat(column + style.indent());
    return open + inner + String.join("," + inner, parts) + lineEnd + " ".repeat(column) + close;
  }

  private String text(String text) {
    return ScalarPrinter.print(new Value.Text(text), style.quotes(), style.json());
  }
}
