package dev.bulwark.wizard;

/** What form an answer takes. */
public sealed interface Kind {

  /** One of the question's choices. */
  record OneOf() implements Kind {
    @Override
    public String id() {
      return "choice";
    }
  }

  /** {@code true} or {@code false}. */
  record YesNo() implements Kind {
    @Override
    public String id() {
      return "yes-no";
    }
  }

  /**
   * A whole number.
   *
   * @param min smallest allowed
   * @param max largest allowed
   * @param unit what it counts, for people; may be empty
   */
  record Number(int min, int max, String unit) implements Kind {
    @Override
    public String id() {
      return "number";
    }
  }

  /**
   * One line of text.
   *
   * @param form an example of the form
   */
  record Text(String form) implements Kind {
    @Override
    public String id() {
      return "text";
    }
  }

  /**
   * Several texts, joined by commas in their one spelling.
   *
   * @param form an example of one item
   */
  record Items(String form) implements Kind {
    @Override
    public String id() {
      return "list";
    }
  }

  /** The word in machine output. */
  String id();
}
