package dev.bulwark.ui.screen;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of a part of the screen.
 *
 * @param column where the cursor stands in it, from 0
 * @param row where the cursor stands in it, from 0; also what must stay visible
 */
record Block(List<Line> lines, int column, int row) {
  static Block of(List<Line> lines) {
    return new Block(List.copyOf(lines), 0, 0);
  }

  /** Exactly this large, with the cursor's line in it. */
  Block fit(int columns, int rows) {
    int first = Math.clamp(row - rows * 2L / 3, 0, Math.max(0, lines.size() - rows));
    var shown = new ArrayList<Line>();
    for (int i = first; i < first + rows; i++) {
      shown.add((i < lines.size() ? lines.get(i) : Line.EMPTY).fit(columns));
    }
    return new Block(
        List.copyOf(shown),
        Math.clamp(column, 0, Math.max(0, columns - 1)),
        Math.clamp((long) row - first, 0, Math.max(0, rows - 1)));
  }
}
