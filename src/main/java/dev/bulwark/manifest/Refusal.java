package dev.bulwark.manifest;

/** Ends the making of an edit that would not be certain; it never leaves {@link Editor}. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  Refusal(String reason) {
    super(reason, null, false, false);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
