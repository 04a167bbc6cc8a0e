package dev.bulwark.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the texts of symptoms and topics must keep to. */
class SymptomTextsTest {
  private static final Pattern PUBLIC_SOURCE =
      Pattern.compile(
          "[\\w.-]+/[\\w.-]+#\\d+"
              + "|[\\w.-]+/[\\w.-]+:[\\w./-]+\\.?\\w+"
              + "|(kubernetes\\.io|learn\\.microsoft\\.com|docs\\.docker\\.com"
              + "|gateway-api\\.sigs\\.k8s\\.io)/[\\w./-]*[\\w-]"
              + "|measured (on|with) [\\w.-]+.*\\d");

  private static final List<String> FILES =
      Stream.concat(
              Symptoms.FILES.stream(),
              Stream.of(
                  "topics-variables.md",
                  "topics-fields.md",
                  "topics-instructions.md",
                  "topics-names.md"))
          .toList();

  private static final Topics TOPICS = Topics.load();
  private static final Symptoms SYMPTOMS = Symptoms.load();

  @Test
  void every_pointer_leads_to_a_topic() {
    assertThat(SYMPTOMS.all())
        .allSatisfy(symptom ->
            assertThat(symptom.topics())
                .as(symptom.key())
                .isNotEmpty()
                .allMatch(topic -> TOPICS.find(topic).isPresent()));
  }

  @Test
  void what_a_symptom_explains_exists_and_never_explains_it_in_turn() {
    assertThat(SYMPTOMS.all())
        .allSatisfy(symptom -> {
          assertThat(symptom.explains()).allMatch(key -> SYMPTOMS.find(key).isPresent());
          assertThat(following(symptom)).as(symptom.key()).doesNotContain(symptom.key());
        });
  }

  private static Set<String> following(Symptom symptom) {
    var seen = new HashSet<String>();
    var open = new ArrayList<>(symptom.explains());
    while (!open.isEmpty()) {
      var key = open.removeLast();
      if (seen.add(key)) {
        open.addAll(SYMPTOMS.find(key).orElseThrow().explains());
      }
    }
    return seen;
  }

  @Test
  void an_outcome_explains_nothing() {
    assertThat(SYMPTOMS.all())
        .filteredOn(symptom -> symptom.weight() == Weight.OUTCOME)
        .hasSizeGreaterThan(5)
        .allMatch(symptom -> symptom.explains().isEmpty());
  }

  @Test
  void sources_are_public_and_named_once() {
    assertThat(Stream.concat(TOPICS.all().stream(), Topics.failures(SYMPTOMS).stream()))
        .allSatisfy(topic ->
            assertThat(topic.sources())
                .as(topic.key())
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(source -> PUBLIC_SOURCE.matcher(source).matches()));
  }

  @Test
  void texts_are_long_enough_to_say_something_and_short_enough_to_be_read() {
    assertThat(SYMPTOMS.all())
        .allSatisfy(symptom -> {
          assertThat(symptom.title()).as(symptom.key()).hasSizeBetween(8, 72).doesNotEndWith(".");
          assertThat(symptom.cause()).as(symptom.key()).hasSizeBetween(40, 420).endsWith(".");
          assertThat(symptom.mend()).as(symptom.key()).hasSizeBetween(15, 420).endsWith(".");
          assertThat(symptom.says()).as(symptom.key()).hasSizeBetween(2, 40);
        });
  }

  @Test
  void code_is_closed_where_it_was_opened_and_lines_are_short() {
    for (var file : FILES) {
      assertThat(Notes.resource(file).lines())
          .allMatch(line -> line.length() <= 120)
          .map(line -> line.toLowerCase(Locale.ROOT))
          .noneMatch(line -> line.contains("todo") || line.contains("\t"));
    }
    assertThat(SYMPTOMS.all())
        .allSatisfy(symptom ->
            assertThat(symptom.cause() + symptom.mend())
                .as(symptom.key())
                .matches(text -> text.chars().filter(c -> c == '`').count() % 2 == 0));
  }

  @Test
  void a_symptom_has_no_name_of_a_topic() {
    assertThat(SYMPTOMS.all()).noneMatch(symptom -> TOPICS.find(symptom.key()).isPresent());
  }
}
