package dev.bulwark.ui.screen;

import java.util.Locale;

/**
 * A frame as an SVG picture: every character in its cell, dark or light as the reader's page is.
 */
final class Picture {
  private static final double CELL = 7.83;
  private static final int LINE = 17;
  private static final int MARGIN = 12;
  private static final String STYLE =
      """
      <style>
      text { font: 13px ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace; fill: #1f2328; white-space: pre }
      rect { fill: #ffffff; stroke: #8c959f }
      .title, .cursor, .mark, .warning { font-weight: bold }
      .cursor, .mark, .keyword { fill: #0550ae } .warning, .removed { fill: #a40e26 }
      .added, .comment { fill: #116329 } .string { fill: #6639ba }
      .tab { text-decoration: underline; font-weight: bold }
      @media (prefers-color-scheme: dark) {
        text { fill: #e6edf3 } rect { fill: #0d1117; stroke: #6e7681 }
        .cursor, .mark, .keyword { fill: #79c0ff } .warning, .removed { fill: #ffa198 }
        .added, .comment { fill: #7ee787 } .string { fill: #d2a8ff }
      }
      </style>
      """;

  private Picture() {}

  static String of(Frame frame, String title) {
    int columns = frame.lines().stream().mapToInt(Line::width).max().orElse(0);
    double width = columns * CELL + 2 * MARGIN;
    int height = frame.lines().size() * LINE + 2 * MARGIN;
    var svg = new StringBuilder();
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 ")
        .append(number(width))
        .append(' ')
        .append(height)
        .append("\">\n<title>")
        .append(escaped(title))
        .append("</title>\n")
        .append(STYLE)
        .append("<rect x=\"0.5\" y=\"0.5\" rx=\"6\" width=\"")
        .append(number(width - 1))
        .append("\" height=\"")
        .append(height - 1)
        .append("\"/>\n");
    for (int row = 0; row < frame.lines().size(); row++) {
      line(frame.lines().get(row), MARGIN + row * LINE + 13, svg);
    }
    return svg.append("</svg>\n").toString();
  }

  private static void line(Line line, int y, StringBuilder svg) {
    int column = 0;
    for (var piece : line.pieces()) {
      int width = Cells.width(piece.text());
      if (!piece.text().isBlank()) {
        svg.append("<text xml:space=\"preserve\" x=\"")
            .append(number(MARGIN + column * CELL))
            .append("\" y=\"")
            .append(y)
            .append("\" textLength=\"")
            .append(number(width * CELL))
            .append("\" class=\"")
            .append(piece.style().name().toLowerCase(Locale.ROOT))
            .append("\">")
            .append(escaped(piece.text()))
            .append("</text>\n");
      }
      column += width;
    }
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
