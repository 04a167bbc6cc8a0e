package dev.bulwark.manifest;

import dev.bulwark.source.Span;

/**
 * One action of a Go template, or one expression of a pipeline: <code>{{ … }}</code>.
 *
 * @param span with its braces
 * @param kind what it does
 * @param wholeLine whether its lines hold nothing but actions, so that it may print whole lines or
 *     none
 */
public record Action(Span span, Kind kind, boolean wholeLine) {
  /** What an action does. */
  public enum Kind {
    /** Begins a part that is printed once, several times or not at all: if, range, with. */
    OPEN,
    /** Begins the other part: else. */
    ELSE,
    /** Ends a part. */
    END,
    /** Prints nothing: a comment or a variable. */
    SILENT,
    /** Prints something. */
    OUTPUT
  }
}
