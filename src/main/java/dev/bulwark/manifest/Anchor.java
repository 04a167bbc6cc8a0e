package dev.bulwark.manifest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A name that a node has for its aliases. It is compared by identity, since a document may give the
 * same name again.
 */
public final class Anchor {
  private final String name;
  private @Nullable Node node;
  private boolean used;

  Anchor(String name) {
    this.name = name;
  }

  /** The name, without {@code &}. */
  public String name() {
    return name;
  }

  /** The node that has the name; empty only for an alias inside its own node, while it is read. */
  public Optional<Node> node() {
    return Optional.ofNullable(node);
  }

  /** Whether an alias stands for it. */
  public boolean used() {
    return used;
  }

  void names(Node named) {
    node = named;
  }

  void use() {
    used = true;
  }

  @Override
  public String toString() {
    return "&" + name;
  }
}
