package dev.bulwark.ui.screen;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What the screen shows: as many lines as it has rows, each as wide as it is.
 *
 * @param column where the cursor stands, from 0
 * @param row where the cursor stands, from 0
 */
record Frame(List<Line> lines, int column, int row) {
  /** As text, without spaces at the ends of lines. */
  String text() {
    return lines.stream()
        .map(line -> line.text().stripTrailing() + "\n")
        .collect(Collectors.joining());
  }
}
