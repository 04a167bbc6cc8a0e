package dev.bulwark.manifest;

import dev.bulwark.source.Span;

/** The characters of a document that uses little of YAML. */
final class PlainText {
  /** A key is no longer than that, as YAML has it. */
  static final int LONGEST_KEY = 1_000;

  /** What means something else at the beginning of a plain value, or could. */
  private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`";

  private final char[] characters;
  private final int start;

  /** A stretch of a text, out of which each character is taken several times. */
  PlainText(String text, Span part) {
    start = part.start();
    characters = new char[part.end() - start];
    text.getChars(start, part.end(), characters, 0);
  }

  /** The character at an offset of the text. */
  char at(int offset) {
    return characters[offset - start];
  }

  /** Whether there are only characters that stand for themselves, and lines that end in LF. */
  boolean plain() {
    for (char c : characters) {
      if (c < ' ' ? c != '\n' : c > '~' && !letter(c)) {
        return false;
      }
    }
    return true;
  }

  /** What people write in any language; other spaces and line ends are left out. */
  private static boolean letter(char c) {
    return (c > '\u00A0' && c < '\u2000') || (c > '\u206F' && c < Character.MIN_SURROGATE);
  }

  /** Whether a plain value may begin with a character, whatever follows. */
  static boolean begins(char c) {
    return INDICATORS.indexOf(c) < 0;
  }

  /** Behind the letters, digits and marks of a key; the same place where none begins there. */
  int behindWord(int offset) {
    int from = offset - start;
    int at = from;
    while (at < characters.length && inWord(characters[at])) {
      at++;
    }
    return at > from && characters[from] == '-' ? offset : at + start;
  }

  private static boolean inWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '-' && c <= '9') || c == '_';
  }
}
