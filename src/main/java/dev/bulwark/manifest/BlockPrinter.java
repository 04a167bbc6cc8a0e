package dev.bulwark.manifest;

import java.util.List;
import java.util.stream.Collectors;

/** Writes contents as lines below each other, as the people of the document would. */
final class BlockPrinter {
  private final Style style;
  private final String lineEnd;

  BlockPrinter(Style style, String lineEnd) {
    this.style = style;
    this.lineEnd = lineEnd;
  }

  /** A key with its value; the first line comes without its indentation. */
  String entry(Content.Field field, int column) {
    var key = ScalarPrinter.print(new Value.Text(field.key()), style.quotes(), false) + ":";
    var value = field.value();
    return value.nested()
        ? key
            + lineEnd
            + indent(below(value, column, true))
            + nested(value, below(value, column, true))
        : key + " " + single(value, column + style.indent());
  }

  /** An item with its dash; the first line comes without its indentation. */
  String item(Content content, int column, int gap) {
    int inner = column + 1 + gap;
    return "-"
        + " ".repeat(gap)
        + (content.nested() ? nested(content, inner) : single(content, inner));
  }

  /** The column for a nested value of a key, or of a dash, that stands in another column. */
  int below(Content content, int column, boolean inEntry) {
    return inEntry && content instanceof Content.Items
        ? column + style.dash()
        : column + style.indent();
  }

  /** A nested value; the first line comes without its indentation. */
  String nested(Content content, int column) {
    return switch (content) {
      case Content.Fields(var fields) ->
          lines(fields.stream().map(field -> entry(field, column)).toList(), column);
      case Content.Items(var items) ->
          lines(items.stream().map(item -> item(item, column, 1)).toList(), column);
      case Content.Single _ -> single(content, column);
    };
  }

  /** A value that begins on the line of its key or dash; further lines stand in a column. */
  String single(Content content, int column) {
    return switch (content) {
      case Content.Fields _ -> "{}";
      case Content.Items _ -> "[]";
      case Content.Single(Value.Text(var text)) when literal(text) -> literal(text, column);
      case Content.Single(var value) -> ScalarPrinter.print(value, style.quotes(), false);
    };
  }

  /** Several lines below {@code |}; they stand in a column. */
  String literal(String text, int column) {
    boolean ended = text.endsWith("\n");
    var lines = List.of((ended ? text.substring(0, text.length() - 1) : text).split("\n", -1));
    return lines.stream()
        .map(line -> line.isEmpty() ? "" : indent(column) + line)
        .collect(Collectors.joining(lineEnd, (ended ? "|" : "|-") + lineEnd, ""));
  }

  /** Whether a text has several lines that can stand below {@code |} as they are. */
  static boolean literal(String text) {
    return text.indexOf('\n') >= 0
        && !Character.isWhitespace(text.charAt(0))
        && !text.endsWith("\n\n")
        && text.lines().allMatch(line -> line.equals(line.stripTrailing()))
        && text.chars().allMatch(c -> c == '\n' || (c >= ' ' && c < 0x7F) || Character.isLetter(c));
  }

  private String lines(List<String> lines, int column) {
    return String.join(lineEnd + indent(column), lines);
  }

  private static String indent(int column) {
    return " ".repeat(column);
  }
}
