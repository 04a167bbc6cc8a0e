package dev.bulwark.proof;

import dev.bulwark.blueprint.Architect;
import dev.bulwark.blueprint.Blueprint;
import dev.bulwark.catalog.Catalog;
import dev.bulwark.project.Repository;
import dev.bulwark.wizard.Answer;
import dev.bulwark.wizard.Choice;
import dev.bulwark.wizard.Flow;
import dev.bulwark.wizard.Provenance;
import dev.bulwark.wizard.Question;
import dev.bulwark.wizard.Questions;
import dev.bulwark.wizard.Resolved;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws valid sets of answers, the same ones for the same seed. */
final class Drawing {
  private static final int TRIES = 60;

  /** What leads to the images that few answers leave possible, in the order of dependence. */
  private static final List<String> IMAGE = List.of("distro", "globalization", "flavor");

  private final String sample;
  private final Repository repository;
  private final Map<String, Answer> fixed;
  private final Flow flow;
  private final Random random;
  private final Palette palette;

  /**
   * Draws for one repository.
   *
   * @param sample the repository's name for messages
   * @param fixed answers that every set has
   */
  Drawing(String sample, Repository repository, Map<String, String> fixed, long seed) {
    this.sample = sample;
    this.repository = repository;
    this.fixed = flags(fixed);
    this.flow = new Flow(Questions.all(), repository, Catalog.load());
    this.random = new Random(seed);
    this.palette = new Palette(random);
  }

  /**
   * A valid set of answers.
   *
   * @param sample the name of the repository
   * @param repository what it is about
   * @param flags the answers that were given; the rest follows from them
   * @param resolved all answers
   */
  record Drawn(String sample, Repository repository, Map<String, String> flags, Resolved resolved) {

    /** The choices of a question that these answers leave possible. */
    Stream<String> possible(Question question) {
      return new Flow(Questions.all(), repository, Catalog.load())
          .choices(question, resolved.answers()).stream()
              .filter(choice -> choice.impossible().isEmpty())
              .map(Choice::value);
    }

    Blueprint blueprint() {
      return Architect.decide(resolved, Catalog.load());
    }

    String value(String id) {
      return resolved.value(id).orElse("");
    }

    boolean is(String id, String value) {
      return value(id).equals(value);
    }

    @Override
    public String toString() {
      return flags.entrySet().stream()
          .map(flag -> "--set '" + flag.getKey() + "=" + flag.getValue() + "'")
          .collect(Collectors.joining(" ", "in \"" + sample + "\": bulwark new --yes ", ""));
    }
  }

  /** The next set: an answer to about every third question, and to those that need one. */
  Drawn next() {
    var given = new LinkedHashMap<>(fixed);
    if (random.nextBoolean()) {
      if (random.nextInt(4) == 0) {
        answer("os", given);
      }
      IMAGE.forEach(id -> answer(id, given));
    }
    for (var question : shuffled()) {
      if (random.nextInt(3) == 0) {
        answer(question, given);
      }
    }
    return repaired(given);
  }

  private List<Question> shuffled() {
    var questions = new ArrayList<>(Questions.all());
    Collections.shuffle(questions, random);
    return questions;
  }

  private void answer(String id, Map<String, Answer> given) {
    answer(Questions.find(id).orElseThrow(), given);
  }

  private void answer(Question question, Map<String, Answer> given) {
    if (!fixed.containsKey(question.id())) {
      palette.pick(flow, question, given).ifPresent(value -> given.put(question.id(), flag(value)));
    }
  }

  /** Takes back what contradicts and decides nothing, and answers what has no default. */
  private Drawn repaired(Map<String, Answer> given) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      var resolved = flow.resolve(given);
      if (resolved.problems().isEmpty() && resolved.unused().isEmpty()) {
        palette.drawn(resolved.answers());
        return new Drawn(sample, repository, values(given), resolved);
      }
      resolved.unused().keySet().forEach(given::remove);
      for (var problem : resolved.problems()) {
        if (given.containsKey(problem.id()) && !fixed.containsKey(problem.id())) {
          given.remove(problem.id());
        } else {
          Questions.find(problem.id()).ifPresent(question -> answer(question, given));
        }
      }
      if (attempt > TRIES / 2) {
        forgetOne(given);
      }
    }
    throw new AssertionError(
        "cannot be repaired: " + values(given) + " " + flow.resolve(given).problems());
  }

  private void forgetOne(Map<String, Answer> given) {
    var free = given.keySet().stream().filter(id -> !fixed.containsKey(id)).toList();
    if (!free.isEmpty()) {
      given.remove(free.get(random.nextInt(free.size())));
    }
  }

  private static Map<String, Answer> flags(Map<String, String> values) {
    var flags = new LinkedHashMap<String, Answer>();
    values.forEach((id, value) -> flags.put(id, flag(value)));
    return flags;
  }

  private static Answer flag(String value) {
    return new Answer(value, new Provenance.Flag());
  }

  private static Map<String, String> values(Map<String, Answer> answers) {
    var values = new LinkedHashMap<String, String>();
    answers.forEach((id, answer) -> values.put(id, answer.value()));
    return values;
  }
}
