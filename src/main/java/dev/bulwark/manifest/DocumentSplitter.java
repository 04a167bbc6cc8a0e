package dev.bulwark.manifest;

import dev.bulwark.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a stream at its {@code ---} and {@code ...} lines, which nothing inside a document can
 * contain, so that a broken document does not hide the next one.
 */
final class DocumentSplitter {
  private final String text;
  private final List<Span> parts = new ArrayList<>();
  private int start;
  private boolean begun;

  private DocumentSplitter(String text, int start) {
    this.text = text;
    this.start = start;
  }

  /** The stretches of the documents, one behind the other; at least one. */
  static List<Span> split(String text, int start) {
    var splitter = new DocumentSplitter(text, start);
    for (int line = start; line < text.length(); line = Breaks.nextLine(text, line)) {
      splitter.take(line);
    }
    if (splitter.start < text.length() || splitter.parts.isEmpty()) {
      splitter.end(text.length());
    }
    return List.copyOf(splitter.parts);
  }

  private void take(int line) {
    if (marker("---", line)) {
      if (begun) {
        end(line);
      }
      begun = true;
    } else if (marker("...", line)) {
      end(Breaks.nextLine(text, line));
    } else if (!begun) {
      begun = hasContent(line);
    }
  }

  private void end(int offset) {
    parts.add(new Span(start, offset));
    start = offset;
    begun = false;
  }

  private boolean marker(String marker, int line) {
    return text.startsWith(marker, line) && Gaps.ends(text, line + marker.length(), text.length());
  }

  /** Comments and directives only lead to a document. */
  private boolean hasContent(int line) {
    if (text.charAt(line) == '%') {
      return false;
    }
    int end = Breaks.lineEnd(text, line);
    return Gaps.skip(text, line, end) < end;
  }
}
