package dev.bulwark.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
  private static String found(String wording, String line) {
    var place = Wording.of(wording).find(line, 0);
    return place == null ? "nothing" : line.substring(place.start(), place.end());
  }

  private static String part(String wording, String line) {
    return Wording.of(wording).find(line, 0).part();
  }

  @Test
  void plain_text_is_found_anywhere_in_a_line() {
    assertThat(found("exec format error", "#3 exec /app: exec format error"))
        .isEqualTo("exec format error");
  }

  @Test
  void numbers_and_words_are_not_cut() {
    assertThat(found("Exit Code: 13", "Exit Code: 139")).isEqualTo("nothing");
    assertThat(found("Killed", "OOMKilled")).isEqualTo("nothing");
    assertThat(found("Exit Code: 13", "Exit Code: 139 Exit Code: 13.")).isEqualTo("Exit Code: 13");
  }

  @Test
  void a_gap_stands_for_anything_of_a_bounded_length() {
    assertThat(found("from …end", "from here to the end")).isEqualTo("from here to the end");
    assertThat(found("from …end", "from " + "x".repeat(400) + " end")).isEqualTo("nothing");
    assertThat(found("from …end", "from " + "x ".repeat(200) + "from b end"))
        .isEqualTo("from b end");
  }

  @Test
  void a_part_with_a_name_is_kept() {
    assertThat(part("path '{path}' is", "the path '/a b' is denied")).isEqualTo("/a b");
    assertThat(part("image {image}: no", "image shop/orders:1: no")).isEqualTo("shop/orders:1");
  }

  @Test
  void a_part_without_quotes_has_no_blanks_and_is_never_empty() {
    assertThat(found("image {image}: no", "image of a cat: no")).isEqualTo("nothing");
    assertThat(found("path '{path}' is", "path '' is")).isEqualTo("nothing");
  }

  @Test
  void braces_without_a_name_are_text() {
    assertThat(found("key {…} lost", "key {3f-1} lost")).isEqualTo("key {3f-1} lost");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "…end", "start…", "a……b", "{path}", "a {path}"})
  void a_gap_at_an_end_is_refused(String wording) {
    assertThatThrownBy(() -> Wording.of(wording)).hasMessageContaining("write text between them");
  }
}
