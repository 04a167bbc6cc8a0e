package dev.bulwark.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownWrapTest {
  private static final String LONG = "word ".repeat(30).strip();

  @Test
  void lines_have_at_most_a_hundred_characters() {
    assertThat(MarkdownWrap.wrap(LONG))
        .hasSize(2)
        .allMatch(line -> line.length() <= 100)
        .satisfies(lines -> assertThat(String.join(" ", lines)).isEqualTo(LONG));
  }

  @Test
  void items_go_on_below_their_text() {
    assertThat(MarkdownWrap.wrap("- " + LONG).get(1)).startsWith("  word");
    assertThat(MarkdownWrap.wrap("12. " + LONG).get(1)).startsWith("    word");
  }

  @Test
  void headings_tables_and_code_keep_their_lines() {
    for (var start : List.of("# ", "| ", "    ")) {
      assertThat(MarkdownWrap.wrap(start + LONG)).containsExactly(start + LONG);
    }
  }

  @Test
  void no_line_begins_with_a_sign_that_opens_a_block() {
    for (var sign : List.of("-", "*", "+", "#", ">", "1.", "2)", "---", "=", "|")) {
      for (int length = 80; length < 105; length++) {
        var text = "x".repeat(length) + " " + sign + " " + LONG;
        assertThat(MarkdownWrap.wrap(text).stream().skip(1))
            .as(text)
            .noneMatch(line -> line.startsWith(sign));
      }
    }
  }

  @Test
  void code_with_blanks_stays_together() {
    var code = "`" + "a b ".repeat(10).strip() + "`";

    assertThat(MarkdownWrap.wrap("x".repeat(80) + " " + code))
        .containsExactly("x".repeat(80), code);
  }
}
