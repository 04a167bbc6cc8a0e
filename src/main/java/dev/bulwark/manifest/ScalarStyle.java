package dev.bulwark.manifest;

/** How a scalar is written. */
public enum ScalarStyle {
  /** Without quotes. */
  PLAIN,
  /** In {@code '…'}. */
  SINGLE_QUOTED,
  /** In {@code "…"}. */
  DOUBLE_QUOTED,
  /** As lines below {@code |}. */
  LITERAL,
  /** As lines below {@code >}. */
  FOLDED;

  /** Whether it is {@code |} or {@code >}. */
  public boolean block() {
    return this == LITERAL || this == FOLDED;
  }

  /** Whether it stands in quotes. */
  public boolean quoted() {
    return this == SINGLE_QUOTED || this == DOUBLE_QUOTED;
  }
}
