package dev.bulwark.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionTest {
  @ParameterizedTest
  @CsvSource({"text, Orders", "choice, chiseled", "list, none", "number, none", "yes-no, none"})
  void texts_choices_and_the_word_for_none_are_texts(String kind, String value) {
    var decision = decision(kind, value);

    assertThat(decision.text()).contains(value);
    assertThat(decision.truth()).isEmpty();
    assertThat(decision.items()).isEmpty();
    assertThat(decision.number()).isEmpty();
  }

  @Test
  void an_answer_of_another_kind_has_the_form_of_its_kind_alone() {
    assertThat(decision("yes-no", "true").truth()).contains(true);
    assertThat(decision("yes-no", "false").truth()).contains(false);
    assertThat(decision("number", "8080").number()).contains(8080);
    assertThat(decision("list", "dns,any").items()).contains(List.of("dns", "any"));
    for (var decision :
        List.of(decision("yes-no", "true"), decision("number", "1"), decision("list", "a"))) {
      assertThat(decision.text()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "yes-no, True",
    "yes-no, 'true\nx: y'",
    "number, 1e3",
    "number, -1",
    "number, 9999999999",
    "number, ''"
  })
  void what_has_not_the_form_of_its_kind_has_none(String kind, String value) {
    var decision = decision(kind, value);

    assertThat(List.of(decision.text(), decision.truth(), decision.items(), decision.number()))
        .containsOnly(Optional.empty());
  }

  @Test
  void only_short_values_stand_in_a_heading() {
    assertThat(decision("text", "x".repeat(60)).brief()).isTrue();
    assertThat(decision("text", "x".repeat(61)).brief()).isFalse();
  }

  private static Decision decision(String kind, String value) {
    return new Decision("id", "Title", "Group", value, kind);
  }
}
