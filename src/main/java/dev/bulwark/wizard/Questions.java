package dev.bulwark.wizard;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All questions, in the order they are asked. */
public final class Questions {
  private static final List<Question> ALL =
      Stream.of(
              ServiceQuestions.all(),
              PlatformQuestions.all(),
              SupplyQuestions.all(),
              NetworkQuestions.all(),
              RuntimeQuestions.all(),
              ResourceQuestions.all(),
              AvailabilityQuestions.all(),
              OutputQuestions.all())
          .flatMap(questions -> questions)
          .toList();

  private Questions() {}

  /** Every question. */
  public static List<Question> all() {
    return ALL;
  }

  /** The question with an id. */
  public static Optional<Question> find(String id) {
    return ALL.stream().filter(question -> question.id().equals(id)).findFirst();
  }
}
