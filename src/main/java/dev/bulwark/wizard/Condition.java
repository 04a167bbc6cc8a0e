package dev.bulwark.wizard;

import java.util.function.Predicate;

/**
 * When a question is asked.
 *
 * @param words the answers it needs, for example {@code user=number}; empty for always
 * @param holds whether it is asked in a situation
 */
public record Condition(String words, Predicate<Situation> holds) {
  static final Condition ALWAYS = new Condition("", situation -> true);
  static final Condition LINUX = is("os", "linux");

  /** A program that callers connect to. */
  static final Condition LISTENS =
      new Condition(
          "a kind that listens",
          situation -> situation.get("kind").filter(kind -> !kind.equals("worker")).isPresent());

  /** Whether the question is asked. */
  public boolean test(Situation situation) {
    return holds.test(situation);
  }

  static Condition is(String id, String value) {
    return new Condition(id + "=" + value, situation -> situation.is(id, value));
  }

  static Condition when(String words, Predicate<Situation> holds) {
    return new Condition(words, holds);
  }

  Condition and(Condition other) {
    return new Condition(words + " and " + other.words, holds.and(other.holds));
  }

  Condition or(Condition other) {
    return new Condition(words + " or " + other.words, holds.or(other.holds));
  }
}
