package dev.bulwark.wizard;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every question that is asked, answered as far as possible.
 *
 * @param answers good answers by id, in the order of the questions
 * @param problems wrong and missing answers, in the same order
 * @param unused given answers to questions that are not asked here; they decide nothing
 */
public record Resolved(
    Map<String, Answer> answers, List<Problem> problems, Map<String, Answer> unused) {

  /** The value of an answer; empty when it is not asked or has a problem. */
  public Optional<String> value(String id) {
    return Optional.ofNullable(answers.get(id)).map(Answer::value);
  }
}
