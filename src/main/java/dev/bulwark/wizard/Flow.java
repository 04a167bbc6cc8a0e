package dev.bulwark.wizard;

import dev.bulwark.catalog.Catalog;
import dev.bulwark.project.Repository;
import dev.bulwark.project.Service;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Resolves given answers into a full set. Answers may depend on one another in any direction that
 * is not a circle: each is resolved when another asks for it, so the order of the questions is only
 * the order of presentation.
 */
public final class Flow {
  private final List<Question> questions;
  private final Repository repository;
  private final Catalog catalog;

  /** A flow over the questions for one repository. */
  public Flow(List<Question> questions, Repository repository, Catalog catalog) {
    this.questions = List.copyOf(questions);
    this.repository = repository;
    this.catalog = catalog;
  }

  /**
   * Answers every question that applies.
   *
   * @param given answers from files, flags and people by id; unknown ids become problems
   */
  public Resolved resolve(Map<String, Answer> given) {
    var run = new Run(given);
    var answers = new LinkedHashMap<String, Answer>();
    var problems = new ArrayList<Problem>();
    var unused = new LinkedHashMap<String, Answer>();
    for (var question : questions) {
      var outcome = run.outcome(question);
      var said = given.get(question.id());
      if (outcome instanceof Outcome.Good(var answer)) {
        answers.put(question.id(), answer);
      } else if (outcome instanceof Outcome.Bad(var problem)) {
        problems.add(problem);
      } else if (outcome instanceof Outcome.NotAsked && said != null) {
        unused.put(question.id(), said);
      }
    }
    given.forEach((id, answer) -> {
      if (!run.byId.containsKey(id)) {
        problems.add(unknown(id));
      }
    });
    return new Resolved(
        Collections.unmodifiableMap(answers),
        List.copyOf(problems),
        Collections.unmodifiableMap(unused));
  }

  /** The questions that the given answers lead to, in their order. */
  public List<Question> asked(Map<String, Answer> given) {
    var run = new Run(given);
    return questions.stream().filter(question -> question.when().test(run)).toList();
  }

  /** The question's choices under the given answers, possible or not. */
  public List<Choice> choices(Question question, Map<String, Answer> given) {
    return question.choices().apply(new Run(given));
  }

  /** The answer that would hold if the given one were taken back. */
  public Optional<Answer> proposal(Question question, Map<String, Answer> given) {
    var others = new LinkedHashMap<>(given);
    others.remove(question.id());
    return new Run(others).answered(question.id());
  }

  private Problem unknown(String id) {
    var ids = questions.stream().map(Question::id).toList();
    return new Problem(
        id,
        "",
        "no question has this name"
            + Nearest.to(id, ids)
                .map(near -> "; did you mean " + near + "?")
                .orElse("; `bulwark questions` lists them"));
  }

  private sealed interface Outcome {
    record Good(Answer answer) implements Outcome {}

    record Bad(Problem problem) implements Outcome {}

    /** Nothing could be proposed since an answer it builds on is wrong; mending that mends this. */
    record Follows() implements Outcome {}

    record NotAsked() implements Outcome {}
  }

  /** One resolution, remembering what is resolved already. */
  private final class Run implements Situation {
    private final Map<String, Answer> given;
    private final Map<String, Question> byId = new LinkedHashMap<>();
    private final Map<String, Outcome> outcomes = new LinkedHashMap<>();
    private final Set<String> open = new LinkedHashSet<>();
    private final Set<String> onWrongAnswer = new HashSet<>();

    Run(Map<String, Answer> given) {
      this.given = given;
      questions.forEach(question -> byId.put(question.id(), question));
    }

    Outcome outcome(Question question) {
      var known = outcomes.get(question.id());
      if (known != null) {
        return known;
      }
      if (!open.add(question.id())) {
        throw new IllegalStateException("questions depend on one another in a circle: " + open);
      }
      var outcome = decide(question);
      open.remove(question.id());
      outcomes.put(question.id(), outcome);
      return outcome;
    }

    private Outcome decide(Question question) {
      if (!question.when().test(this)) {
        return new Outcome.NotAsked();
      }
      var answer = given.get(question.id());
      if (answer == null) {
        var proposal = question.proposal().apply(this);
        if (proposal.isEmpty()) {
          return onWrongAnswer.contains(question.id())
              ? new Outcome.Follows()
              : new Outcome.Bad(missing(question));
        }
        answer = proposal.get();
      }
      var form = Form.read(question, answer.value(), question.choices().apply(this));
      var provenance = answer.provenance();
      if (form instanceof Form.Wrong(var reason)) {
        return new Outcome.Bad(new Problem(question.id(), Form.shown(answer.value()), reason));
      }
      var value = ((Form.Right) form).value();
      return question
          .check()
          .apply(this, value)
          .<Outcome>map(
              reason -> new Outcome.Bad(new Problem(question.id(), Form.shown(value), reason)))
          .orElseGet(() -> new Outcome.Good(new Answer(value, provenance)));
    }

    private Problem missing(Question question) {
      var reason = question.check().apply(this, "").orElse("an answer is needed");
      return new Problem(question.id(), "", reason);
    }

    Optional<Answer> answered(String id) {
      var outcome = outcome(question(id));
      if (outcome instanceof Outcome.Good(var answer)) {
        return Optional.of(answer);
      }
      return outcome instanceof Outcome.NotAsked ? Optional.empty() : withoutAnswer();
    }

    private Optional<Answer> withoutAnswer() {
      if (!open.isEmpty()) {
        onWrongAnswer.add(open.stream().reduce((earlier, later) -> later).orElseThrow());
      }
      return Optional.empty();
    }

    private Question question(String id) {
      var question = byId.get(id);
      if (question == null) {
        throw new IllegalArgumentException("no question " + id);
      }
      return question;
    }

    @Override
    public Optional<String> get(String id) {
      return answered(id).map(Answer::value);
    }

    @Override
    public Repository repository() {
      return repository;
    }

    @Override
    public Optional<Service> service() {
      return get("project").flatMap(repository::service);
    }

    @Override
    public Catalog catalog() {
      return catalog;
    }
  }
}
