package dev.bulwark.dockerfile;

import dev.bulwark.source.Span;

/**
 * A stretch of an instruction: a word, a part of one, or several. It knows where it stands, also
 * where a line continuation goes through the middle of it.
 */
public final class Word {
  private final Joined line;
  private final int start;
  private final int end;
  private final String value;
  private final boolean json;

  private Word(Joined line, int start, int end, String value, boolean json) {
    this.line = line;
    this.start = start;
    this.end = end;
    this.value = value;
    this.json = json;
  }

  static Word plain(Joined line, int start, int end) {
    return new Word(line, start, end, line.text().substring(start, end), false);
  }

  static Word json(Joined line, int start, int end, String value) {
    return new Word(line, start, end, value, true);
  }

  /** A word that stands in no file; its spans count from its own first character. */
  public static Word of(String text) {
    return plain(Joined.of(text), 0, text.length());
  }

  /** As it is written, quotes and escapes included, line continuations left out. */
  public String raw() {
    return json ? line.text().substring(start, end) : value;
  }

  /** What it says: the decoded text of a JSON string, otherwise as it is written. */
  public String value() {
    return value;
  }

  /** Whether it is an element of a JSON array. */
  public boolean isJson() {
    return json;
  }

  /** Whether it has no character. */
  public boolean isEmpty() {
    return start == end;
  }

  /** From its first to its last character, with any line continuation between them. */
  public Span span() {
    return line.span(start, end);
  }

  /**
   * A part of what is written.
   *
   * @param from index in {@link #raw()}, from 0
   * @param to index behind the part
   * @throws IndexOutOfBoundsException for a part that is not in the word
   */
  public Word part(int from, int to) {
    if (from < 0 || to < from || to > end - start) {
      throw new IndexOutOfBoundsException(from + ".." + to + " of " + (end - start));
    }
    return plain(line, start + from, start + to);
  }

  /** A part that is an element of a JSON array. */
  Word element(int from, int to, String decoded) {
    return json(line, start + from, start + to, decoded);
  }

  /** What is left without space around it. */
  Word trimmed() {
    var text = line.text();
    int from = start;
    int to = end;
    while (from < to && Space.unicode(text.charAt(from))) {
      from++;
    }
    while (to > from && Space.unicode(text.charAt(to - 1))) {
      to--;
    }
    return plain(line, from, to);
  }

  Joined line() {
    return line;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Word that
        && json == that.json
        && value.equals(that.value)
        && span().equals(that.span());
  }

  @Override
  public int hashCode() {
    return value.hashCode() * 31 + span().hashCode();
  }

  /** As it is written. */
  @Override
  public String toString() {
    return raw();
  }
}
