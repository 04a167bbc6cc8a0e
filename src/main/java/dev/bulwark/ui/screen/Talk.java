package dev.bulwark.ui.screen;

import dev.bulwark.notes.Note;
import dev.bulwark.notes.Notes;
import dev.bulwark.wizard.Answer;
import dev.bulwark.wizard.Flow;
import dev.bulwark.wizard.Group;
import dev.bulwark.wizard.Kind;
import dev.bulwark.wizard.Problem;
import dev.bulwark.wizard.Provenance;
import dev.bulwark.wizard.Question;
import dev.bulwark.wizard.Resolved;
import java.util.ArrayList;
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
 */
record Talk(
    Flow flow, Notes notes, Map<String, Answer> given, Resolved resolved, List<Question> asked) {
  static Talk of(Flow flow, Notes notes, Map<String, Answer> given) {
    return new Talk(flow, notes, Map.copyOf(given), flow.resolve(given), flow.asked(given));
  }

  /** The same questions with other answers. */
  Talk with(Map<String, Answer> answers) {
    return of(flow, notes, answers);
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

  /** What can be chosen under a question; at least one row. */
  List<Row> rows(Question question) {
    var rows = new ArrayList<Row>();
    switch (question.kind()) {
      case Kind.OneOf ignored -> choices(question, rows);
      case Kind.YesNo ignored -> choices(question, rows);
      case Kind.Number number -> typed(question, range(number), rows);
      case Kind.Text text -> typed(question, "such as " + text.form(), rows);
      case Kind.Items items -> typed(question, "a list such as " + items.form() + ", …", rows);
    }
    return rows;
  }

  private static String range(Kind.Number number) {
    return (number.unit().isEmpty() ? "" : number.unit() + ": ")
        + number.min()
        + " to "
        + number.max();
  }

  private void choices(Question question, List<Row> rows) {
    flow.choices(question, given).stream()
        .map(choice -> new Row(Optional.of(choice.value()), choice.label(), choice.impossible()))
        .forEach(rows::add);
    if (rows.isEmpty()) {
      rows.add(new Row(Optional.empty(), "", Optional.empty()));
    }
  }

  private void typed(Question question, String form, List<Row> rows) {
    var own = Optional.ofNullable(given.get(question.id())).map(Answer::value);
    own.ifPresent(value -> rows.add(new Row(own, "", problem(question.id()).map(Problem::reason))));
    flow.proposal(question, given)
        .filter(proposed -> !own.equals(Optional.of(proposed.value())))
        .ifPresent(proposed ->
            rows.add(
                new Row(
                    Optional.of(proposed.value()),
                    own.isPresent() ? proposed.provenance().phrase() : "",
                    Optional.empty())));
    rows.add(new Row(Optional.empty(), form, Optional.empty()));
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
