package dev.bulwark.manifest;

import dev.bulwark.source.Span;

/**
 * A place that stands for another node: {@code *name}.
 *
 * @param anchor the name of that node
 */
public record Alias(Span span, Anchor anchor) implements Node {
  @Override
  public Properties properties() {
    return Properties.none(span.start());
  }

  @Override
  public Node resolved() {
    return anchor.node().orElse(this);
  }
}
