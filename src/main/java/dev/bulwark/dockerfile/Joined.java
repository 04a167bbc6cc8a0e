package dev.bulwark.dockerfile;

import dev.bulwark.source.Span;
import java.util.Arrays;

/**
 * The text of an instruction with its continued lines put together, and where each character of it
 * stands in the source.
 */
final class Joined {
  private final String text;
  private final int[] starts;
  private final int[] offsets;
  private final int origin;

  private Joined(String text, int[] starts, int[] offsets, int origin) {
    this.text = text;
    this.starts = starts;
    this.offsets = offsets;
    this.origin = origin;
  }

  /** A text that stands nowhere but in itself. */
  static Joined of(String text) {
    return new Joined(text, new int[] {0}, new int[] {0}, 0);
  }

  String text() {
    return text;
  }

  /** Where a stretch of the text stands; an empty one directly behind the character before it. */
  Span span(int start, int end) {
    if (start < end) {
      return new Span(offset(start), offset(end - 1) + 1);
    }
    return Span.at(start == 0 ? offset(0) : offset(start - 1) + 1);
  }

  private int offset(int index) {
    if (starts.length == 0) {
      return origin;
    }
    int found = Arrays.binarySearch(starts, index);
    int piece = found >= 0 ? found : -found - 2;
    return offsets[piece] + index - starts[piece];
  }

  static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private final int origin;
    private int[] starts = new int[1];
    private int[] offsets = new int[1];
    private int pieces;

    Builder(int origin) {
      this.origin = origin;
    }

    void add(String source, int start, int end) {
      if (start == end) {
        return;
      }
      if (pieces == starts.length) {
        starts = Arrays.copyOf(starts, pieces * 2);
        offsets = Arrays.copyOf(offsets, pieces * 2);
      }
      starts[pieces] = text.length();
      offsets[pieces++] = start;
      text.append(source, start, end);
    }

    Joined build() {
      return new Joined(
          text.toString(), Arrays.copyOf(starts, pieces), Arrays.copyOf(offsets, pieces), origin);
    }
  }
}
