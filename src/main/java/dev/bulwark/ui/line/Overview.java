package dev.bulwark.ui.line;

import dev.bulwark.blueprint.Architect;
import dev.bulwark.catalog.Catalog;
import dev.bulwark.wizard.Group;
import dev.bulwark.wizard.Provenance;
import dev.bulwark.wizard.Question;
import dev.bulwark.wizard.Resolved;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All answers by number, what is to be mended before writing, and what is good to know.
 *
 * @param questions the questions that are asked, in the order of their numbers
 * @param resolved their answers
 * @param toMend a sentence for each answer that cannot stand
 * @param toKnow a sentence for each answer that has consequences
 */
record Overview(
    List<Question> questions, Resolved resolved, List<String> toMend, List<String> toKnow) {

  static Overview of(Dialogue dialogue) {
    var resolved = dialogue.flow().resolve(dialogue.given());
    var questions = dialogue.flow().asked(dialogue.given());
    return new Overview(
        questions,
        resolved,
        mends(questions, resolved),
        resolved.problems().isEmpty() ? remarks(resolved) : List.of());
  }

  private static List<String> mends(List<Question> questions, Resolved resolved) {
    return resolved.problems().stream()
        .map(problem ->
            "To mend: "
                + questions.stream()
                    .filter(question -> question.id().equals(problem.id()))
                    .map(question -> (questions.indexOf(question) + 1) + ", " + question.title())
                    .findFirst()
                    .orElse(problem.id())
                + ". "
                + Words.sentence(problem))
        .toList();
  }

  /** The first question whose answer cannot stand. */
  Optional<Question> broken() {
    return questions.stream()
        .filter(
            question -> resolved.problems().stream().anyMatch(it -> it.id().equals(question.id())))
        .findFirst();
  }

  private static List<String> remarks(Resolved resolved) {
    return Architect.decide(resolved, Catalog.load()).remarks().stream()
        .map(remark -> "To know: " + remark.text() + ".")
        .toList();
  }

  /** The question with the typed number or id. */
  Optional<Question> question(String typed) {
    return Numbers.in(questions, typed)
        .or(() -> questions.stream().filter(it -> it.id().equals(typed)).findFirst());
  }

  /** The page as it is said: the person's own answers, what to mend and what to know. */
  List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add("");
    lines.addAll(Words.wrapped("Review. " + count()));
    questions.stream()
        .filter(this::yours)
        .forEach(question -> lines.addAll(Words.wrapped(numbered(question))));
    toMend.forEach(text -> lines.addAll(Words.wrapped(text)));
    toKnow.forEach(text -> lines.addAll(Words.wrapped(text)));
    lines.add("w writes, a number changes that answer, l lists all, b goes back, q quits [w]: ");
    return lines;
  }

  /** Every answer with its number, by page. */
  List<String> all() {
    var lines = new ArrayList<String>();
    Optional<Group> group = Optional.empty();
    for (var question : questions) {
      if (!group.equals(Optional.of(question.group()))) {
        group = Optional.of(question.group());
        lines.add(question.group().title());
      }
      lines.add(numbered(question));
    }
    return lines;
  }

  private boolean yours(Question question) {
    return Optional.ofNullable(resolved.answers().get(question.id()))
        .filter(answer -> answer.provenance() instanceof Provenance.Person)
        .isPresent();
  }

  private String numbered(Question question) {
    return "  "
        + (questions.indexOf(question) + 1)
        + "  "
        + question.title()
        + ": "
        + standing(question);
  }

  private String standing(Question question) {
    return Optional.ofNullable(resolved.answers().get(question.id()))
        .map(answer -> Words.value(answer.value()) + ", " + Words.origin(answer))
        .orElse("no answer");
  }

  private String count() {
    var answers = resolved.answers().values();
    long found =
        answers.stream().filter(it -> it.provenance() instanceof Provenance.Detected).count();
    long yours =
        answers.stream().filter(it -> it.provenance() instanceof Provenance.Person).count();
    return answers.size()
        + " answers: "
        + found
        + " found in the repository, "
        + yours
        + " yours, "
        + (answers.size() - found - yours)
        + " by default or given at the start.";
  }
}
