package dev.bulwark.ui.line;

import dev.bulwark.notes.Notes;
import dev.bulwark.wizard.Answer;
import dev.bulwark.wizard.Flow;
import dev.bulwark.wizard.Provenance;
import dev.bulwark.wizard.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The conversation as a value: each typed line leads to another one and says something.
 *
 * @param flow the questions for one repository
 * @param notes the reasons that {@code ?} tells
 * @param given what the person and the command line have answered, by id
 * @param trail the places behind, the last one last; {@code b} goes there
 * @param place where it stands
 */
record Dialogue(Flow flow, Notes notes, Map<String, Answer> given, List<Place> trail, Place place) {

  /** Stands at the first question. */
  static Dialogue start(Flow flow, Notes notes, Map<String, Answer> given) {
    var first = new Place.At(flow.asked(given).getFirst());
    return new Dialogue(flow, notes, Map.copyOf(given), List.of(), first);
  }

  /** Stands before all answers; the questions are behind. */
  static Dialogue review(Flow flow, Notes notes, Map<String, Answer> given) {
    List<Place> behind =
        flow.asked(given).stream().<Place>map(question -> new Place.At(question)).toList();
    return new Dialogue(flow, notes, Map.copyOf(given), behind, new Place.Review());
  }

  /** What the place asks, a line each; the last one is what the person types behind. */
  List<String> prompt() {
    return switch (place) {
      case Place.At(var question) -> Prompt.of(this, question);
      case Place.Review() -> Overview.of(this).lines();
      case Place.Write() -> List.of();
      case Place.Left() -> List.of();
    };
  }

  /** What follows from a line. */
  Reply hear(String line) {
    var typed = line.strip();
    return switch (typed) {
      case "b" -> back();
      case "q" -> Reply.of(at(new Place.Left()));
      default ->
          switch (place) {
            case Place.At(var question) -> answer(question, typed);
            case Place.Review() -> review(typed);
            case Place.Write() -> Reply.of(this);
            case Place.Left() -> Reply.of(this);
          };
    };
  }

  private Reply back() {
    return trail.isEmpty()
        ? Reply.of(this, "This is the first question.")
        : Reply.of(
            new Dialogue(flow, notes, given, trail.subList(0, trail.size() - 1), trail.getLast()));
  }

  private Reply answer(Question question, String typed) {
    return switch (typed) {
      case "?" -> new Reply(this, Explanation.of(notes, question, current(question)));
      case "r" -> Reply.of(at(new Place.Review()));
      case "" -> keep(question);
      default -> take(question, Prompt.meant(this, question, typed));
    };
  }

  private Reply keep(Question question) {
    return current(question)
        .map(answer -> Reply.of(after(question, given), said(question, answer.value())))
        .orElseGet(() -> Reply.of(this, problem(question, given).orElse("An answer is needed.")));
  }

  private Reply take(Question question, String value) {
    var tried = new LinkedHashMap<>(given);
    tried.put(question.id(), new Answer(value, new Provenance.Person()));
    return problem(question, tried)
        .map(reason -> Reply.of(this, reason))
        .orElseGet(() ->
            Reply.of(
                after(question, tried),
                said(question, flow.resolve(tried).value(question.id()).orElse(value))));
  }

  /** Why the answer cannot stand; empty when it can. */
  private Optional<String> problem(Question question, Map<String, Answer> tried) {
    return flow.resolve(tried).problems().stream()
        .filter(problem -> problem.id().equals(question.id()))
        .map(problem -> Words.sentence(problem))
        .findFirst();
  }

  private Reply review(String typed) {
    var overview = Overview.of(this);
    if (typed.equals("w") || typed.isEmpty()) {
      return overview
          .broken()
          .map(question -> Reply.of(at(new Place.At(question)), "This is to be mended first."))
          .orElseGet(() -> Reply.of(at(new Place.Write())));
    }
    if (typed.equals("l")) {
      return new Reply(this, overview.all());
    }
    return overview
        .question(typed)
        .map(question -> Reply.of(at(new Place.At(question))))
        .orElseGet(() ->
            Reply.of(
                this,
                Words.shown(typed)
                    + " is neither w, l, b, q nor a number from 1 to "
                    + overview.questions().size()
                    + "."));
  }

  /** The answer that holds without another word. */
  Optional<Answer> current(Question question) {
    return Optional.ofNullable(flow.resolve(given).answers().get(question.id()));
  }

  /** At another place, this one behind. */
  private Dialogue at(Place next) {
    var behind = new ArrayList<>(trail);
    behind.add(place);
    return new Dialogue(flow, notes, given, List.copyOf(behind), next);
  }

  /** Behind the question: at the next one, or where the person came from to change it. */
  private Dialogue after(Question question, Map<String, Answer> answers) {
    var moved = new Dialogue(flow, notes, Map.copyOf(answers), trail, place);
    if (!trail.isEmpty() && trail.getLast() instanceof Place.Review) {
      return moved.at(new Place.Review());
    }
    var asked = flow.asked(answers);
    int next = asked.indexOf(question) + 1;
    return moved.at(next < asked.size() ? new Place.At(asked.get(next)) : new Place.Review());
  }

  private static String said(Question question, String value) {
    return question.title() + ": " + Words.value(value) + ".";
  }
}
