package dev.bulwark.wizard;

/** What form an answer takes. */
public sealed interface Kind {

  /** One of the question's choices. */
  record OneOf() implements Kind {}

  /** {@code true} or {@code false}. */
  record YesNo() implements Kind {}

  /**
   * A whole number.
   *
   * @param min smallest allowed
   * @param max largest allowed
   * @param unit what it counts, for people; may be empty
   */
  record Number(int min, int max, String unit) implements Kind {}

  /**
   * One line of text.
   *
   * @param form an example of the form
   */
  record Text(String form) implements Kind {}

  /**
   * Several texts, joined by commas in their one spelling.
   *
   * @param form an example of one item
   */
  record Items(String form) implements Kind {}

  /** The word in machine output. */
  default String id() {
    return switch (this) {
      case OneOf ignored -> "choice";
      case YesNo ignored -> "yes-no";
      case Number ignored -> "number";
      case Text ignored -> "text";
      case Items ignored -> "list";
    };
  }
}
