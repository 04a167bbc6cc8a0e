package dev.bulwark.lessons;

import java.util.List;

/** A piece of a lesson as it is shown, whatever the form. */
sealed interface Part {
  /** The heading of a section. */
  record Heading(String text) implements Part {}

  /** A heading within a section. */
  record Subheading(String text) implements Part {}

  /** A paragraph, a list or verbatim lines. */
  record Prose(Block block) implements Part {}

  /** A whole file. */
  record Listing(String path, List<Inline> words, String text) implements Part {}

  /** What the mend changes, as a unified diff. */
  record Patch(String text) implements Part {}

  /** What commands printed, below a few words. */
  record Printed(String words, Session session) implements Part {}

  /** What the reader chooses from. */
  record Answers(Prediction prediction) implements Part {}

  /** Which answer came true. */
  record Answer(Prediction prediction) implements Part {}

  /** A drawing. */
  record Drawing(Diagram diagram) implements Part {}

  /** Where to read on. */
  record Reading(List<Inline> ways) implements Part {}

  /**
   * What the reader sees only after a prediction.
   *
   * @param words what is clicked at
   */
  record Reveal(String words, List<Part> parts) implements Part {
    /** Keeps its own copy. */
    public Reveal {
      parts = List.copyOf(parts);
    }
  }
}
