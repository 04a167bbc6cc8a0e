package dev.bulwark.ui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsTest {
  private static final String FAMILY = "👨\u200d👩\u200d👧";
  private static final String RAISED = "x\u030c";

  @ParameterizedTest
  @CsvSource({
    "orders, 6",
    "注文, 4",
    "주문, 4",
    "ｆ, 2",
    "שלום, 4",
    "é, 1",
    "✅, 2",
    "✓, 1",
    "🇩🇪, 2",
    "─▸…, 3"
  })
  void text_is_as_wide_as_terminals_draw_it(String text, int columns) {
    assertThat(Cells.width(Cells.drawable(text))).isEqualTo(columns);
  }

  @Test
  void a_mark_takes_no_column_of_its_own() {
    assertThat(Cells.width(RAISED + "y")).isEqualTo(2);
    assertThat(Cells.drawable("e\u0301")).isEqualTo("é");
  }

  @Test
  void joined_emoji_take_the_columns_of_their_parts() {
    assertThat(Cells.drawable(FAMILY)).isEqualTo(FAMILY);
    assertThat(Cells.width(FAMILY)).isEqualTo(6);
  }

  @Test
  void a_cluster_is_never_split() {
    assertThat(Cells.clip(FAMILY + "x", 5)).isEmpty();
    assertThat(Cells.clip(FAMILY + "x", 6)).isEqualTo(FAMILY);
    assertThat(Cells.clip("a" + RAISED + "b", 2)).isEqualTo("a" + RAISED);
    assertThat(Cells.clip("漢字", 3)).isEqualTo("漢");
    assertThat(Cells.wrap("🇩🇪🇫🇷", 3)).containsExactly("🇩🇪", "🇫🇷");
  }

  @Test
  void what_terminals_obey_or_count_differently_is_not_drawn() {
    assertThat(Cells.drawable("a\u001b[2J\u202eb\u2066c\u200dd\ufe0f")).isEqualTo("a[2Jbcd");
    assertThat(Cells.drawable("👍🏽")).isEqualTo("👍");
  }

  @Test
  void marks_without_a_letter_and_piles_of_marks_are_not_drawn() {
    assertThat(Cells.drawable("\u0301a")).isEqualTo("a");
    assertThat(Cells.drawable("x" + "\u030c".repeat(50))).hasSizeLessThan(7);
  }

  @Test
  void each_cell_gets_a_letter_with_its_marks() {
    assertThat(Cells.units(RAISED + FAMILY)).isEqualTo(List.of(RAISED, "👨", "👩", "👧"));
  }

  @Test
  void the_caret_steps_over_what_is_one_character_to_a_person() {
    var field = Field.of("a" + RAISED);
    assertThat(field.left().caret()).isEqualTo(1);
    assertThat(field.backspace().text()).isEqualTo("a");
    assertThat(field.home().right().right().caret()).isEqualTo(3);
  }

  @Test
  void long_words_are_broken_and_short_ones_are_not() {
    assertThat(Cells.wrap("one two threefour", 5)).containsExactly("one", "two", "three", "four");
  }

  @ParameterizedTest
  @CsvSource({
    "src/שלום/Api.csproj, src/םולש/Api.csproj",
    "שלום 10 עולם, םלוע 10 םולש",
    "(שלום), (םולש)",
    "שלום (א), (א) םולש",
    "مرحبا.csproj, ابحرم.csproj",
    "注文 orders, 注文 orders"
  })
  void right_to_left_writing_is_drawn_from_right_to_left(String text, String drawn) {
    assertThat(String.join("", Cells.visual(Cells.drawable(text)))).isEqualTo(drawn);
    assertThat(Cells.width(drawn)).isEqualTo(Cells.width(text));
  }

  @Test
  void a_right_to_left_letter_keeps_its_marks() {
    assertThat(Cells.visual("ש\u05bcאb")).containsExactly("א", "ש\u05bc", "b");
  }
}
