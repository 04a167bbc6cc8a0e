package dev.bulwark.msbuild;

import dev.bulwark.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Lists inside a text. */
final class Words {
  private Words() {}

  /** The words of a stretch without the blanks around each; empty ones are left out. */
  static List<Span> of(String text, Span span, char separator) {
    List<Span> words = new ArrayList<>();
    int start = span.start();
    while (start <= span.end()) {
      int found = text.indexOf(separator, start, span.end());
      int end = found < 0 ? span.end() : found;
      var word = Blank.strip(text, start, end);
      if (!word.isEmpty()) {
        words.add(word);
      }
      start = end + 1;
    }
    return words;
  }
}
