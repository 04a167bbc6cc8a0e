package dev.bulwark.ui.screen;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of a part of the screen.
 *
 * @param column where the cursor stands in it, from 0
 * @param row where the cursor stands in it, from 0; also what must stay visible
 * @param scroll how far the text really is from where it would stand by itself, in lines
 * @param more whether text follows that is not seen
 */
record Block(List<Line> lines, int column, int row, int scroll, boolean more) {
  Block(List<Line> lines, int column, int row) {
    this(lines, column, row, 0, false);
  }

  static Block of(List<Line> lines) {
    return new Block(List.copyOf(lines), 0, 0);
  }

  /** The part of long text that is seen, and how far it could be scrolled. */
  static Block scrolled(List<Line> lines, int scroll, int columns, int rows) {
    int first = Math.clamp(scroll, 0, Math.max(0, lines.size() - rows));
    var shown = of(lines.subList(first, lines.size())).fit(columns, rows);
    return new Block(shown.lines, shown.column, shown.row, first, first + rows < lines.size());
  }

  /** The first line to show so that the cursor's line is seen. */
  static int first(int count, int row, int rows) {
    return Math.clamp(row - rows * 2L / 3, 0, Math.max(0, count - rows));
  }

  /** Exactly this large, with the cursor's line in it. */
  Block fit(int columns, int rows) {
    int first = first(lines.size(), row, rows);
    var shown = new ArrayList<Line>();
    for (int i = first; i < first + rows; i++) {
      shown.add((i < lines.size() ? lines.get(i) : Line.EMPTY).fit(columns));
    }
    return new Block(
        List.copyOf(shown),
        Math.clamp(column, 0, Math.max(0, columns - 1)),
        Math.clamp((long) row - first, 0, Math.max(0, rows - 1)),
        scroll,
        more);
  }
}
