package dev.bulwark.dockerfile;

import dev.bulwark.source.SourceText;
import dev.bulwark.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The lines of a file as BuildKit counts them: only LF ends one. */
final class Lines {
  /** Longest line BuildKit takes, in bytes with its line end (Go's {@code bufio.Scanner}). */
  private static final int MOST_BYTES = 64 * 1024;

  private static final String RAW_BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

  private final String text;
  private final boolean utf8;
  private final int start;
  private final int[] starts;

  Lines(SourceText source) {
    utf8 = source.charset().equals(StandardCharsets.UTF_8);
    text = utf8 ? source.text() : withoutRawSpace(source.text());
    start = !utf8 && text.startsWith(RAW_BYTE_ORDER_MARK) ? 3 : source.start();
    int[] found = new int[16];
    int count = 0;
    for (int at = start; at < text.length(); count++) {
      if (count == found.length) {
        found = Arrays.copyOf(found, count * 2);
      }
      found[count] = at;
      int end = text.indexOf('\n', at);
      at = end < 0 ? text.length() : end + 1;
    }
    starts = Arrays.copyOf(found, count);
  }

  /** In a file that is no UTF-8 these two are broken bytes to BuildKit, and no space. */
  private static String withoutRawSpace(String text) {
    return text.replace('\u0085', '\uFFFD').replace('\u00A0', '\uFFFD');
  }

  String text() {
    return text;
  }

  int count() {
    return starts.length;
  }

  /** First character of a line, from line 0. */
  int start(int line) {
    return starts[line];
  }

  /** Behind the last character of a line, its line end included. */
  int next(int line) {
    return line + 1 < starts.length ? starts[line + 1] : text.length();
  }

  /** Behind the last character of a line that is no CR or LF at its end. */
  int end(int line) {
    int end = next(line);
    while (end > start(line) && isLineEnd(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** Where the first character of a line that is no space stands; its end where none is. */
  int content(int line) {
    int at = start(line);
    int end = end(line);
    while (at < end && Space.unicode(text.charAt(at))) {
      at++;
    }
    return at;
  }

  Span whole(int line) {
    return new Span(start(line), end(line));
  }

  boolean isBlank(int line) {
    return content(line) == end(line);
  }

  boolean isComment(int line) {
    int at = content(line);
    return at < end(line) && text.charAt(at) == '#';
  }

  /** Whether BuildKit's reader gives up at a line. */
  boolean isTooLong(int line) {
    int from = line == 0 ? 0 : start(line);
    if ((next(line) - from) * 3L < MOST_BYTES) {
      return false;
    }
    var whole = text.substring(from, next(line));
    long bytes = utf8 ? whole.getBytes(StandardCharsets.UTF_8).length : whole.length();
    return whole.endsWith("\n") ? bytes > MOST_BYTES : bytes >= MOST_BYTES;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
