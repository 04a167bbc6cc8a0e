package dev.bulwark.manifest;

import java.math.BigInteger;

/** What a scalar means. */
public sealed interface Value {
  /** Nothing. */
  record Null() implements Value {}

  /** A truth. */
  record Bool(boolean truth) implements Value {}

  /** A whole number. */
  record Int(BigInteger number) implements Value {}

  /** A number with a fraction or an exponent, an infinity or none at all. */
  record Real(double number) implements Value {}

  /** A string. */
  record Text(String text) implements Value {}
}
