package dev.bulwark.project;

import java.util.HashSet;
import java.util.Set;

/**
 * A source file whose comments are blanked. Both texts are as long as the original, with the same
 * line ends, so a position means the same in all of them.
 *
 * @param code without comments
 * @param bare without comments and without the insides of texts
 */
record SourceText(String code, String bare) {

  static SourceText of(String text, Language language) {
    var blanking = new Blanking(text, language);
    blanking.run();
    String bare = new String(blanking.bare);
    char[] code = blanking.code;
    char[] hidden = bare.toCharArray();
    for (InactiveCode.Range range : InactiveCode.in(bare, language)) {
      blank(code, range.from(), range.to());
      blank(hidden, range.from(), range.to());
    }
    return new SourceText(new String(code), new String(hidden));
  }

  private static void blank(char[] text, int from, int to) {
    for (int i = from; i < Math.min(to, text.length); i++) {
      if (text[i] != '\n' && text[i] != '\r') {
        text[i] = ' ';
      }
    }
  }

  /** One pass over a source, aware of comments, texts and characters and of nothing else. */
  private static final class Blanking {
    private final String text;
    private final Language language;
    private final char[] code;
    private final char[] bare;
    private final Set<String> neverClosed = new HashSet<>();
    private int at;

    Blanking(String text, Language language) {
      this.text = text;
      this.language = language;
      this.code = text.toCharArray();
      this.bare = text.toCharArray();
    }

    void run() {
      while (at < text.length()) {
        if (!comment() && !quoted()) {
          at++;
        }
      }
    }

    private boolean comment() {
      return switch (language) {
        case CSHARP -> line("//") || block("/*", "*/");
        case FSHARP -> line("//") || (!here("(*)") && block("(*", "*)"));
        case BASIC -> line("'");
        case RAZOR ->
            block("@*", "*@")
                || block("<!--", "-->")
                || (!afterColon() && line("//"))
                || block("/*", "*/");
      };
    }

    private boolean line(String mark) {
      if (!here(mark)) {
        return false;
      }
      int end = endOfLine(at);
      hide(at, end);
      return true;
    }

    private boolean block(String open, String close) {
      if (!here(open) || neverClosed.contains(close)) {
        return false;
      }
      int end = text.indexOf(close, at + open.length());
      if (end < 0 && language == Language.RAZOR) {
        neverClosed.add(close);
        return false;
      }
      hide(at, end < 0 ? text.length() : end + close.length());
      return true;
    }

    private void hide(int from, int to) {
      blank(code, from, to);
      blank(bare, from, to);
      at = to;
    }

    private boolean quoted() {
      char c = text.charAt(at);
      if (c == '\'') {
        return character();
      }
      if (c != '"') {
        return false;
      }
      int quotes = run(at, '"');
      int end;
      if (quotes >= 3 && language != Language.BASIC) {
        int close = text.indexOf("\"".repeat(quotes), at + quotes);
        end = close < 0 ? text.length() : close + quotes;
      } else if (language == Language.BASIC || isVerbatim()) {
        end = doubledEnd(at + 1);
      } else {
        end = escapedEnd(at + 1);
      }
      blank(bare, at + 1, end - 1);
      at = end;
      return true;
    }

    private boolean isVerbatim() {
      return before(1) == '@' || (before(1) == '$' && before(2) == '@');
    }

    private int doubledEnd(int from) {
      int i = from;
      while (i < text.length()) {
        if (text.charAt(i) == '"') {
          if (i + 1 == text.length() || text.charAt(i + 1) != '"') {
            return i + 1;
          }
          i++;
        }
        i++;
      }
      return text.length();
    }

    /** The end of a text on one line, or of the line when the text is not closed on it. */
    private int escapedEnd(int from) {
      int i = from;
      while (i < text.length() && text.charAt(i) != '\n') {
        char c = text.charAt(i);
        if (c == '"') {
          return i + 1;
        }
        i += c == '\\' ? 2 : 1;
      }
      return Math.min(i, text.length());
    }

    private boolean character() {
      int close = before(-1) == '\\' ? text.indexOf('\'', at + 3) : at + 2;
      boolean closed =
          close > at && close < Math.min(text.length(), at + 12) && text.charAt(close) == '\'';
      if (closed) {
        blank(bare, at + 1, close);
        at = close + 1;
      }
      return closed;
    }

    private int run(int from, char c) {
      int i = from;
      while (i < text.length() && text.charAt(i) == c) {
        i++;
      }
      return i - from;
    }

    private boolean here(String mark) {
      return text.startsWith(mark, at);
    }

    private boolean afterColon() {
      return before(1) == ':';
    }

    private char before(int steps) {
      int i = at - steps;
      return i >= 0 && i < text.length() ? text.charAt(i) : 0;
    }

    private int endOfLine(int from) {
      int end = text.indexOf('\n', from);
      return end < 0 ? text.length() : end;
    }
  }
}
