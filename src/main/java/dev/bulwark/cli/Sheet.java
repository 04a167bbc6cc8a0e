package dev.bulwark.cli;

import java.util.Map;

/** Builds a text for the terminal: paragraphs of a width, headings that may be bold. */
final class Sheet {
  private static final int USUAL_WIDTH = 80;
  private static final int NARROWEST = 20;
  private static final int WIDEST = 120;

  private final StringBuilder text = new StringBuilder();
  private final int width;
  private final boolean bold;

  Sheet(int width, boolean bold) {
    this.width = width;
    this.bold = bold;
  }

  /** One for the console: {@code COLUMNS} and what is said of colours are respected. */
  static Sheet of(Console console) {
    var environment = console.environment();
    return new Sheet(
        width(environment), Colour.of(environment).wanted(console.keyboard().terminal()));
  }

  private static int width(Map<String, String> environment) {
    var columns = environment.getOrDefault("COLUMNS", "");
    if (!columns.matches("[0-9]{1,4}")) {
      return USUAL_WIDTH;
    }
    return Math.clamp(Integer.parseInt(columns), NARROWEST, WIDEST);
  }

  /** An empty line, unless nothing stands above it. */
  Sheet gap() {
    text.append(text.isEmpty() ? "" : "\n");
    return this;
  }

  /** A line that stands out, cut into several where it is too long. */
  Sheet heading(String words) {
    return wrapped("", "  ", words, bold);
  }

  /** A paragraph; the first line begins with the one text, the others with the other. */
  Sheet paragraph(String first, String others, String words) {
    return wrapped(first, others, words, false);
  }

  /** A line as it is, however long. */
  Sheet verbatim(String line) {
    add(line, false);
    return this;
  }

  /** A paragraph indented by two. */
  Sheet paragraph(String words) {
    return wrapped("  ", "  ", words, false);
  }

  private Sheet wrapped(String first, String others, String words, boolean strong) {
    var line = new StringBuilder(first);
    boolean empty = true;
    for (var word : words.split(" ")) {
      if (!empty && line.length() + 1 + word.length() > width) {
        add(line, strong);
        line.setLength(0);
        line.append(others);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    add(line, strong);
    return this;
  }

  private void add(CharSequence line, boolean strong) {
    text.append(strong ? "\033[1m" : "").append(line).append(strong ? "\033[0m" : "").append('\n');
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
