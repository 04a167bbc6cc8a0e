package dev.bulwark.ui.line;

import dev.bulwark.wizard.Choice;
import dev.bulwark.wizard.Kind;
import dev.bulwark.wizard.Question;
import java.util.ArrayList;
import java.util.List;

/** How a question is put, and what a line typed behind it means. */
final class Prompt {
  private Prompt() {}

  /** Where one is, what is asked, the choices by number, and the line to type behind. */
  static List<String> of(Dialogue dialogue, Question question) {
    var lines = new ArrayList<String>();
    lines.add("");
    lines.addAll(
        Words.wrapped(place(dialogue, question) + " " + question.title() + ": " + question.help()));
    var choices = choices(dialogue, question);
    int number = 0;
    for (var choice : choices) {
      if (choice.impossible().isEmpty()) {
        lines.add("  " + ++number + "  " + Words.value(choice.value()) + ", " + choice.label());
      }
    }
    choices.stream()
        .filter(choice -> choice.impossible().isPresent())
        .map(choice ->
            Words.value(choice.value()) + " is not possible: " + choice.impossible().get() + ".")
        .map(Words::wrapped)
        .forEach(lines::addAll);
    lines.add(ask(dialogue, question));
    return lines;
  }

  private static String place(Dialogue dialogue, Question question) {
    var group =
        dialogue.flow().asked(dialogue.given()).stream()
            .filter(other -> other.group() == question.group())
            .toList();
    return question.group().title()
        + ", "
        + (group.indexOf(question) + 1)
        + " of "
        + group.size()
        + ".";
  }

  private static String ask(Dialogue dialogue, Question question) {
    var current =
        dialogue
            .current(question)
            .map(answer -> " [" + Words.value(answer.value()) + ", " + Words.origin(answer) + "]")
            .orElse("");
    return form(question) + current + ": ";
  }

  private static String form(Question question) {
    return switch (question.kind()) {
      case Kind.OneOf ignored -> "Number";
      case Kind.YesNo ignored -> "Number, yes or no";
      case Kind.Number(var min, var max, var unit) ->
          (unit.isEmpty() ? "A number" : "The " + unit) + " from " + min + " to " + max;
      case Kind.Text(var form) -> "A text such as " + form;
      case Kind.Items(var form) -> "A list such as " + form + ", or none";
    };
  }

  /**
   * The answer that a line stands for: a choice's number stands for the choice, and an equals sign
   * in front takes the rest as it is.
   */
  static String meant(Dialogue dialogue, Question question, String typed) {
    if (typed.startsWith("=")) {
      return typed.substring(1);
    }
    var possible =
        choices(dialogue, question).stream()
            .filter(choice -> choice.impossible().isEmpty())
            .map(Choice::value)
            .toList();
    return Numbers.in(possible, typed).orElse(typed);
  }

  private static List<Choice> choices(Dialogue dialogue, Question question) {
    return dialogue.flow().choices(question, dialogue.given());
  }
}
