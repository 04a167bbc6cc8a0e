package dev.bulwark.ui.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor.ANSI;
import com.googlecode.lanterna.screen.TerminalScreen;
import com.googlecode.lanterna.terminal.virtual.DefaultVirtualTerminal;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PainterTest {
  private final DefaultVirtualTerminal terminal =
      new DefaultVirtualTerminal(new TerminalSize(12, 2));

  @Test
  void wide_characters_take_two_columns_each() throws IOException {
    paint(Line.of("漢a😀b"), true, true);
    assertThat(at(0)).isEqualTo("漢");
    assertThat(at(2)).isEqualTo("a");
    assertThat(at(3)).isEqualTo("😀");
    assertThat(at(5)).isEqualTo("b");
  }

  @Test
  void letters_with_marks_and_joined_emoji_stand_in_their_own_cells() throws IOException {
    var screen = new TerminalScreen(terminal);
    var line = Line.of("x\u030cש\u05c2\u05bc👨\u200d👩b").fit(12);
    new Painter(screen, new Glyphs(true), true).paint(new Frame(List.of(line), 0, 0));
    assertThat(IntStream.of(0, 1, 2, 4, 6).mapToObj(column -> screen.getBackCharacter(column, 0)))
        .extracting(TextCharacter::getCharacterString, TextCharacter::isDoubleWidth)
        .containsExactly(
            tuple("x\u030c", false),
            tuple("ש\u05bc\u05c2", false),
            tuple("👨", true),
            tuple("👩", true),
            tuple("b", false));
  }

  @Test
  void right_to_left_names_are_drawn_as_they_are_read_and_typed_text_as_it_is_typed()
      throws IOException {
    paint(Line.of("אבc").and("אב", Style.FIELD), true, true);
    assertThat(at(0) + at(1) + at(2)).isEqualTo("באc");
    assertThat(at(3) + at(4)).isEqualTo("אב");
  }

  @Test
  void outside_utf_8_everything_else_is_a_question_mark_as_wide_as_it_was() throws IOException {
    paint(Line.of("é漢b"), false, true);
    assertThat(at(0) + at(1) + at(2) + at(3)).isEqualTo("???b");
  }

  @Test
  void a_warning_is_told_by_more_than_its_colour() throws IOException {
    paint(Line.of("!", Style.WARNING), true, true);
    var drawn = terminal.getCharacter(new TerminalPosition(0, 0));
    assertThat(drawn.getForegroundColor()).isEqualTo(ANSI.RED);
    assertThat(drawn.getModifiers()).contains(SGR.BOLD);
  }

  @Test
  void without_colour_nothing_is_coloured() throws IOException {
    for (var style : Style.values()) {
      paint(Line.of("x", style), true, false);
      var drawn = terminal.getCharacter(new TerminalPosition(0, 0));
      assertThat(drawn.getForegroundColor()).isEqualTo(ANSI.DEFAULT);
    }
  }

  @Test
  void outside_utf_8_lines_are_drawn_in_ascii() throws IOException {
    paint(Line.of("▸─│━"), false, true);
    assertThat(at(0) + at(1) + at(2) + at(3)).isEqualTo(">-|=");
  }

  @Test
  void a_line_that_differs_in_text_style_or_width_is_painted_anew() throws IOException {
    var screen = new TerminalScreen(terminal);
    screen.startScreen();
    var painter = new Painter(screen, new Glyphs(true), true);
    for (var line :
        List.of(
            Line.of("ab"),
            Line.of("ab", Style.WARNING),
            Line.of("a", Style.WARNING),
            Line.of("a", Style.WARNING).and("c"),
            Line.EMPTY,
            Line.of("ab"))) {
      painter.paint(new Frame(List.of(line, Line.of("x").fit(12)), 0, 0));
      screen.refresh();

      var fresh = new DefaultVirtualTerminal(new TerminalSize(12, 2));
      var other = new TerminalScreen(fresh);
      other.startScreen();
      new Painter(other, new Glyphs(true), true)
          .paint(new Frame(List.of(line, Line.of("x").fit(12)), 0, 0));
      other.refresh();
      for (int column = 0; column < 12; column++) {
        assertThat(terminal.getCharacter(new TerminalPosition(column, 0)))
            .isEqualTo(fresh.getCharacter(new TerminalPosition(column, 0)));
      }
    }
  }

  @Test
  void the_cursor_stands_where_the_frame_says() throws IOException {
    paint(Line.of("x"), true, true);
    assertThat(terminal.getCursorPosition()).isEqualTo(new TerminalPosition(3, 1));
  }

  private String at(int column) {
    return terminal.getCharacter(new TerminalPosition(column, 0)).getCharacterString();
  }

  private void paint(Line line, boolean unicode, boolean coloured) throws IOException {
    var screen = new TerminalScreen(terminal);
    screen.startScreen();
    new Painter(screen, new Glyphs(unicode), coloured)
        .paint(new Frame(List.of(line.fit(12), Line.EMPTY.fit(12)), 3, 1));
    screen.refresh();
  }
}
