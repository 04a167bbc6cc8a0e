package dev.bulwark.source;

/**
 * One change of a text.
 *
 * @param span what is taken out; an empty one only puts in
 * @param text what stands there afterwards
 */
public record Edit(Span span, String text) {
  /** Puts a text in before a character. */
  public static Edit insert(int offset, String text) {
    return new Edit(Span.at(offset), text);
  }

  /** Takes a stretch out. */
  public static Edit delete(Span span) {
    return new Edit(span, "");
  }
}
