package dev.bulwark.ui.screen;

import dev.bulwark.wizard.Answer;
import dev.bulwark.wizard.Provenance;
import dev.bulwark.wizard.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The questions of one page, the focused one open. */
final class QuestionView {
  private final State state;
  private final int columns;
  private final List<Line> lines = new ArrayList<>();
  private int cursorColumn;
  private int cursorRow;
  private int titles;

  private QuestionView(State state, int columns) {
    this.state = state;
    this.columns = columns;
  }

  static Block of(State state, int columns) {
    return new QuestionView(state, columns).block();
  }

  private Block block() {
    var focused = state.question();
    var page = state.talk().page(focused.group());
    int widest = page.stream().mapToInt(q -> Cells.width(q.title())).max().orElse(0);
    titles = Math.min(widest + 2, columns / 2);
    for (var question : page) {
      if (question.equals(focused)) {
        open(question, page);
      } else {
        lines.add(closed(question));
      }
    }
    return new Block(List.copyOf(lines), cursorColumn, cursorRow);
  }

  private Line closed(Question question) {
    var line = Line.of(" " + question.title()).to(titles).and(" ");
    var problem = state.talk().problem(question.id());
    if (problem.isPresent()) {
      return line.and("! " + problem.get().line(), Style.WARNING);
    }
    return state
        .talk()
        .answer(question.id())
        .map(answer ->
            line.and(Cells.cut(Said.value(answer.value()), Math.max(4, columns - 40)))
                .right(Cells.cut(origin(answer), 30), columns - 1))
        .orElse(line);
  }

  private static String origin(Answer answer) {
    return answer.provenance() instanceof Provenance.Default ? "" : Said.origin(answer);
  }

  private void open(Question question, List<Question> page) {
    if (!lines.isEmpty()) {
      lines.add(Line.EMPTY);
    }
    lines.add(
        Line.of(" " + question.title(), Style.TITLE)
            .right((page.indexOf(question) + 1) + " of " + page.size(), columns - 1));
    for (var line : Cells.wrap(question.help(), columns - 2)) {
      lines.add(Line.of(" " + line));
    }
    lines.add(Line.EMPTY);
    var rows = state.talk().rows(question);
    int widest = rows.stream().mapToInt(row -> Cells.width(name(row))).max().orElse(0);
    int label = Math.min(Math.max(8, widest) + 6, Math.max(10, columns / 2));
    for (int i = 0; i < rows.size(); i++) {
      row(question, rows.get(i), i == state.spot().row(), label);
    }
    if (state.spot().mode() == Mode.TYPE) {
      state
          .talk()
          .refusal(question.id(), state.spot().field().text())
          .filter(reason -> !state.spot().field().text().isEmpty())
          .ifPresent(this::warn);
    }
    lines.add(Line.EMPTY);
  }

  private void row(Question question, Row row, boolean focused, int label) {
    if (focused) {
      cursorRow = lines.size();
      cursorColumn = 1;
    }
    if (focused && state.spot().mode() == Mode.TYPE) {
      field();
      return;
    }
    var style = focused ? Style.CURSOR : Style.PLAIN;
    var line =
        Line.of(focused ? " ▸ " : "   ", style)
            .and(Cells.cut(name(row), columns - 6), style)
            .to(label);
    var tag = row.impossible().isEmpty() ? tag(question, row) : "";
    int room = Math.max(8, columns - line.width() - 2 - (tag.isEmpty() ? 0 : Cells.width(tag) + 2));
    var words = Cells.wrap(row.label(), room);
    line = line.and(words.getFirst());
    if (row.impossible().isEmpty()) {
      lines.add(tag.isEmpty() ? line : line.right(tag, columns - 1));
      words.stream().skip(1).forEach(part -> lines.add(Line.EMPTY.to(label).and(part)));
      return;
    }
    var reason = "not possible: " + row.impossible().get();
    if (focused || Cells.width(reason) + label < columns) {
      lines.add(line);
      for (var part : Cells.wrap(reason, columns - 6)) {
        lines.add(Line.of("     ").and(part, Style.WARNING));
      }
    } else {
      lines.add(line.and(" · ").and(reason, Style.WARNING));
    }
  }

  /** Says that the row is the answer, and whose. */
  private String tag(Question question, Row row) {
    return state
        .talk()
        .answer(question.id())
        .filter(answer -> row.value().equals(Optional.of(answer.value())))
        .map(answer ->
            (origin(answer).isEmpty() ? "" : Cells.cut(origin(answer), columns / 2) + " · ")
                + "chosen")
        .orElse("");
  }

  private void field() {
    var field = state.spot().field();
    int room = Math.max(1, columns - 6);
    var before = field.text().substring(0, field.caret());
    while (Cells.width(before) >= room) {
      before = before.substring(Character.charCount(before.codePointAt(0)));
    }
    var shown = before + field.text().substring(field.caret());
    lines.add(
        Line.of(" ▸ ", Style.CURSOR).and(Cells.clip(shown, room), Style.FIELD).to(columns - 2));
    cursorColumn = 3 + Cells.width(before);
  }

  private void warn(String reason) {
    for (var line : Cells.wrap("! " + reason, columns - 4)) {
      lines.add(Line.of("   ").and(line, Style.WARNING));
    }
  }

  private static String name(Row row) {
    return row.value().map(Said::value).orElse("other…");
  }
}
