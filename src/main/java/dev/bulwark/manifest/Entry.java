package dev.bulwark.manifest;

import dev.bulwark.source.Span;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One key with its value.
 *
 * @param span from the key, or from its {@code ?}, to the end of the value
 * @param key mostly a scalar
 * @param colon where its {@code :} stands; empty for a key without one
 * @param value a scalar with an empty span where none is written
 * @param conditional whether a template may leave it out or repeat it
 */
public record Entry(Span span, Node key, OptionalInt colon, Node value, boolean conditional) {
  /** The key's text, where it is a scalar that no template decides. */
  public Optional<String> name() {
    return key.resolved() instanceof Scalar scalar && !scalar.templated()
        ? Optional.of(scalar.text())
        : Optional.empty();
  }

  boolean named(String text) {
    return key.resolved() instanceof Scalar scalar
        && !scalar.templated()
        && scalar.text().equals(text);
  }
}
