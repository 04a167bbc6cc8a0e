package dev.bulwark.ui.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One line of the screen, in pieces of one style each. */
record Line(List<Piece> pieces) {
  static final Line EMPTY = new Line(List.of());

  private static final String CUT = "…";

  /** Text of one style that a terminal obeys nowhere, and what it stands for. */
  record Piece(String text, Style style, Target target) {
    Piece {
      text = Cells.drawable(text);
    }

    Piece(String text, Style style) {
      this(text, style, Target.NOTHING);
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
    if (other.pieces.isEmpty() || pieces.isEmpty()) {
      return pieces.isEmpty() ? other : this;
    }
    var all = new ArrayList<Piece>(pieces.size() + other.pieces.size());
    all.addAll(pieces);
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
    return right(of(text), column);
  }

  /** With another line that ends at a column; this line is cut where it would be in its way. */
  Line right(Line other, int column) {
    int room = Math.max(0, column - other.width());
    if (width() < room) {
      return to(room).and(other);
    }
    return fit(Math.max(0, room - 2)).to(room).and(other);
  }

  /** Exactly this wide; text that is cut says so, a rule does not. */
  Line fit(int columns) {
    int width = width();
    if (width <= columns) {
      return width == columns ? this : and(" ".repeat(columns - width));
    }
    if (columns < 1) {
      return EMPTY;
    }
    var text = text().stripTrailing();
    if (Cells.width(text) <= columns || text.endsWith("─")) {
      return clip(columns);
    }
    return clip(columns - 1).and(new Line(List.of(new Piece(CUT, Style.PLAIN, at(columns - 1)))));
  }

  /** Exactly this wide, for those who say themselves that text is cut. */
  Line clip(int columns) {
    int left = columns;
    var kept = new ArrayList<Piece>();
    for (var piece : pieces) {
      int width = Cells.width(piece.text);
      if (width > left) {
        kept.add(new Piece(Cells.clip(piece.text, left), piece.style, piece.target));
        break;
      }
      kept.add(piece);
      left -= width;
    }
    return new Line(List.copyOf(kept)).to(columns);
  }

  /**
   * All of it, in lines that are at most this wide, broken behind a blank where one is in the
   * second half.
   *
   * @param gutter columns before its text; the lines from the second on begin a little behind the
   *     place where the first word stands, unless that leaves too little room
   */
  List<Line> folded(int columns, int gutter) {
    int indent = indent(gutter) < columns / 2 ? indent(gutter) : 0;
    var folded = new ArrayList<Line>();
    var rest = this;
    int room = columns;
    while (rest.width() > Math.max(1, room)) {
      var text = rest.text();
      int end = end(text, Math.max(1, room));
      folded.add(indented(folded.isEmpty() ? 0 : indent, rest.broken(end).getFirst()));
      rest = rest.broken(end < text.length() && text.charAt(end) == ' ' ? end + 1 : end).getLast();
      room = columns - indent;
    }
    folded.add(indented(folded.isEmpty() ? 0 : indent, rest));
    return List.copyOf(folded);
  }

  private int indent(int gutter) {
    var text = text();
    int start = Math.min(gutter, text.length());
    while (start < text.length() && text.charAt(start) == ' ') {
      start++;
    }
    return start + 2;
  }

  private static Line indented(int columns, Line line) {
    return columns == 0 ? line : of(" ".repeat(columns)).and(line);
  }

  /** Where the first of several lines ends; never at its start. */
  private static int end(String text, int columns) {
    int most = Cells.clip(text, columns).length();
    if (most == 0) {
      return Cells.next(text, 0);
    }
    int blank = most < text.length() ? text.lastIndexOf(' ', most) : -1;
    return blank > most / 2 ? blank : most;
  }

  /** The two parts before and behind a number of characters. */
  private List<Line> broken(int characters) {
    var before = new ArrayList<Piece>();
    var behind = new ArrayList<Piece>();
    int start = 0;
    for (var piece : pieces) {
      int cut = Math.clamp(characters - (long) start, 0, piece.text.length());
      if (cut > 0) {
        before.add(new Piece(piece.text.substring(0, cut), piece.style, piece.target));
      }
      if (cut < piece.text.length()) {
        behind.add(new Piece(piece.text.substring(cut), piece.style, piece.target));
      }
      start += piece.text.length();
    }
    return List.of(new Line(List.copyOf(before)), new Line(List.copyOf(behind)));
  }

  /** Whether a person sees no difference. */
  boolean looksLike(Line other) {
    if (pieces.size() != other.pieces.size()) {
      return false;
    }
    for (int i = 0; i < pieces.size(); i++) {
      var one = pieces.get(i);
      var two = other.pieces.get(i);
      if (one.style != two.style || !one.text.equals(two.text)) {
        return false;
      }
    }
    return true;
  }

  /** The same, standing for something wherever it stood for nothing. */
  Line standingFor(Target target) {
    var all = new ArrayList<Piece>(pieces.size());
    for (var piece : pieces) {
      all.add(
          piece.target instanceof Target.Nothing
              ? new Piece(piece.text, piece.style, target)
              : piece);
    }
    return new Line(List.copyOf(all));
  }

  /** What a column stands for. */
  Target at(int column) {
    int end = 0;
    for (var piece : pieces) {
      end += Cells.width(piece.text);
      if (column < end) {
        return piece.target;
      }
    }
    return Target.NOTHING;
  }

  int width() {
    int width = 0;
    for (var piece : pieces) {
      width += Cells.width(piece.text);
    }
    return width;
  }

  String text() {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }
}
