package dev.bulwark.render;

import java.util.ArrayList;
import java.util.List;

/** Breaks text at blanks. */
final class Paragraph {
  private Paragraph() {}

  /** Lines of at most the given width in characters, but for a word that is longer. */
  static List<String> wrap(String text, int width) {
    if (text.length() <= width && !text.contains("  ")) {
      return List.of(text.strip());
    }
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var word : text.strip().split(" +")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
