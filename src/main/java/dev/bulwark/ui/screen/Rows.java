package dev.bulwark.ui.screen;

import dev.bulwark.wizard.Answer;
import dev.bulwark.wizard.Choice;
import dev.bulwark.wizard.Items;
import dev.bulwark.wizard.Kind;
import dev.bulwark.wizard.Problem;
import dev.bulwark.wizard.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be chosen under a question. */
final class Rows {
  private Rows() {}

  /** At least one. */
  static List<Row> of(Talk talk, Question question) {
    // No switch: Java would make a class for it before the first frame.
    if (question.kind() instanceof Kind.Number number) {
      return typed(talk, question, range(number));
    }
    if (question.kind() instanceof Kind.Text text) {
      return typed(talk, question, "such as " + text.form());
    }
    if (question.kind() instanceof Kind.Items items) {
      return items(talk, question, "such as " + items.form());
    }
    return choices(talk, question);
  }

  /** The items of a list, right or wrong. */
  static List<String> items(Talk talk, String id) {
    return Items.of(talk.value(id).orElse("none")).stream()
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }

  private static String range(Kind.Number number) {
    return (number.unit().isEmpty() ? "" : number.unit() + ": ")
        + number.min()
        + " to "
        + number.max();
  }

  private static List<Row> choices(Talk talk, Question question) {
    var rows =
        talk.flow().choices(question, talk.given()).stream()
            .map(choice -> Row.choice(choice.value(), label(choice), choice.impossible()))
            .toList();
    return rows.isEmpty() ? List.of(Row.typed(Row.Sort.OTHER, "")) : rows;
  }

  private static String label(Choice choice) {
    return choice.label().equals(Said.value(choice.value())) ? "" : choice.label();
  }

  private static List<Row> typed(Talk talk, Question question, String form) {
    var rows = new ArrayList<Row>();
    var own = Optional.ofNullable(talk.given().get(question.id())).map(Answer::value);
    own.ifPresent(
        value -> rows.add(Row.choice(value, "", talk.problem(question.id()).map(Problem::reason))));
    talk.flow()
        .proposal(question, talk.given())
        .map(Answer::value)
        .filter(proposed -> !own.equals(Optional.of(proposed)))
        .ifPresent(proposed -> rows.add(Row.choice(proposed, "", Optional.empty())));
    rows.add(Row.typed(Row.Sort.OTHER, form));
    return rows;
  }

  private static List<Row> items(Talk talk, Question question, String form) {
    var rows = new ArrayList<Row>();
    boolean wrong = talk.problem(question.id()).isPresent();
    for (var item : items(talk, question.id())) {
      var reason = wrong ? talk.refusal(question.id(), item) : Optional.<String>empty();
      rows.add(new Row(Row.Sort.ITEM, Optional.of(item), "", reason));
    }
    if (rows.isEmpty() && talk.answer(question.id()).isPresent()) {
      rows.add(Row.choice("none", "", Optional.empty()));
    }
    rows.add(Row.typed(Row.Sort.ADD, form));
    return rows;
  }
}
