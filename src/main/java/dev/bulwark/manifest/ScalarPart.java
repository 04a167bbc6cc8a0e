package dev.bulwark.manifest;

import dev.bulwark.source.Span;
import java.util.Optional;

/** Where a part of a scalar's text stands in the file. */
final class ScalarPart {
  private ScalarPart() {}

  /** The place of some characters; empty where escapes, folding or lines move them. */
  static Optional<Span> span(Scalar scalar, int from, int to) {
    int quote = scalar.style().quoted() ? 1 : 0;
    boolean asWritten =
        !scalar.style().block() && scalar.span().length() == scalar.text().length() + 2 * quote;
    int start = scalar.span().start() + quote;
    return asWritten ? Optional.of(new Span(start + from, start + to)) : Optional.empty();
  }
}
