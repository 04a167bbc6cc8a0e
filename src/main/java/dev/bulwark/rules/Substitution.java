package dev.bulwark.rules;

/**
 * What a shell or a template puts another text in the place of: {@code ${NAME}}, {@code $(command)}
 * in backquotes too, {@code ${{ expression }}} and {@code {{ action }}}.
 */
final class Substitution {
  /** Longer than a person writes; it bounds what a hostile script costs. */
  private static final int LONGEST = 1_000;

  private Substitution() {}

  /** Behind the one that begins at a place, on the same line; 0 where none does. */
  static int end(String text, int at) {
    return switch (text.charAt(at)) {
      case '{' -> text.startsWith("{{", at) ? behind(text, at, "}}") : 0;
      case '$' -> dollar(text, at);
      case '`' -> backquoted(text, at);
      default -> 0;
    };
  }

  private static int dollar(String text, int at) {
    return switch (at + 1 < text.length() ? text.charAt(at + 1) : ' ') {
      case '(' -> balanced(text, at + 1, '(', ')');
      case '{' ->
          text.startsWith("${{", at) ? behind(text, at, "}}") : balanced(text, at + 1, '{', '}');
      default -> 0;
    };
  }

  /** Whether it is not certain what a word says. */
  static boolean in(String word) {
    return word.indexOf('$') >= 0
        || word.indexOf('`') >= 0
        || word.contains("{{")
        || word.matches(".*%[A-Za-z_~].*")
        || word.matches(".*![A-Za-z_]+!.*");
  }

  private static int behind(String text, int at, String closing) {
    int last = Math.min(text.length(), at + LONGEST);
    int line = text.indexOf('\n', at, last);
    int end = text.indexOf(closing, at, line < 0 ? last : line);
    return end < 0 ? 0 : end + closing.length();
  }

  private static int balanced(String text, int open, char opens, char closes) {
    int depth = 0;
    int last = Math.min(text.length(), open + LONGEST);
    for (int at = open; at < last && text.charAt(at) != '\n'; at++) {
      depth += text.charAt(at) == opens ? 1 : 0;
      depth -= text.charAt(at) == closes ? 1 : 0;
      if (depth == 0) {
        return at + 1;
      }
    }
    return 0;
  }

  /** PowerShell's backquote stands alone, most often at the end of a line. */
  private static int backquoted(String text, int at) {
    int last = Math.min(text.length(), at + LONGEST);
    int end = at + 1;
    while (end < last && text.charAt(end) != '`' && text.charAt(end) != '\n') {
      end++;
    }
    return end > at + 1 && end < last && text.charAt(end) == '`' ? end + 1 : 0;
  }
}
