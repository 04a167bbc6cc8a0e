package dev.bulwark.ui.screen;

import dev.bulwark.wizard.Answer;
import dev.bulwark.wizard.Problem;
import dev.bulwark.wizard.Provenance;
import dev.bulwark.wizard.Questions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Answers of the person that a later change made questionable. They stay; a person looks at them
 * again.
 *
 * @param reasons why, by the question's id
 */
record Doubts(Map<String, String> reasons) {
  static final Doubts NONE = new Doubts(Map.of());

  /** Keeps its own copy. */
  Doubts {
    reasons = Map.copyOf(reasons);
  }

  /** These and what a changed answer adds; what was changed itself is looked at. */
  Doubts after(Talk before, Talk after, String changed) {
    var all = new LinkedHashMap<>(reasons);
    after
        .given()
        .forEach((id, answer) -> {
          if (answer.provenance() instanceof Provenance.Person
              && answer.equals(before.given().get(id))) {
            reason(before, after, id).ifPresent(reason -> all.put(id, reason));
          }
        });
    all.keySet().retainAll(after.given().keySet());
    all.remove(changed);
    return new Doubts(all);
  }

  Doubts without(String id) {
    var fewer = new LinkedHashMap<>(reasons);
    return fewer.remove(id) == null ? this : new Doubts(fewer);
  }

  /** Without those whose question is not asked, which no page shows. */
  Doubts asked(Talk talk) {
    var fewer = new LinkedHashMap<>(reasons);
    fewer.keySet().removeAll(talk.resolved().unused().keySet());
    return new Doubts(fewer);
  }

  Optional<String> reason(String id) {
    return Optional.ofNullable(reasons.get(id));
  }

  private static Optional<String> reason(Talk before, Talk after, String id) {
    boolean askedNow = !after.resolved().unused().containsKey(id);
    if (!askedNow) {
      return before.resolved().unused().containsKey(id)
          ? Optional.empty()
          : Optional.of("not asked any more");
    }
    var problem = after.problem(id).map(Problem::reason);
    if (problem.isPresent()) {
      return problem.equals(before.problem(id).map(Problem::reason)) ? Optional.empty() : problem;
    }
    var proposed = proposed(after, id);
    return proposed.equals(proposed(before, id))
        ? Optional.empty()
        : proposed.map(value -> "the proposal is " + Said.value(value) + " now");
  }

  private static Optional<String> proposed(Talk talk, String id) {
    return Questions.find(id)
        .flatMap(question -> talk.flow().proposal(question, talk.given()))
        .map(Answer::value);
  }
}
