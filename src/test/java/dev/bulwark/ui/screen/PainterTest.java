package dev.bulwark.ui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextColor.ANSI;
import com.googlecode.lanterna.screen.TerminalScreen;
import com.googlecode.lanterna.terminal.virtual.DefaultVirtualTerminal;
import java.io.IOException;
import java.util.List;
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
