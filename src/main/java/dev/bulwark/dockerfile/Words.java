package dev.bulwark.dockerfile;

import java.util.ArrayList;
import java.util.List;

/** The two ways BuildKit divides arguments into words. */
final class Words {
  private Words() {}

  /** Divided by space alone, as in FROM and EXPOSE. */
  static List<Word> plain(Word arguments) {
    var text = arguments.raw();
    var words = new ArrayList<Word>();
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || Space.plain(text.charAt(at))) {
        if (start < at) {
          words.add(arguments.part(start, at));
        }
        start = at + 1;
      }
    }
    return List.copyOf(words);
  }

  /** Divided by space that is neither quoted nor escaped, as in ENV and ARG; quotes are kept. */
  static List<Word> quoted(Word arguments, char escape) {
    var text = arguments.raw();
    var words = new ArrayList<Word>();
    int start = -1;
    char quote = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (quote == 0 && Space.unicode(c)) {
        if (start >= 0) {
          words.add(arguments.part(start, at));
        }
        start = -1;
        continue;
      }
      if (start < 0) {
        start = at;
      }
      if (c == escape && quote != '\'') {
        at++;
      } else if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      }
    }
    if (start >= 0) {
      words.add(arguments.part(start, withoutLoneEscape(text, start, escape)));
    }
    return words.stream().filter(word -> !word.isEmpty()).toList();
  }

  /** An escape character with nothing behind it is dropped. */
  private static int withoutLoneEscape(String text, int start, char escape) {
    boolean escaped = false;
    char quote = 0;
    for (int at = start; at < text.length(); at++) {
      char c = text.charAt(at);
      if (escaped) {
        escaped = false;
      } else if (c == escape && quote != '\'') {
        escaped = true;
      } else if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      }
    }
    return escaped ? text.length() - 1 : text.length();
  }

  /** The quote that is open at the end of a text; empty where none is. */
  static String openQuote(String text, char escape) {
    char quote = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == escape && quote != '\'') {
        at++;
      } else if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      }
    }
    return quote == 0 ? "" : String.valueOf(quote);
  }
}
