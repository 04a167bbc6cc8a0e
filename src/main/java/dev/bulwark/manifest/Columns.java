package dev.bulwark.manifest;

/** Where things stand in their lines. */
final class Columns {
  private Columns() {}

  /** How many characters stand before a place in its line. */
  static int of(String text, int offset) {
    return offset - Breaks.lineStart(text, offset);
  }

  /** Whether only white space stands before a place in its line. */
  static boolean first(String text, int offset) {
    return text.substring(Breaks.lineStart(text, offset), offset).isBlank();
  }

  /** Where something goes in below the line in which a node ends. */
  static int below(String text, int end) {
    boolean lineEnded = end > 0 && Breaks.at(text, end - 1);
    return lineEnded ? end : Breaks.nextLine(text, end);
  }
}
