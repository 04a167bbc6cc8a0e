package dev.bulwark.rules;

import dev.bulwark.source.Position;
import dev.bulwark.source.SourceText;
import dev.bulwark.source.Span;

/**
 * A place in one of the files.
 *
 * @param path of the file, from the folder that is read, with {@code /}
 * @param span the characters that are meant
 * @param position line and column of the first of them
 */
public record Spot(String path, Span span, Position position) {
  /** The place of a stretch in a file. */
  public static Spot of(String path, SourceText text, Span span) {
    return new Spot(path, span, text.position(span.start()));
  }

  /** File and line as editors take them, for example {@code k8s/orders.yaml:31}. */
  public String line() {
    return path + ":" + position.line();
  }
}
