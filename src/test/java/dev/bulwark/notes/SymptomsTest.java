package dev.bulwark.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class SymptomsTest {
  private static final String TEXTS =
      """
      # For people

      ## cause

      Title: The cause of all

      Says: kubelet

      Prints: `gone: '{path}'`

      Prints: `gone: '/tmp…here'`

      Cause: Something.

      Mend: Something else.

      Topics: user

      Explains: outcome

      Source: dotnet/runtime#1

      ## outcome

      Title: The outcome

      Weight: outcome

      Says: kubelet

      Prints: ``the `end' of it``

      Cause: Something.

      Mend: Something else.

      Source: dotnet/runtime#1
      """;

  private static final Symptoms TWO = new Symptoms(SymptomParser.read("x.md", TEXTS));

  private static void refuses(String from, String to, String message) {
    assertThatThrownBy(() -> new Symptoms(SymptomParser.read("x.md", TEXTS.replace(from, to))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void a_cause_is_said_once_with_the_lines_of_what_follows_from_it() {
    var findings = TWO.diagnose("the `end' of it\na\ngone: '/a'\ngone: '/b'\n").findings();

    assertThat(findings).hasSize(1);
    assertThat(findings.getFirst().symptom().key()).isEqualTo("cause");
    assertThat(findings.getFirst().lines()).containsExactly(1, 3, 4);
    assertThat(findings.getFirst().count()).isEqualTo(3);
    assertThat(findings.getFirst().said()).isEqualTo("gone: '/a'");
    assertThat(findings.getFirst().parts()).containsExactly("/a", "/b");
  }

  @Test
  void an_outcome_without_a_cause_is_said_itself() {
    assertThat(TWO.diagnose("the `end' of it").findings())
        .extracting(finding -> finding.symptom().key())
        .containsExactly("outcome");
  }

  @Test
  void of_two_wordings_in_one_place_the_one_that_says_more_counts() {
    assertThat(TWO.diagnose("gone: '/tmp/x/here'").findings().getFirst().parts()).isEmpty();
  }

  @Test
  void texts_that_are_malformed_are_refused_with_file_and_line() {
    refuses("## outcome", "## cause", "cause stands twice");
    refuses("Weight: outcome", "Weight: heavy", "x.md:23: outcome: Weight heavy: write hint");
    refuses("Says: kubelet\n\nPrints: `g", "Prints: `g", "x.md:3: cause: has no Says; add it");
    refuses("Mend: Something else.\n\nTopics", "Topics", "has no Mend");
    refuses("\n\nMend", "\nMend", "continues a paragraph; put a blank line above it");
    refuses("Topics:", "Topic:", "opens no known field");
    refuses("Source: dotnet/runtime#1", "", "has no Source");
    refuses("gone: '{path}'", "{path}", "write text between them");
    refuses("gone", "göne", "write it in ASCII");
  }

  @Test
  void lines_and_parts_are_kept_up_to_a_number_and_counted_beyond() {
    var log = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      log.append("gone: '/").append(i).append("'\n");
    }
    var finding = TWO.diagnose(log.toString()).findings().getFirst();

    assertThat(finding.lines()).hasSize(Finding.SHOWN_LINES);
    assertThat(finding.parts()).hasSize(Finding.SHOWN_PARTS);
    assertThat(finding.count()).isEqualTo(100);
  }

  @Test
  void no_input_takes_long_or_much_memory() throws IOException {
    var symptoms = Symptoms.load();
    var all = new StringBuilder();
    symptoms
        .all()
        .forEach(symptom -> symptom.prints().forEach(text -> all.append(text).append(' ')));
    for (var unit :
        List.of(
            "Access to the path '",
            "probe failed: Get \"",
            "exec: \"",
            "MountVolume.SetUp failed for volume \"a\" : secret \"",
            "\033]",
            "\\u00",
            all.toString())) {
      var text = unit.repeat(2_000_000 / unit.length());
      Assertions.assertTimeout(
          Duration.ofSeconds(5), () -> symptoms.diagnose(bytes(text)), () -> "slow: " + unit);
    }
    var noise = new byte[1_000_000];
    new Random(7).nextBytes(noise);
    assertThat(symptoms.diagnose(new ByteArrayInputStream(noise)).lines()).isPositive();
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
