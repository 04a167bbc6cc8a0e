package dev.bulwark.ui.screen;

import dev.bulwark.notes.Note;
import dev.bulwark.notes.Notes;
import dev.bulwark.wizard.Answer;
import dev.bulwark.wizard.Flow;
import dev.bulwark.wizard.Group;
import dev.bulwark.wizard.Problem;
import dev.bulwark.wizard.Provenance;
import dev.bulwark.wizard.Question;
import dev.bulwark.wizard.Resolved;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The questions and what has been answered.
 *
 * @param given what the command line and the person have answered, by id
 * @param resolved what follows from it
 * @param asked the questions that it leads to
 * @param part which of several services it is about, such as {@code 1 of 3}; empty for the only one
 */
record Talk(
    Flow flow,
    Notes notes,
    Map<String, Answer> given,
    Resolved resolved,
    List<Question> asked,
    String part) {
  static Talk of(Flow flow, Notes notes, Map<String, Answer> given) {
    return new Talk(flow, notes, Map.copyOf(given), flow.resolve(given), flow.asked(given), "");
  }

  /** The same questions with other answers. */
  Talk with(Map<String, Answer> answers) {
    return of(flow, notes, answers).part(part);
  }

  /** The same as one of several. */
  Talk part(String which) {
    return new Talk(flow, notes, given, resolved, asked, which);
  }

  /** The given answers and one more by the person. */
  Map<String, Answer> tried(String id, String value) {
    var answers = new LinkedHashMap<>(given);
    answers.put(id, new Answer(value, new Provenance.Person()));
    return answers;
  }

  /** The given answers without the one to a question. */
  Map<String, Answer> without(String id) {
    var answers = new LinkedHashMap<>(given);
    answers.remove(id);
    return answers;
  }

  /** The question with an id, or the first one when it is not asked any more. */
  Question question(String id) {
    return asked.stream().filter(q -> q.id().equals(id)).findFirst().orElseGet(asked::getFirst);
  }

  int index(String id) {
    return Math.max(0, asked.indexOf(question(id)));
  }

  /** The pages that have questions. */
  List<Group> pages() {
    return asked.stream().map(Question::group).distinct().sorted().toList();
  }

  List<Question> page(Group group) {
    return asked.stream().filter(question -> question.group() == group).toList();
  }

  /** The answer that holds; empty when there is none or a wrong one. */
  Optional<Answer> answer(String id) {
    return Optional.ofNullable(resolved.answers().get(id));
  }

  Optional<Problem> problem(String id) {
    return resolved.problems().stream().filter(problem -> problem.id().equals(id)).findFirst();
  }

  /** Why a value cannot be the answer; empty when it can. */
  Optional<String> refusal(String id, String value) {
    return flow.resolve(tried(id, value)).problems().stream()
        .filter(problem -> problem.id().equals(id))
        .map(Problem::reason)
        .findFirst();
  }

  /** The answer a text becomes in its one spelling; the text itself when it is wrong. */
  String spelled(String id, String text) {
    return Optional.ofNullable(flow.resolve(tried(id, text)).answers().get(id))
        .map(Answer::value)
        .orElse(text);
  }

  /** The value under a question, right or wrong; empty when there is none. */
  Optional<String> value(String id) {
    return answer(id)
        .map(Answer::value)
        .or(() -> Optional.ofNullable(given.get(id)).map(Answer::value));
  }

  /** What can be chosen under a question; at least one row. */
  List<Row> rows(Question question) {
    return Rows.of(this, question);
  }

  /** Where the cursor goes when the question comes: to the answer that holds. */
  int firstRow(Question question) {
    var rows = rows(question);
    var value = answer(question.id()).map(Answer::value);
    for (int i = 0; i < rows.size(); i++) {
      if (value.isPresent() && rows.get(i).value().equals(value)) {
        return i;
      }
    }
    return 0;
  }

  /** Why the row is as it is, else why the question is asked. */
  Optional<Note> note(Question question, Row row) {
    return row.value()
        .flatMap(value -> notes.find(question.id() + "=" + value))
        .or(() -> notes.find(question.id()));
  }
}
