package dev.bulwark.dockerfile;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a word says once its variables are replaced and its quotes and escapes are gone. */
public sealed interface Expansion {
  /** The value, where it is certain. */
  default Optional<String> certain() {
    return this instanceof Resolved(var value, var _) ? Optional.of(value) : Optional.empty();
  }

  /**
   * It is certain, as far as the file goes.
   *
   * @param value of the word
   * @param arguments build arguments it rests on: a build may give them another value
   */
  record Resolved(String value, List<String> arguments) implements Expansion {}

  /**
   * It cannot be told from the file.
   *
   * @param reason one line
   */
  record Uncertain(String reason) implements Expansion {}

  /**
   * Expands a word where all variables are known, and the others have no value.
   *
   * @param escape the escape character of the file
   */
  static Expansion of(String word, char escape, Map<String, String> variables) {
    var scope = new Scope(new Lookup.Unset());
    variables.forEach((name, value) -> scope.set(name, new Lookup.Value(value), List.of()));
    return scope.expand(word, escape);
  }
}
