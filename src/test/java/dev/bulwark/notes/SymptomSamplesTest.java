package dev.bulwark.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** What is named in real outputs, and what is not. */
class SymptomSamplesTest {
  private static final Symptoms SYMPTOMS = Symptoms.load();

  private static List<String> found(String text) {
    return SYMPTOMS.diagnose(text).findings().stream().map(f -> f.symptom().key()).toList();
  }

  /** A line with a plus shows the symptom of the heading above it, one with a minus does not. */
  @TestFactory
  Stream<DynamicTest> every_symptom_is_seen_in_its_line_and_not_in_a_similar_one() {
    var tests = new ArrayList<DynamicTest>();
    var key = "";
    for (var line : Samples.lines("samples.txt")) {
      var heading = key;
      switch (line.charAt(0)) {
        case '#' -> key = line.substring(2);
        case '+' -> tests.add(test(line, () -> assertThat(found(line)).contains(heading)));
        default -> tests.add(test(line, () -> assertThat(found(line)).doesNotContain(heading)));
      }
    }
    return tests.stream();
  }

  @Test
  void every_symptom_has_both_samples() {
    var plus = new HashSet<String>();
    var minus = new HashSet<String>();
    var key = "";
    for (var line : Samples.lines("samples.txt")) {
      switch (line.charAt(0)) {
        case '#' -> key = line.substring(2);
        case '+' -> plus.add(key);
        default -> minus.add(key);
      }
    }

    assertThat(SYMPTOMS.all())
        .extracting(Symptom::key)
        .allMatch(plus::contains)
        .allMatch(minus::contains);
    assertThat(plus).hasSameSizeAs(SYMPTOMS.all());
  }

  /** Outputs with what surrounds a failure; the heading names exactly what is to be found. */
  @TestFactory
  Stream<DynamicTest> outputs_are_named_once_for_each_cause() {
    return Arrays.stream(Samples.text("logs.txt").split("(?m)^=== "))
        .filter(part -> !part.isBlank())
        .map(part -> {
          int end = part.indexOf('\n');
          var expected = Set.of(part.substring(0, end).split(" "));
          return test(
              part.substring(0, end),
              () ->
                  assertThat(found(part.substring(end)))
                      .containsExactlyInAnyOrderElementsOf(expected));
        });
  }

  @Test
  void there_are_at_least_60_outputs() {
    assertThat(Samples.lines("logs.txt"))
        .filteredOn(l -> l.startsWith("=== "))
        .hasSizeGreaterThan(60);
  }

  /** Other programs, other causes: each line is an output of its own. */
  @Test
  void the_failures_of_others_are_not_named() {
    var lines = Samples.lines("others.txt");

    assertThat(lines).hasSizeGreaterThan(200);
    assertThat(lines).allSatisfy(line -> assertThat(found(line)).as(line).isEmpty());
    assertThat(found(String.join("\n", lines))).isEmpty();
  }

  private static DynamicTest test(String name, Executable body) {
    return DynamicTest.dynamicTest(name, body);
  }
}
