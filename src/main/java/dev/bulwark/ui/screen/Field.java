package dev.bulwark.ui.screen;

/**
 * One line of text being typed.
 *
 * @param text what stands there
 * @param caret the place of the next character, an index into the text
 */
record Field(String text, int caret) {
  /** Longest text that can be typed. */
  private static final int LONGEST = 65_536;

  static Field of(String text) {
    return new Field(text, text.length());
  }

  /** Puts text at the caret, without what cannot be printed. */
  Field insert(String typed) {
    var clean = new StringBuilder();
    typed
        .codePoints()
        .map(c -> c == '\n' || c == '\r' || c == '\t' ? ' ' : c)
        .filter(Cells::printable)
        .forEach(clean::appendCodePoint);
    return text.length() + clean.length() > LONGEST
        ? this
        : new Field(
            text.substring(0, caret) + clean + text.substring(caret), caret + clean.length());
  }

  Field backspace() {
    int start = left().caret;
    return new Field(text.substring(0, start) + text.substring(caret), start);
  }

  Field delete() {
    return new Field(text.substring(0, caret) + text.substring(right().caret), caret);
  }

  Field left() {
    return at(Cells.previous(text, caret));
  }

  Field right() {
    return at(caret == text.length() ? caret : Cells.next(text, caret));
  }

  Field home() {
    return at(0);
  }

  Field end() {
    return at(text.length());
  }

  private Field at(int place) {
    return new Field(text, place);
  }
}
