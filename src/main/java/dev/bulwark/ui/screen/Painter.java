package dev.bulwark.ui.screen;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.TextColor.ANSI;
import com.googlecode.lanterna.screen.Screen;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts a frame on Lanterna's screen, in the sixteen colours that every person may choose. */
final class Painter {
  private final Screen screen;
  private final Glyphs glyphs;
  private final boolean coloured;
  private final Map<Style, Map<String, TextCharacter>> known = new EnumMap<>(Style.class);

  /** What the screen holds: most keys change a few lines of it. */
  private List<Line> painted = List.of();

  private int rows;
  private int columns;

  Painter(Screen screen, Glyphs glyphs, boolean coloured) {
    this.screen = screen;
    this.glyphs = glyphs;
    this.coloured = coloured;
  }

  /** Lets Lanterna load Java's rules about where a character ends. */
  static void warmUp() {
    new Cell(" ", ANSI.DEFAULT, modifiers(Style.TITLE)).isDoubleWidth();
  }

  void paint(Frame frame) {
    var size = screen.getTerminalSize();
    boolean same = size.getRows() == rows && size.getColumns() == columns;
    for (int row = 0; row < size.getRows(); row++) {
      var line = row < frame.lines().size() ? frame.lines().get(row) : Line.EMPTY;
      if (!same || row >= painted.size() || !line.looksLike(painted.get(row))) {
        paint(line, row, size.getColumns());
      }
    }
    rows = size.getRows();
    columns = size.getColumns();
    painted = frame.lines();
    screen.setCursorPosition(new TerminalPosition(frame.column(), frame.row()));
  }

  private void paint(Line line, int row, int end) {
    int column = 0;
    for (var piece : line.pieces()) {
      column = paint(piece, column, row);
    }
    for (; column < end; column++) {
      screen.setCharacter(column, row, TextCharacter.DEFAULT_CHARACTER);
    }
  }

  private int paint(Line.Piece piece, int start, int row) {
    int column = start;
    var style = piece.style();
    var text = glyphs.draw(piece.text());
    // What is typed stays in the order of typing, so that the cursor is where the next letter goes.
    for (var unit : style == Style.FIELD ? Cells.units(text) : Cells.visual(text)) {
      screen.setCharacter(column, row, known(unit, style));
      column += Cells.width(unit);
    }
    return column;
  }

  /** Lanterna splits text into graphemes for each character, which takes long. */
  private TextCharacter known(String unit, Style style) {
    return known
        .computeIfAbsent(style, _ -> new HashMap<>())
        .computeIfAbsent(unit, _ -> character(unit, style));
  }

  private TextCharacter character(String unit, Style style) {
    return new Cell(unit, colour(style), modifiers(style));
  }

  private static EnumSet<SGR> modifiers(Style style) {
    return switch (style) {
      case TITLE, CURSOR, MARK, WARNING -> EnumSet.of(SGR.BOLD);
      case TAB -> EnumSet.of(SGR.REVERSE);
      case FIELD -> EnumSet.of(SGR.UNDERLINE);
      case PLAIN, ADDED, REMOVED, COMMENT, KEYWORD, STRING -> EnumSet.noneOf(SGR.class);
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
      case STRING -> ANSI.MAGENTA;
      case PLAIN, TITLE, TAB, FIELD -> ANSI.DEFAULT;
    };
  }
}
