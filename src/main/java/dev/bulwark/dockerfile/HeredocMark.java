package dev.bulwark.dockerfile;

import dev.bulwark.dockerfile.ShellLexer.NotLexed;
import dev.bulwark.dockerfile.ShellLexer.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The announcement of a heredoc, such as {@code <<-"EOF"}. BuildKit reads it with the backslash as
 * escape character, whatever the file's own one is.
 */
record HeredocMark(String name, boolean expands, boolean trimsTabs) {
  private static final Style RAW = new Style('\\', true, true, true);
  private static final Style QUOTED = new Style('\\', true, false, true);
  private static final Style UNQUOTED = new Style('\\', false, false, true);

  /**
   * Those in the text of an instruction; none where its quotes do not match.
   *
   * @throws NotLexed where BuildKit refuses one
   */
  static List<HeredocMark> in(String line) throws NotLexed {
    List<String> words;
    try {
      words = words(line, RAW);
    } catch (NotLexed refused) {
      return List.of();
    }
    var marks = new ArrayList<HeredocMark>();
    for (var word : words) {
      of(word).ifPresent(marks::add);
    }
    return List.copyOf(marks);
  }

  /** Whether BuildKit takes a word for a heredoc. */
  static boolean isOne(String word) {
    try {
      return of(word).isPresent();
    } catch (NotLexed refused) {
      return false;
    }
  }

  private static Optional<HeredocMark> of(String word) throws NotLexed {
    int at = 0;
    while (at < word.length() && word.charAt(at) >= '0' && word.charAt(at) <= '9') {
      at++;
    }
    if (!word.startsWith("<<", at) || word.indexOf('<', at + 2) >= 0) {
      return Optional.empty();
    }
    at += 2;
    boolean trimsTabs = word.startsWith("-", at);
    at += trimsTabs ? 1 : 0;
    while (at < word.length() && " \t\n\f\r".indexOf(word.charAt(at)) >= 0) {
      at++;
    }
    var rest = word.substring(at);
    if (rest.isEmpty()) {
      return Optional.empty();
    }
    var names = words(rest, UNQUOTED);
    if (names.size() != 1) {
      return Optional.empty();
    }
    var quoted = words(rest, QUOTED);
    if (quoted.size() != 1) {
      throw new NotLexed("the name of the heredoc cannot be read: " + rest);
    }
    boolean expands = quotes(names.getFirst()) == quotes(quoted.getFirst());
    return Optional.of(new HeredocMark(names.getFirst(), expands, trimsTabs));
  }

  private static List<String> words(String text, Style style) throws NotLexed {
    return new ShellLexer(text, style, name -> new Lookup.Unset()).words();
  }

  private static long quotes(String text) {
    return text.chars().filter(c -> c == '\'' || c == '"').count();
  }
}
