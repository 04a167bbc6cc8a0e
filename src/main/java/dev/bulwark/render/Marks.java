package dev.bulwark.render;

/**
 * Private-use characters that carry what the text itself must not show, from a template to {@link
 * Layout}, which removes them. No answer holds one: the wizard refuses private-use characters.
 */
final class Marks {
  /** Opens and closes the questions that decide the line it stands on. */
  static final char LINK = '\uE000';

  /** Opens a block of lines decided by the questions up to the next {@link #LINK}. */
  static final char BLOCK = '\uE001';

  /** Ends the block opened last. */
  static final char BLOCK_END = '\uE002';

  /** Opens and closes the keys of the notes to write as comments. */
  static final char NOTE = '\uE003';

  /** Opens and closes the keys of the notes of which only the first line is wanted. */
  static final char HEADLINE = '\uE005';

  /** Stands before a number, yes or no that was not a text, so that formats can tell them apart. */
  static final char VALUE = '\uE004';

  private Marks() {}

  /** Whether a character is one of these. */
  static boolean is(int c) {
    return c >= LINK && c <= HEADLINE;
  }

  /** Whether a text holds one of these, which one of Latin letters alone is known not to do. */
  static boolean in(String text) {
    for (char mark = LINK; mark <= HEADLINE; mark++) {
      if (text.indexOf(mark) >= 0) {
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
