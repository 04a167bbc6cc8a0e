package dev.bulwark.project;

/** Finds the end of parentheses and braces in texts without comments and insides of texts. */
final class Nesting {
  private Nesting() {}

  /** Where the bracket at {@code open} is closed; -1 when it is not within so many characters. */
  static int close(String text, int open, int limit) {
    char opening = text.charAt(open);
    char closing = opening == '(' ? ')' : opening == '{' ? '}' : '>';
    int depth = 0;
    int end = (int) Math.min(text.length(), (long) open + limit);
    for (int i = open; i < end; i++) {
      char c = text.charAt(i);
      if (c == opening) {
        depth++;
      } else if (c == closing && --depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
