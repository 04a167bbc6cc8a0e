package dev.bulwark.ui.screen;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.TextColor.ANSI;
import com.googlecode.lanterna.screen.Screen;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Puts a frame on Lanterna's screen, in the sixteen colours that every person may choose. */
final class Painter {
  private final Screen screen;
  private final Glyphs glyphs;
  private final boolean coloured;
  private final Map<Style, Map<Integer, TextCharacter>> known = new EnumMap<>(Style.class);

  Painter(Screen screen, Glyphs glyphs, boolean coloured) {
    this.screen = screen;
    this.glyphs = glyphs;
    this.coloured = coloured;
  }

  void paint(Frame frame) {
    var size = screen.getTerminalSize();
    for (int row = 0; row < size.getRows(); row++) {
      int column = 0;
      if (row < frame.lines().size()) {
        for (var piece : frame.lines().get(row).pieces()) {
          column = paint(piece, column, row);
        }
      }
      for (; column < size.getColumns(); column++) {
        screen.setCharacter(column, row, TextCharacter.DEFAULT_CHARACTER);
      }
    }
    screen.setCursorPosition(new TerminalPosition(frame.column(), frame.row()));
  }

  private int paint(Line.Piece piece, int start, int row) {
    int column = start;
    var style = piece.style();
    for (int c : glyphs.draw(piece.text()).codePoints().toArray()) {
      screen.setCharacter(column, row, known(c, style));
      column += Cells.width(c);
    }
    return column;
  }

  /** Lanterna splits text into graphemes for each character, which takes long. */
  private TextCharacter known(int c, Style style) {
    return known
        .computeIfAbsent(style, ignored -> new HashMap<>())
        .computeIfAbsent(c, ignored -> character(c, style));
  }

  private TextCharacter character(int c, Style style) {
    var characters = TextCharacter.fromString(Character.toString(c), colour(style), ANSI.DEFAULT);
    return characters.length == 0 ? TextCharacter.DEFAULT_CHARACTER : drawn(characters[0], style);
  }

  private static TextCharacter drawn(TextCharacter character, Style style) {
    return switch (style) {
      case TITLE, CURSOR, MARK, WARNING -> character.withModifier(SGR.BOLD);
      case TAB -> character.withModifier(SGR.REVERSE);
      case FIELD -> character.withModifier(SGR.UNDERLINE);
      case PLAIN, ADDED, REMOVED, COMMENT, KEYWORD -> character;
    };
  }

  private TextColor colour(Style style) {
    if (!coloured) {
      return ANSI.DEFAULT;
    }
    return switch (style) {
      case CURSOR, MARK, KEYWORD -> ANSI.CYAN;
      case WARNING, REMOVED -> ANSI.RED;
      case ADDED, COMMENT -> ANSI.GREEN;
      case PLAIN, TITLE, TAB, FIELD -> ANSI.DEFAULT;
    };
  }
}
