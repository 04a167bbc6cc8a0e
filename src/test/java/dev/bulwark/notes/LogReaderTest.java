package dev.bulwark.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogReaderTest {
  private static List<String> read(byte[] bytes) {
    var lines = new ArrayList<String>();
    try {
      LogReader.read(
          new ByteArrayInputStream(bytes),
          (text, length, number) -> lines.add(number + " " + new String(text, 0, length)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return lines;
  }

  private static List<String> read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void lines_are_counted_from_one_empty_ones_included() {
    assertThat(read("a\n\nb\r\nc")).containsExactly("1 a", "3 b", "4 c");
    assertThat(read("")).isEmpty();
  }

  @Test
  void colours_titles_and_controls_are_left_out() {
    assertThat(read("\033[1;31mfail\033[0m: \033]0;title\007x\b\u009b"))
        .containsExactly("1 fail: x");
    assertThat(read("\033]0;never closed\nnext")).containsExactly("2 next");
    assertThat(read("a\u202eb\u200bc")).containsExactly("1 abc");
  }

  @Test
  void a_command_that_the_line_ends_does_not_swallow_the_next_line() {
    assertThat(read("\033[1;\nnext\n\033\nlast")).containsExactly("2 next", "4 last");
  }

  @Test
  void blanks_are_one_blank() {
    assertThat(read("  Exit  Code:\t 139\u00a0 x")).containsExactly("1 Exit Code: 139 x");
  }

  @Test
  void a_progress_line_is_cut_where_it_returns() {
    assertThat(read("10%\r20%\rdone\n")).containsExactly("1 10%", "1 20%", "1 done");
  }

  @Test
  void escapes_of_json_are_undone() {
    assertThat(read("\"a \\u0027b\\u0027 \\\"c\\\"\\n d\" C:\\app \\u00zz"))
        .containsExactly("1 \"a 'b' \"c\" d\" C:\\app zz");
    assertThat(read("\\u001b[31mred")).containsExactly("1 red");
  }

  @Test
  void every_encoding_is_read() {
    for (var name : List.of("UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE")) {
      assertThat(read("über Exit Code: 139\nnext".getBytes(Charset.forName(name))).getFirst())
          .as(name)
          .endsWith("über Exit Code: 139");
    }
    assertThat(read("\ufeffa".getBytes(StandardCharsets.UTF_8))).containsExactly("1 a");
    assertThat(read("caf\u00e9 ok".getBytes(StandardCharsets.ISO_8859_1)).getFirst())
        .endsWith(" ok");
  }

  @Test
  void a_line_of_any_length_comes_in_pieces_that_overlap() {
    var long_ = "x".repeat(16_380) + "OOMKilled" + "y".repeat(40_000);
    var pieces = read(long_);

    assertThat(pieces).hasSizeGreaterThan(3).allMatch(piece -> piece.startsWith("1 "));
    assertThat(pieces).anyMatch(piece -> piece.contains("OOMKilled"));
  }
}
