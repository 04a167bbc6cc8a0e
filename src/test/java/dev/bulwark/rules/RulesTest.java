package dev.bulwark.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.notes.Notes;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every rule. */
class RulesTest {
  private static final Notes NOTES = Notes.load();

  static List<Rule> rules() {
    return Rules.all();
  }

  static Stream<Rule> mending() {
    return Rules.all().stream()
        .filter(rule ->
            Examples.findings(rule, rule.bad()).stream()
                .anyMatch(found -> found.mend().isPresent()));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void catches_its_bad_example_once(Rule rule) {
    assertThat(Examples.findings(rule, rule.bad()))
        .extracting(Finding::rule)
        .containsExactly(rule.id());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void catches_nothing_in_its_good_example(Rule rule) {
    assertThat(Examples.findings(rule, rule.good())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("mending")
  void a_mend_puts_the_bad_example_right(Rule rule) {
    var mended = Examples.mended(rule.bad(), Examples.findings(rule, rule.bad()));

    assertThat(Examples.findings(rule, mended)).as(mended.files().toString()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("mending")
  void a_mended_example_still_parses(Rule rule) {
    var set = Examples.set(Examples.mended(rule.bad(), Examples.findings(rule, rule.bad())));

    set.images()
        .forEach(path ->
            assertThat(set.image(path).orElseThrow().dockerfile().problems()).as(path).isEmpty());
    set.manifests()
        .forEach(path ->
            assertThat(set.manifest(path).orElseThrow().yaml().understood()).as(path).isTrue());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void is_explained(Rule rule) {
    assertThat(NOTES.find(rule.id())).isPresent();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void says_what_is_wrong_in_one_line(Rule rule) {
    assertThat(Examples.findings(rule, rule.bad()))
        .allSatisfy(found -> {
          assertThat(found.message()).isNotBlank().doesNotEndWith(".").doesNotContain("\n");
          assertThat(found.advice())
              .isNotBlank()
              .doesNotEndWith(".")
              .doesNotContain("\n")
              .hasSizeLessThan(120);
          assertThat(found.severity()).isEqualTo(rule.severity());
        });
  }

  @Test
  void ids_are_unique_and_of_one_form() {
    assertThat(Rules.all())
        .extracting(Rule::id)
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("BW[1-4][0-9]{2}"));
  }
}
