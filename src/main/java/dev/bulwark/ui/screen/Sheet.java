package dev.bulwark.ui.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * How a page outside the questions is laid out: a header, what it is about, a footer.
 *
 * @param columns of the terminal
 * @param rows of the terminal
 */
record Sheet(int columns, int rows) {
  private static final int LEAST_ROWS = 6;

  /** Everything on a terminal of this size, which may be as small as 1 by 1. */
  static Sheet of(int columns, int rows) {
    return new Sheet(Math.max(1, columns), Math.max(1, rows));
  }

  /**
   * The whole screen.
   *
   * @param name in the header on the left
   * @param place in the header on the right
   * @param body what stands between, for a number of rows
   */
  Frame frame(String name, String place, IntFunction<Block> body, Line footer) {
    if (rows < LEAST_ROWS) {
      var block = body.apply(rows).fit(columns, rows);
      return new Frame(block.lines(), block.column(), block.row());
    }
    var block = body.apply(rows - 4).fit(columns, rows - 4);
    var rule = Line.of("─".repeat(columns));
    var lines = new ArrayList<Line>();
    lines.add(
        Line.of(" bulwark  ", Style.TITLE)
            .and(name)
            .fit(Math.max(1, columns - Cells.width(place) - 2))
            .right(place, columns - 1));
    lines.add(rule);
    lines.addAll(block.lines());
    lines.add(rule);
    lines.add(footer);
    var fitted = lines.stream().map(line -> line.fit(columns)).toList();
    return new Frame(fitted, block.column(), block.row() + 2);
  }

  /** A paragraph in as many lines as it needs. */
  List<Line> paragraph(String text, Style style) {
    return Cells.wrap(text, columns - 2).stream().map(line -> Line.of(" " + line, style)).toList();
  }
}
