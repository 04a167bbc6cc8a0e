package dev.bulwark.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
  private final Markdown markdown = new Markdown();

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          orders                     → orders
          a_name                     → a_name
          a-name                     → a-name
          10.0                       → 10.0
          2025                       → 2025
          *bold*                     → \\*bold\\*
          _italic_                   → \\_italic\\_
          ~~gone~~                   → \\~\\~gone\\~\\~
          `code`                     → \\`code\\`
          a | b                      → a \\| b
          <script>x</script>         → \\<script\\>x\\</script\\>
          &lt;                       → \\&lt;
          [text](javascript:x)       → \\[text\\](javascript:x)
          ![image](x)                → !\\[image\\](x)
          http://evil.example        → http:\\//evil.example
          www.evil.example           → www\\.evil.example
          $math$                     → \\$math\\$
          \\                         → \\\\
          # heading                  → \\# heading
          - item                     → \\- item
          + item                     → \\+ item
          1. item                    → 1\\. item
          12) item                   → 12\\) item
          ---                        → \\---
          ===                        → \\===
          : definition               → \\: definition
          a # b                      → a # b
          """)
  void a_text_is_nothing_but_a_text(String text, String written) throws Exception {
    assertThat(markdown.escape(text)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          orders     → `orders`
          a`b        → ``a`b``
          a``b`c     → ```a``b`c```
          `a         → `` `a ``
          a`         → `` a` ``
          <b>        → `<b>`
          a|b        → `a|b`
          ''         → (empty)
          """)
  void code_is_shown_as_it_is(String text, String written) throws Exception {
    assertThat(Markdown.code(text)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          plain words                → plain words
          use `--set x=y` here       → use `--set x=y` here
          one ` alone                → one \\` alone
          `a` and ` b                → `a` and \\` b
          an `` empty one            → an \\`\\` empty one
          `<b>` but <b>              → `<b>` but \\<b\\>
          # no heading               → \\# no heading
          `code` # no heading        → `code` # no heading
          """)
  void in_a_sentence_only_pairs_of_backquotes_mean_something(String text, String written)
      throws Exception {
    assertThat(Markdown.prose(text)).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\n# b", "a\rb", "a\u2028b", "a\u0000b", "a\u202Eb", "a\u200Bb", "a\uE000b"})
  void what_breaks_lines_or_hides_is_refused(String text) {
    assertThatThrownBy(() -> markdown.escape(text))
        .isInstanceOf(Refused.class)
        .hasMessageEndingWith("which is not safe in Markdown");
    assertThatThrownBy(() -> Markdown.code(text)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> Markdown.prose("see `" + text + "`")).isInstanceOf(Refused.class);
  }

  /** What a reader of Markdown sees after undoing the backslashes is the text itself. */
  @Test
  void nothing_is_lost_and_nothing_is_added() {
    for (var text : Nasty.texts().toList()) {
      try {
        assertThat(markdown.escape(text).replaceAll("\\\\([\\\\`*\\[\\]<>|~&$_#+=:.)/-])", "$1"))
            .isEqualTo(text);
      } catch (Refused e) {
        assertThat(text.codePoints()).anyMatch(Unprintable::is);
      }
    }
  }
}
