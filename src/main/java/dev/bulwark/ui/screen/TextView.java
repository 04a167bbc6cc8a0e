package dev.bulwark.ui.screen;

import dev.bulwark.notes.Note;
import java.util.ArrayList;
import java.util.List;

/** The texts: reasons, short and long, and the list of keys. */
final class TextView {
  private TextView() {}

  /** The reason in a few lines. */
  static List<Line> why(State state, int columns) {
    var lines = new ArrayList<Line>();
    state
        .talk()
        .note(state.question(), state.row())
        .ifPresent(note -> {
          var name = state.row().value().map(Said::value).orElse(note.title());
          paragraph(lines, "Why " + name, note.why(), columns);
          paragraph(lines, "Without it", note.without(), columns);
        });
    return lines;
  }

  /** The whole reason. */
  static Block explanation(State state, int columns, int rows) {
    var lines = new ArrayList<Line>();
    var question = state.question();
    state.talk().notes().find(question.id()).ifPresent(note -> whole(lines, note, columns));
    state
        .row()
        .value()
        .flatMap(value -> state.talk().notes().find(question.id() + "=" + value))
        .ifPresent(note -> whole(lines, note, columns));
    return scrolled(state, lines, columns, rows);
  }

  /** Every key. */
  static Block help(State state, int columns, int rows) {
    var lines = new ArrayList<Line>();
    for (var binding : KeyMap.ALL) {
      if (!binding.sentence().isEmpty()) {
        var keys = binding.shown().isEmpty() ? String.join(" ", binding.keys()) : binding.shown();
        lines.add(Line.of("  " + keys).to(12).and(binding.sentence()));
      }
    }
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
    int first = Math.clamp(state.pane().scroll(), 0, Math.max(0, lines.size() - rows));
    return Block.of(lines.subList(first, lines.size())).fit(columns, rows);
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
