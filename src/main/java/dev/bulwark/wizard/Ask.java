package dev.bulwark.wizard;

import dev.bulwark.project.Found;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/** Builds a {@link Question} so that each reads as a sentence. */
final class Ask {
  private final String id;
  private final Group group;
  private final String title;
  private final String help;
  private final Kind kind;
  private Condition when = Condition.ALWAYS;
  private Function<Situation, Optional<Answer>> proposal = situation -> Optional.empty();
  private Function<Situation, List<Choice>> choices = situation -> List.of();
  private BiFunction<Situation, String, Optional<String>> check =
      (situation, value) -> Optional.empty();

  Ask(String id, Group group, String title, String help, Kind kind) {
    this.id = id;
    this.group = group;
    this.title = title;
    this.help = help;
    this.kind = kind;
  }

  /** Asks only when this holds. */
  Ask when(Condition condition) {
    this.when = condition;
    return this;
  }

  /** Proposes the same answer always. */
  Ask otherwise(String value) {
    return otherwise(situation -> value);
  }

  /** Proposes an answer that follows from other answers. */
  Ask otherwise(Function<Situation, String> value) {
    this.proposal = situation -> Optional.of(standard(value.apply(situation)));
    return this;
  }

  /** Proposes one answer for the standard level and another for the strict one. */
  Ask byLevel(String standard, String strict) {
    this.proposal =
        situation ->
            Optional.of(
                situation.is("level", "strict")
                    ? new Answer(strict, new Provenance.Default("strict level"))
                    : standard(standard));
    return this;
  }

  /** Proposes what the function says, or nothing. */
  Ask propose(Function<Situation, Optional<Answer>> function) {
    this.proposal = function;
    return this;
  }

  /** Offers these choices. */
  Ask choices(Function<Situation, List<Choice>> offered) {
    this.choices = offered;
    return this;
  }

  /** Offers these choices always. */
  Ask choices(Choice... offered) {
    var fixed = List.of(offered);
    return choices(situation -> fixed);
  }

  /**
   * Refuses values for the reason the function gives. It is called with an empty value when nobody
   * answered and nothing can be proposed; then it says what is needed.
   */
  Ask check(BiFunction<Situation, String, Optional<String>> function) {
    this.check = function;
    return this;
  }

  /** Refuses values that lack the given form. */
  Ask form(Predicate<String> good, String reason) {
    return check((situation, value) -> good.test(value) ? Optional.empty() : Optional.of(reason));
  }

  Question question() {
    return new Question(id, group, title, help, kind, when, proposal, yesNo(kind, choices), check);
  }

  private static Function<Situation, List<Choice>> yesNo(
      Kind kind, Function<Situation, List<Choice>> given) {
    if (!(kind instanceof Kind.YesNo)) {
      return given;
    }
    return situation -> {
      var offered = given.apply(situation);
      return offered.isEmpty()
          ? List.of(Choice.of("true", "yes"), Choice.of("false", "no"))
          : offered;
    };
  }

  /** An answer that nobody gave. */
  static Answer standard(String value) {
    return new Answer(value, new Provenance.Default("default"));
  }

  /** An answer read from the repository. */
  static Answer detected(String value, Found<?> found) {
    return new Answer(value, new Provenance.Detected(found.origin()));
  }
}
