package dev.bulwark.ui.screen;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What the screen shows: as many lines as it has rows, each as wide as it is.
 *
 * @param column where the cursor stands, from 0
 * @param row where the cursor stands, from 0
 * @param scroll how far the scrolled text really is from its start, in lines
 */
record Frame(List<Line> lines, int column, int row, int scroll) {
  Frame(List<Line> lines, int column, int row) {
    this(lines, column, row, 0);
  }

  /** What a place stands for; nothing outside. */
  Target at(int column, int row) {
    return row >= 0 && row < lines.size() && column >= 0
        ? lines.get(row).at(column)
        : Target.NOTHING;
  }

  /** As text, without spaces at the ends of lines. */
  String text() {
    return lines.stream()
        .map(line -> line.text().stripTrailing() + "\n")
        .collect(Collectors.joining());
  }
}
