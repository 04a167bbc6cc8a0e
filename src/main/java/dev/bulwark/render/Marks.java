package dev.bulwark.render;

/**
 * Control characters that carry what the text itself must not show, from a template to {@link
 * Layout}, which removes them. No answer holds one: the wizard refuses control characters. They are
 * among the first 256, as a text that holds others takes Java twice the room and twice the work.
 */
final class Marks {
  /** Opens and closes the questions that decide the line it stands on. */
  static final char LINK = '\u0001';

  /** Opens a block of lines decided by the questions up to the next {@link #LINK}. */
  static final char BLOCK = '\u0002';

  /** Ends the block opened last. */
  static final char BLOCK_END = '\u0003';

  /** Opens and closes the keys of the notes to write as comments. */
  static final char NOTE = '\u0004';

  /** Opens and closes the keys of the notes of which only the first line is wanted. */
  static final char HEADLINE = '\u0006';

  /** Stands before a number, yes or no that was not a text, so that formats can tell them apart. */
  static final char VALUE = '\u0005';

  private Marks() {}

  /** Whether a character is one of these. */
  static boolean is(int c) {
    return c >= LINK && c <= HEADLINE;
  }

  /** Whether a text holds one of these. */
  static boolean in(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (is(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The text with a sign for "unreadable" in the place of each mark, should it hold one after all.
   */
  static String disarmed(String text) {
    if (!in(text)) {
      return text;
    }
    var disarmed = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (is(text.charAt(i))) {
        disarmed.setCharAt(i, '\uFFFD');
      }
    }
    return disarmed.toString();
  }

  /** The text without the marks of numbers. */
  static String plain(String text) {
    return text.indexOf(VALUE) < 0 ? text : text.replace(String.valueOf(VALUE), "");
  }
}
