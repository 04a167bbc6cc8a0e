package dev.bulwark.cli;

/** What came of asking. */
sealed interface Heard<T> {
  /** An answer. */
  record Next<T>(T value) implements Heard<T> {}

  /** The person wants to see what came before; what was said until then is not forgotten. */
  record Back<T>(T value) implements Heard<T> {}

  /** The person leaves, and nothing shall be written. */
  record Left<T>() implements Heard<T> {}
}
