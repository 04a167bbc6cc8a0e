package dev.bulwark.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TsvTest {

  @Test
  void comments_and_blank_lines_are_skipped() {
    Tsv file = tsv("# As of 2026-11-22\nname\twords\n\n# more\na\tb,c\nd\t-");

    List<Row> rows = file.rows("name", "words");

    assertThat(rows).hasSize(2);
    assertThat(rows.getFirst().text()).isEqualTo("a");
    assertThat(rows.getFirst().list()).containsExactly("b", "c");
    assertThat(rows.getLast().optional()).contains("d");
    assertThat(rows.getLast().list()).isEmpty();
  }

  @Test
  void the_date_is_read_from_a_comment() {
    assertThat(tsv("# As of 2026-01-09\n").asOf()).isEqualTo(LocalDate.of(2026, 1, 9));
    assertThatThrownBy(() -> tsv("name\n").asOf()).hasMessageContaining("x.tsv does not say");
  }

  @Test
  void a_line_with_too_few_or_too_many_cells_is_named() {
    assertThatThrownBy(() -> tsv("a\tb\n1\n2\t3\n").rows("a", "b"))
        .hasMessageStartingWith("x.tsv:2 ");
    assertThatThrownBy(() -> tsv("a\tb\n1\t2\t3\n").rows("a", "b"))
        .hasMessageStartingWith("x.tsv:2 ");
  }

  @Test
  void a_renamed_column_is_named() {
    assertThatThrownBy(() -> tsv("a\tc\n").rows("a", "b"))
        .hasMessageContaining("the column c where b belongs");
  }

  @Test
  void a_missing_file_is_named() {
    assertThatThrownBy(() -> Tsv.resource("nowhere.tsv")).hasMessageStartingWith("nowhere.tsv ");
  }

  private static Tsv tsv(String text) {
    return new Tsv("x.tsv", text);
  }
}
