package dev.bulwark.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class MissingLinesTest {
  @Test
  void missing_rules_go_to_the_end() {
    assertThat(merged("bin\n", "obj\nbin\nout\n")).isEqualTo("bin\nobj\nout\n");
  }

  @Test
  void nothing_is_added_when_no_rule_is_missing() {
    assertThat(MissingLines.of("  obj\t\r\nbin", "# why\nbin\n\nobj\n# the end\n")).isEmpty();
    assertThat(MissingLines.of("", "# only words\n\n")).isEmpty();
  }

  @Test
  void a_missing_rule_brings_the_comment_of_its_group() {
    assertThat(merged("bin\n", "# output\nbin\n\n# secrets\n*.pfx\n.env\n\n# docs\n"))
        .isEqualTo("bin\n\n# secrets\n*.pfx\n.env\n");
    assertThat(merged("*.pfx\n", "# output\n\n# secrets\n*.pfx\n.env\n"))
        .isEqualTo("*.pfx\n# output\n\n# secrets\n.env\n");
  }

  @Test
  void a_rule_in_a_comment_is_not_there() {
    assertThat(merged("#obj\n", "obj\n")).isEqualTo("#obj\nobj\n");
  }

  @Test
  void the_line_ends_of_the_file_are_kept_and_used() {
    assertThat(merged("a\r\nb\r\n", "x\ny\n")).isEqualTo("a\r\nb\r\nx\r\ny\r\n");
    assertThat(merged("a\r\nb\nc\n", "x\n")).isEqualTo("a\r\nb\nc\nx\n");
    assertThat(merged("a\r\nb", "x\ny\n")).isEqualTo("a\r\nb\r\nx\r\ny");
    assertThat(merged("a", "x\r\n")).isEqualTo("a\nx");
    assertThat(merged("", "x\n")).isEqualTo("x\n");
  }

  @Test
  void a_byte_order_mark_stays_first_and_is_no_part_of_a_rule() {
    assertThat(merged("\uFEFFbin\n", "bin\nobj\n")).isEqualTo("\uFEFFbin\nobj\n");
    assertThat(merged("\uFEFF!keep\n", "obj\n")).isEqualTo("\uFEFFobj\n!keep\n");
    assertThat(merged("\uFEFF", "obj\n")).isEqualTo("\uFEFFobj\n");
  }

  @Test
  void what_the_file_takes_back_stays_taken_back() {
    assertThat(merged("*.md\n# ours\n!README.md\nlogs\n", "**/*.md\n"))
        .isEqualTo("*.md\n**/*.md\n# ours\n!README.md\nlogs\n");
    assertThat(merged("*\n !src", "bin\n")).isEqualTo("*\nbin\n !src");
  }

  @Test
  void what_the_file_keeps_out_stays_out() {
    assertThat(merged("# mine\nsecrets\n", "docs\n!secrets/sample\n"))
        .isEqualTo("docs\n!secrets/sample\n# mine\nsecrets\n");
  }

  @Test
  void any_merge_keeps_every_byte_adds_every_rule_and_is_done_once() {
    Random random = new Random(20_261);
    for (int i = 0; i < 5_000; i++) {
      String existing = file(random, random.nextBoolean() ? "\r\n" : "\n");
      String planned = file(random, "\n");
      String text = MissingLines.of(existing, planned).map(MissingLines::text).orElse(existing);
      String state = "seed step " + i;

      assertThat(MissingLines.of(text, planned)).as(state).isEmpty();
      assertThat(rules(text)).as(state).containsAll(rules(planned));
      assertThat(without(text, existing)).as(state).isTrue();
    }
  }

  @Test
  void any_merge_decides_as_before_about_every_path_the_file_decided() {
    Random random = new Random(20_262);
    for (int i = 0; i < 5_000; i++) {
      String existing = file(random, "\n");
      String text =
          MissingLines.of(existing, file(random, "\n")).map(MissingLines::text).orElse(existing);
      for (String name : List.of("a", "b", "c")) {
        boolean decided = rules(existing).stream().anyMatch(rule -> rule.endsWith(name));
        boolean takenBack = rules(existing).contains("!" + name);
        if (decided && (isOut(existing, name) || takenBack)) {
          assertThat(isOut(text, name)).as(name + " in " + text).isEqualTo(isOut(existing, name));
        }
      }
    }
  }

  private static String merged(String existing, String planned) {
    return MissingLines.of(existing, planned).orElseThrow().text();
  }

  /** Rules match the one path of their name; the last that matches decides. */
  private static boolean isOut(String text, String name) {
    boolean out = false;
    for (String rule : rules(text)) {
      if (rule.equals(name)) {
        out = true;
      } else if (rule.equals("!" + name)) {
        out = false;
      }
    }
    return out;
  }

  private static List<String> rules(String text) {
    return text.replace("\uFEFF", "")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(String::strip)
        .toList();
  }

  /** Whether taking one run of characters out of the text leaves the other. */
  private static boolean without(String text, String other) {
    int added = text.length() - other.length();
    for (int at = 0; at <= other.length(); at++) {
      if ((text.substring(0, at) + text.substring(at + added)).equals(other)) {
        return true;
      }
    }
    return false;
  }

  private static String file(Random random, String end) {
    List<String> choices = List.of("a", "b", "c", "!a", "!b", "!c", "# x", "", " a ", "#a");
    List<String> lines = new ArrayList<>();
    for (int n = random.nextInt(8); n > 0; n--) {
      lines.add(choices.get(random.nextInt(choices.size())));
    }
    return (random.nextInt(5) == 0 ? "\uFEFF" : "")
        + String.join(end, lines)
        + (random.nextBoolean() ? end : "");
  }
}
