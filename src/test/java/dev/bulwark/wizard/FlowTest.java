package dev.bulwark.wizard;

import static dev.bulwark.wizard.Fixtures.flags;
import static dev.bulwark.wizard.Fixtures.repository;
import static dev.bulwark.wizard.Fixtures.webapi;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bulwark.catalog.Catalog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FlowTest {
  private final Flow flow = new Flow(Questions.all(), repository(webapi()), Catalog.load());

  @Test
  void answers_come_in_the_order_of_the_questions() {
    var ids = List.copyOf(flow.resolve(Map.of()).answers().keySet());

    assertThat(ids)
        .containsSubsequence("level", "name", "dotnet", "http-port", "user", "cpu", "image");
  }

  @Test
  void a_given_answer_wins_over_the_repository() {
    assertThat(flow.resolve(flags("assembly=Shop")).answers().get("assembly"))
        .isEqualTo(new Answer("Shop", new Provenance.Flag()));
  }

  @Test
  void a_later_answer_changes_an_earlier_default() {
    assertThat(flow.resolve(flags("cluster=1.36", "level=strict")).value("user-namespace"))
        .contains("true");
    assertThat(flow.resolve(flags("cluster=1.35", "level=strict")).value("user-namespace"))
        .contains("false");
  }

  @Test
  void the_proposal_is_what_would_hold_without_the_answer() {
    var given = flags("http-port=5000");

    assertThat(flow.proposal(Questions.find("http-port").orElseThrow(), given))
        .hasValueSatisfying(answer -> assertThat(answer.value()).isEqualTo("8080"));
  }

  @Test
  void questions_that_need_one_another_are_a_defect() {
    var left =
        new Ask("left", Group.SERVICE, "", "", new Kind.Text(""))
            .otherwise(s -> s.get("right", ""))
            .question();
    var right =
        new Ask("right", Group.SERVICE, "", "", new Kind.Text(""))
            .otherwise(s -> s.get("left", ""))
            .question();
    var circle = new Flow(List.of(left, right), repository(), Catalog.load());

    assertThatThrownBy(() -> circle.resolve(Map.of())).hasMessageContaining("circle");
  }

  @Test
  void no_mix_of_answers_makes_it_throw_or_depend_in_a_circle() {
    var random = new Random(20261123);
    for (int round = 0; round < 3000; round++) {
      Map<String, Answer> given = new LinkedHashMap<>();
      for (var question : Questions.all()) {
        if (random.nextInt(3) == 0) {
          given.put(question.id(), new Answer(any(question, given, random), new Provenance.Flag()));
        }
      }
      var resolved = flow.resolve(given);

      assertThat(resolved.problems())
          .extracting(Problem::id)
          .noneMatch(id -> resolved.answers().containsKey(id));
      assertThat(resolved.problems())
          .allSatisfy(problem -> assertThat(problem.reason()).contains(";"));
    }
  }

  private String any(Question question, Map<String, Answer> given, Random random) {
    var choices = flow.choices(question, given);
    return switch (random.nextInt(4)) {
      case 0 ->
          List.of("", "\u0000", "$(id)", "-1", "99999999999", "../..", "none", "a b")
              .get(random.nextInt(8));
      default ->
          choices.isEmpty()
              ? "orders" + random.nextInt(100)
              : choices.get(random.nextInt(choices.size())).value();
    };
  }
}
