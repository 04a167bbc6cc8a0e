package dev.bulwark.source;

/**
 * A stretch of a text, in characters as Java counts them.
 *
 * @param start of its first character, from 0
 * @param end behind its last character, at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
  /**
   * Checks the order of the two ends.
   *
   * @throws IllegalArgumentException for a negative start or an end before it
   */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(start + ".." + end + " is no stretch of a text");
    }
  }

  /** An empty stretch: where something may be put in. */
  public static Span at(int offset) {
    return new Span(offset, offset);
  }

  /** How many characters it has. */
  public int length() {
    return end - start;
  }

  /** Whether it has no character. */
  public boolean isEmpty() {
    return start == end;
  }

  /** Whether the other lies in this one, its ends included. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** From the first character of the one to the last of the other, whichever stands first. */
  public Span to(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** In the order of their starts, then of their ends. */
  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
