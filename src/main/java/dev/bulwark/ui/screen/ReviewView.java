package dev.bulwark.ui.screen;

import dev.bulwark.blueprint.Remark;
import dev.bulwark.wizard.Provenance;
import dev.bulwark.wizard.Question;
import java.util.ArrayList;
import java.util.List;

/** Every answer with its origin, then what is wrong and what to know. */
final class ReviewView {
  private static final int GROUPS = 16;

  /** Columns under which the origin of an answer says nothing. */
  private static final int LEAST = 7;

  private final State state;
  private final int columns;
  private final int titles;

  private ReviewView(State state, int columns) {
    this.state = state;
    this.columns = columns;
    this.titles = Math.clamp(columns * 3L / 8, 12, 32);
  }

  static Block of(State state, int columns, int rows) {
    return new ReviewView(state, columns).block(rows);
  }

  private Block block(int rows) {
    var below = below();
    int room = Math.max(Math.min(rows, 5), rows - 2 - Math.min(below.size(), rows / 3) - 1);
    var lines = new ArrayList<Line>();
    lines.add(Line.of(" " + summary()));
    lines.add(Line.EMPTY);
    var hits = Finder.hits(state);
    int cursor = Math.max(0, hits.indexOf(state.spot().row()));
    int first = Block.first(hits.size(), cursor, room);
    for (int i = first; i < Math.min(hits.size(), first + room); i++) {
      boolean head = i == first || !group(hits.get(i)).equals(group(hits.get(i - 1)));
      lines.add(
          line(hits.get(i), i == cursor, head)
              .fit(columns)
              .standingFor(new Target.RowAt(hits.get(i))));
    }
    if (hits.isEmpty()) {
      lines.add(Line.of("   no answer holds these words"));
    }
    lines.add(Line.EMPTY);
    lines.addAll(below);
    int row = 2 + cursor - first;
    int shown = Math.min(lines.size(), Math.max(rows, row + 1));
    return new Block(List.copyOf(lines.subList(0, shown)), 1, row);
  }

  private String group(int index) {
    return state.talk().asked().get(index).group().title();
  }

  private Line line(int index, boolean focused, boolean head) {
    var question = state.talk().asked().get(index);
    var style = focused ? Style.CURSOR : Style.PLAIN;
    var line =
        Line.of(focused ? " ▸ " : "   ", style)
            .and(head ? group(index) : "")
            .to(GROUPS)
            .and(Cells.cut(question.title(), titles - 2), style)
            .to(GROUPS + titles)
            .and(" ");
    return answer(question, line);
  }

  private Line answer(Question question, Line line) {
    var problem = state.talk().problem(question.id());
    if (problem.isPresent()) {
      return line.and("! " + Said.plain(problem.get().reason()), Style.WARNING);
    }
    var answer = state.talk().answer(question.id());
    if (answer.isEmpty()) {
      return line;
    }
    var value = answer.get().value();
    var doubt = state.doubts().reason(question.id());
    int room = columns - line.width() - 2;
    if (doubt.isPresent()) {
      return line.and(Said.value(value, Math.max(4, room / 2)))
          .and("  ! look again: " + doubt.get(), Style.WARNING);
    }
    int beside = Math.min(columns / 3, room - Cells.width(Said.value(value)));
    var shown = line.and(Said.value(value, Math.max(4, room)));
    return beside < LEAST ? shown : shown.right(Said.origin(answer.get(), beside), columns - 1);
  }

  private String summary() {
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

  private List<Line> below() {
    var lines = new ArrayList<Line>();
    var resolved = state.talk().resolved();
    resolved.problems().forEach(problem -> add(lines, " ! ", problem.line()));
    for (var question : state.talk().asked()) {
      state
          .doubts()
          .reason(question.id())
          .filter(_ -> state.talk().problem(question.id()).isEmpty())
          .ifPresent(reason -> add(lines, " ! ", question.title() + ": look again, " + reason));
    }
    resolved
        .unused()
        .forEach((id, answer) -> {
          var sign = state.doubts().reason(id).isPresent() ? " ! " : " · ";
          add(lines, sign, id + " " + answer.value() + " is not asked now; it decides nothing");
        });
    for (Remark remark : state.pane().preview().remarks()) {
      add(lines, " · ", remark.text());
    }
    return lines;
  }

  private void add(List<Line> lines, String sign, String text) {
    var style = sign.contains("!") ? Style.WARNING : Style.PLAIN;
    var head = sign;
    for (var part : Cells.wrap(Said.plain(text), columns - 4)) {
      lines.add(Line.of(head + part, style));
      head = "   ";
    }
  }
}
