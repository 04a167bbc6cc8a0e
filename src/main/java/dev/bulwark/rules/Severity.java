package dev.bulwark.rules;

/** How much a finding matters, the worst first. */
public enum Severity {
  /** It does not work, or it gives an attacker something. */
  ERROR,
  /** It works today and is a risk, or works only by luck. */
  WARNING,
  /** Good to know; nothing breaks. */
  INFO;

  /** The word in output and in {@code --fail-on}. */
  public String word() {
    return switch (this) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "info";
    };
  }

  /** Whether this is the given severity or a worse one. */
  public boolean atLeast(Severity other) {
    return compareTo(other) <= 0;
  }
}
