package dev.bulwark.lessons;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A piece of a sentence. */
sealed interface Inline {
  /** The piece without its markup. */
  String text();

  /** Words that mean themselves. */
  record Words(String text) implements Inline {}

  /** What a computer reads or says. */
  record Code(String text) implements Inline {}

  /**
   * A way to another document.
   *
   * @param address starts with {@code https://}
   */
  record Link(String text, String address) implements Inline {}

  /** Neither part can hold the sign that ends it, so the search is linear. */
  Pattern LINK = Pattern.compile("\\[([^\\[\\]]+)\\]\\((https://[^\\s()<>\"]+)\\)");

  /** The pieces of a sentence in which backquotes enclose code of at least one sign. */
  static List<Inline> of(String sentence) {
    var pieces = new ArrayList<Inline>();
    int at = 0;
    while (at < sentence.length()) {
      int open = sentence.indexOf('`', at);
      // Two backquotes with nothing between them are no code.
      int close = open < 0 ? -1 : sentence.indexOf('`', open + 2);
      if (close < 0) {
        words(sentence.substring(at), pieces);
        break;
      }
      words(sentence.substring(at, open), pieces);
      pieces.add(new Code(sentence.substring(open + 1, close)));
      at = close + 1;
    }
    return List.copyOf(pieces);
  }

  private static void words(String text, List<Inline> pieces) {
    var link = LINK.matcher(text);
    int at = 0;
    while (link.find()) {
      if (link.start() > at) {
        pieces.add(new Words(text.substring(at, link.start())));
      }
      pieces.add(new Link(link.group(1), link.group(2)));
      at = link.end();
    }
    if (at < text.length()) {
      pieces.add(new Words(text.substring(at)));
    }
  }
}
