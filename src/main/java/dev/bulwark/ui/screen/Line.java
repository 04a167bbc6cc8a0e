package dev.bulwark.ui.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One line of the screen, in pieces of one style each. */
record Line(List<Piece> pieces) {
  static final Line EMPTY = new Line(List.of());

  /** Text of one style that a terminal obeys nowhere. */
  record Piece(String text, Style style) {
    Piece {
      text = Cells.drawable(text);
    }
  }

  static Line of(String text) {
    return of(text, Style.PLAIN);
  }

  static Line of(String text, Style style) {
    return new Line(List.of(new Piece(text, style)));
  }

  Line and(String text) {
    return and(text, Style.PLAIN);
  }

  Line and(String text, Style style) {
    return and(of(text, style));
  }

  Line and(Line other) {
    var all = new ArrayList<>(pieces);
    all.addAll(other.pieces);
    return new Line(List.copyOf(all));
  }

  /** With spaces up to a column. */
  Line to(int column) {
    int width = width();
    return width < column ? and(" ".repeat(column - width)) : this;
  }

  /** With text that ends at a column; this line is cut where it would be in its way. */
  Line right(String text, int column) {
    int room = Math.max(0, column - Cells.width(text));
    return (width() < room ? to(room) : fit(Math.max(0, room - 2)).to(room)).and(text);
  }

  /** Exactly this wide. */
  Line fit(int columns) {
    int left = columns;
    var kept = new ArrayList<Piece>();
    for (var piece : pieces) {
      var text = Cells.clip(piece.text, left);
      kept.add(new Piece(text, piece.style));
      left -= Cells.width(text);
      if (text.length() < piece.text.length()) {
        break;
      }
    }
    return new Line(List.copyOf(kept)).to(columns);
  }

  int width() {
    return pieces.stream().mapToInt(piece -> Cells.width(piece.text)).sum();
  }

  String text() {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }
}
