package dev.bulwark.ui.screen;

import dev.bulwark.blueprint.Remark;
import dev.bulwark.wizard.Group;
import dev.bulwark.wizard.Provenance;
import java.util.ArrayList;
import java.util.List;

/** Every answer with its origin, then what is wrong and what to know. */
final class ReviewView {
  private ReviewView() {}

  static Block of(State state, int columns, int rows) {
    var talk = state.talk();
    int cursor = Math.clamp(state.spot().row(), 0, talk.asked().size() - 1);
    var answers = new ArrayList<Line>();
    Group group = null;
    for (int i = 0; i < talk.asked().size(); i++) {
      var question = talk.asked().get(i);
      boolean focused = i == cursor;
      var style = focused ? Style.CURSOR : Style.PLAIN;
      var line =
          Line.of(focused ? " ▸ " : "   ", style)
              .and(question.group() == group ? "" : question.group().title())
              .to(16)
              .and(question.title(), style)
              .to(46)
              .and(" ");
      var problem = talk.problem(question.id());
      var answer = talk.answer(question.id());
      if (problem.isPresent()) {
        line = line.and("! " + problem.get().reason(), Style.WARNING);
      } else if (answer.isPresent()) {
        var origin = Cells.cut(Said.origin(answer.get()), Math.max(7, columns / 4));
        int room = Math.max(4, columns - 49 - Cells.width(origin));
        line =
            line.and(Cells.cut(Said.value(answer.get().value()), room)).right(origin, columns - 1);
      }
      answers.add(line);
      group = question.group();
    }
    var below = below(state, columns);
    int room = Math.max(Math.min(rows, 5), rows - 2 - Math.min(below.size(), rows / 3) - 1);
    var lines = new ArrayList<Line>();
    lines.add(Line.of(" " + summary(state)));
    lines.add(Line.EMPTY);
    var list = new Block(answers, 1, cursor).fit(columns, room);
    lines.addAll(list.lines());
    lines.add(Line.EMPTY);
    lines.addAll(below);
    return new Block(
        List.copyOf(lines.subList(0, Math.min(lines.size(), Math.max(rows, list.row() + 3)))),
        1,
        list.row() + 2);
  }

  private static String summary(State state) {
    var answers = state.talk().resolved().answers().values();
    long found =
        answers.stream().filter(a -> a.provenance() instanceof Provenance.Detected).count();
    long defaults =
        answers.stream().filter(a -> a.provenance() instanceof Provenance.Default).count();
    return Said.count(answers.size(), "answer")
        + ": "
        + found
        + " found in the repository, "
        + (answers.size() - found - defaults)
        + " given, "
        + Said.count(defaults, "default");
  }

  private static List<Line> below(State state, int columns) {
    var lines = new ArrayList<Line>();
    var resolved = state.talk().resolved();
    resolved.problems().forEach(problem -> add(lines, " ! ", problem.line(), columns));
    resolved
        .unused()
        .forEach((id, answer) ->
            add(lines, " · ", id + " " + answer.value() + " is not asked now", columns));
    for (Remark remark : state.pane().preview().remarks()) {
      add(lines, " · ", remark.text(), columns);
    }
    return lines;
  }

  private static void add(List<Line> lines, String sign, String text, int columns) {
    var style = sign.contains("!") ? Style.WARNING : Style.PLAIN;
    var head = sign;
    for (var part : Cells.wrap(Said.plain(text), columns - 4)) {
      lines.add(Line.of(head + part, style));
      head = "   ";
    }
  }
}
