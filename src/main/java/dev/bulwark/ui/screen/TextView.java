package dev.bulwark.ui.screen;

import dev.bulwark.notes.Note;
import java.util.ArrayList;
import java.util.List;

/** The texts: reasons, short and long, and the list of keys. */
final class TextView {
  private static final String MORE = " … e shows the rest";

  private TextView() {}

  /** The reason in a few lines, at most so many; says when there is more. */
  static List<Line> why(State state, int columns, int rows) {
    var lines = new ArrayList<Line>();
    state
        .talk()
        .note(state.question(), state.row())
        .ifPresent(note -> {
          var name = state.row().value().map(Said::value).orElse(note.title());
          paragraph(lines, "Why " + name, note.why(), columns);
          paragraph(lines, "Without it", note.without(), columns);
        });
    if (lines.size() <= rows) {
      return lines;
    }
    var shown = new ArrayList<>(lines.subList(0, Math.max(0, rows)));
    if (!shown.isEmpty()) {
      shown.set(rows - 1, more(shown.getLast(), columns));
    }
    return shown;
  }

  /** The line up to a word, and where the rest is. */
  private static Line more(Line line, int columns) {
    int room = Math.max(0, columns - 1 - Cells.width(MORE));
    var cut = line;
    if (line.width() > room) {
      var text = Cells.clip(line.text(), room);
      int space = text.lastIndexOf(' ');
      cut = line.clip(space > 0 ? space : room);
    }
    return cut.right(Line.of(MORE).standingFor(new Target.Key("e")), columns - 1);
  }

  /** The whole reason. */
  static Block explanation(State state, int columns, int rows) {
    var lines = new ArrayList<Line>();
    var question = state.question();
    state
        .row()
        .value()
        .flatMap(value -> state.talk().notes().find(question.id() + "=" + value))
        .ifPresent(note -> whole(lines, note, columns));
    state.talk().notes().find(question.id()).ifPresent(note -> whole(lines, note, columns));
    if (lines.isEmpty()) {
      lines.add(Line.of(" There is no more to say on this question."));
    } else {
      paragraph(
          lines,
          "Here",
          "go back with esc, take another choice with ↑↓ and ⏎, or take yours back with d; p and r"
              + " lead to other questions.",
          columns);
    }
    return scrolled(state, lines, columns, rows);
  }

  /** Every key. */
  static Block help(State state, int columns, int rows) {
    var lines = new ArrayList<Line>();
    for (var binding : KeyMap.ALL) {
      if (!binding.sentence().isEmpty()) {
        lines.add(Line.of("  " + binding.shown()).to(9).and(binding.sentence()));
      }
    }
    lines.add(Line.EMPTY);
    paragraph(
        lines,
        "Mouse",
        "a click moves there, a second one takes it, the wheel scrolls. Nothing needs it. Most"
            + " terminals select text while shift is held.",
        columns);
    return scrolled(state, lines, columns, rows);
  }

  private static void whole(List<Line> lines, Note note, int columns) {
    lines.add(Line.of(" " + note.title(), Style.TITLE));
    paragraph(lines, "", note.why(), columns);
    paragraph(lines, "Without it", note.without(), columns);
    paragraph(lines, "Otherwise", note.undo(), columns);
    paragraph(lines, "Source", String.join(", ", note.sources()), columns);
    lines.add(Line.EMPTY);
  }

  private static Block scrolled(State state, List<Line> lines, int columns, int rows) {
    var targets = lines.stream().map(line -> line.fit(columns).standingFor(new Target.Text()));
    return Block.scrolled(targets.toList(), state.pane().scroll(), columns, rows);
  }

  private static void paragraph(List<Line> lines, String head, String text, int columns) {
    if (text.isBlank()) {
      return;
    }
    var whole = (head.isEmpty() ? "" : head + "  ") + Said.plain(text);
    var wrapped = Cells.wrap(whole, columns - 2);
    for (int i = 0; i < wrapped.size(); i++) {
      var part = wrapped.get(i);
      boolean first = i == 0 && part.startsWith(head);
      lines.add(
          first
              ? Line.of(" " + head, Style.TITLE).and(part.substring(head.length()))
              : Line.of(" " + part));
    }
  }
}
