package dev.bulwark.cli.shell;

/** Text of a manual page in the mdoc language: a line each for macros, sentences and pieces. */
final class Roff {
  private static final int WIDTH = 78;

  private final StringBuilder text = new StringBuilder();

  /** A line that begins with a macro; its words are taken as they are. */
  Roff macro(String line) {
    text.append('.').append(line).append('\n');
    return this;
  }

  /** A section. */
  Roff section(String title) {
    return macro("Sh " + title);
  }

  /** Running text; a new sentence begins a new line, which the language asks for. */
  Roff paragraph(String words) {
    var line = new StringBuilder();
    for (var word : words.strip().split("\\s+")) {
      var shown = escaped(word);
      if (!line.isEmpty() && line.length() + 1 + shown.length() > WIDTH) {
        line(line);
      }
      line.append(line.isEmpty() ? "" : " ").append(shown);
      if (word.endsWith(".")) {
        line(line);
      }
    }
    if (!line.isEmpty()) {
      line(line);
    }
    return this;
  }

  /** A line of its own that stays as it is, within a display. */
  Roff verbatim(String words) {
    line(new StringBuilder(escaped(words)));
    return this;
  }

  private void line(StringBuilder line) {
    var first = line.charAt(0);
    text.append(first == '.' || first == '\'' ? "\\&" : "").append(line).append('\n');
    line.setLength(0);
  }

  /** A dash is a minus where it is typed. */
  private static String escaped(String word) {
    return word.replace("\\", "\\e").replace("-", "\\-");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
