package dev.bulwark.manifest;

import dev.bulwark.source.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One node of a document. */
public sealed interface Node permits Mapping, Sequence, Scalar, Alias {
  /**
   * Where its content stands, without anchor and tag; empty for a value that is not written. A
   * block collection ends behind its last value, not behind the comments that follow.
   */
  Span span();

  /** Its anchor and tag. */
  Properties properties();

  /** Where it stands with its anchor and tag. */
  default Span outer() {
    return properties().isNone() ? span() : properties().span().to(span());
  }

  /** Itself, or what an alias stands for. */
  default Node resolved() {
    return this;
  }

  /**
   * What stands below it: by key in a mapping, merged ones included, and by number from 0 in a
   * sequence. Aliases are followed.
   *
   * <pre>{@code
   * root.at("spec", "template", "spec", "containers", "0", "image")
   * }</pre>
   */
  default Optional<Node> at(String... path) {
    return at(Arrays.asList(path));
  }

  /** What stands below it, by a list of keys and numbers. */
  default Optional<Node> at(List<String> path) {
    var here = this;
    for (var step : path) {
      var next = here.child(step);
      if (next.isEmpty()) {
        return next;
      }
      here = next.get();
    }
    return Optional.of(here.resolved());
  }

  private Optional<Node> child(String step) {
    // A switch over types makes a class when it is first met, and takes longer each time.
    var node = resolved();
    if (node instanceof Mapping mapping) {
      return mapping.get(step);
    }
    return node instanceof Sequence sequence ? sequence.get(step) : Optional.empty();
  }

  /** The scalar below it. */
  default Optional<Scalar> scalar(String... path) {
    var node = at(path);
    return node.isPresent() && node.get() instanceof Scalar scalar && !scalar.isNull()
        ? Optional.of(scalar)
        : Optional.empty();
  }

  /** The mapping below it. */
  default Optional<Mapping> mapping(String... path) {
    var node = at(path);
    return node.isPresent() && node.get() instanceof Mapping mapping
        ? Optional.of(mapping)
        : Optional.empty();
  }

  /** The values of the sequence below it; none where there is no sequence. */
  default List<Node> items(String... path) {
    var node = at(path);
    return node.isPresent() && node.get() instanceof Sequence sequence
        ? sequence.values()
        : List.of();
  }

  /** The text of the scalar below it, unless a template decides it. */
  default Optional<String> text(String... path) {
    var scalar = scalar(path);
    return scalar.isPresent() && !scalar.get().templated()
        ? Optional.of(scalar.get().text())
        : Optional.empty();
  }
}
