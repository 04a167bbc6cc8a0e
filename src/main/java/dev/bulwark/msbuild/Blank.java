package dev.bulwark.msbuild;

import dev.bulwark.source.Span;

/** What XML and JSON take for blanks. */
final class Blank {
  private Blank() {}

  static boolean is(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  /** The stretch without the blanks at its ends. */
  static Span strip(String text, int start, int end) {
    int first = start;
    int last = end;
    while (first < last && is(text.charAt(first))) {
      first++;
    }
    while (last > first && is(text.charAt(last - 1))) {
      last--;
    }
    return new Span(first, last);
  }
}
