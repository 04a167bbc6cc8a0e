package dev.bulwark.project;

/**
 * Text from a repository on its way to a terminal. Line ends and control sequences in a name or a
 * value could otherwise pass for the program's own words.
 */
public final class Printable {
  /** What Java reads in place of bytes that are no text in the file system's encoding. */
  private static final int REPLACEMENT = 0xFFFD;

  private Printable() {}

  /** Whether all of the text can be printed. */
  public static boolean is(String text) {
    return text.codePoints().allMatch(Printable::isPrintable);
  }

  /** The text with a question mark for each character that cannot be printed. */
  public static String of(String text) {
    return is(text)
        ? text
        : text.codePoints()
            .map(c -> isPrintable(c) ? c : '?')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  static Found<String> of(Found<String> found) {
    return new Found<>(of(found.value()), found.origin());
  }

  /** Whether a code point breaks no line, hides no text and steers no terminal. */
  public static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> c != REPLACEMENT;
    };
  }
}
