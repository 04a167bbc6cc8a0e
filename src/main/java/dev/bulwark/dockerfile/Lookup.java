package dev.bulwark.dockerfile;

/** What is known of a variable. */
sealed interface Lookup {
  /** It has a value, which may come from the default of a build argument. */
  record Value(String text) implements Lookup {}

  /** It has none. */
  record Unset() implements Lookup {}

  /** It is a build argument without a default: it has no value unless the build gives one. */
  record NotGiven(String reason) implements Lookup {}

  /** It may have one that is not known from the file. */
  record Unknown(String reason) implements Lookup {}
}
