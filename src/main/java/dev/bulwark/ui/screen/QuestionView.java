package dev.bulwark.ui.screen;

import dev.bulwark.wizard.Answer;
import dev.bulwark.wizard.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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
      if (question.id().equals(focused.id())) {
        open(question, page);
      } else {
        var line = closed(question).fit(columns);
        lines.add(line.standingFor(new Target.Question(question.id())));
      }
    }
    return new Block(List.copyOf(lines), cursorColumn, cursorRow);
  }

  private Line closed(Question question) {
    var line = Line.of(" " + question.title()).to(titles).and(" ");
    var problem = state.talk().problem(question.id());
    if (problem.isPresent()) {
      return line.and("! " + Said.plain(problem.get().reason()), Style.WARNING);
    }
    var answer = state.talk().answer(question.id());
    if (answer.isEmpty()) {
      return line;
    }
    var value = line.and(Said.value(answer.get().value(), Math.max(4, columns - 40)));
    return state.doubts().reason(question.id()).isPresent()
        ? value.right(Line.of("! look again", Style.WARNING), columns - 1)
        : value.right(origin(answer.get(), 30), columns - 1);
  }

  private static String origin(Answer answer, int room) {
    return Said.origin(answer).equals("default") ? "" : Said.origin(answer, room);
  }

  private void open(Question question, List<Question> page) {
    if (!lines.isEmpty()) {
      lines.add(Line.EMPTY);
    }
    lines.add(
        Line.of(" " + question.title(), Style.TITLE)
            .right((place(question, page) + 1) + " of " + page.size(), columns - 1));
    for (var line : Cells.wrap(question.help(), columns - 2)) {
      lines.add(Line.of(" " + line));
    }
    var rows = state.talk().rows(question);
    state.doubts().reason(question.id()).ifPresent(reason -> warn("look again: " + reason));
    state
        .talk()
        .problem(question.id())
        .filter(_ -> rows.stream().noneMatch(row -> tells(question, row)))
        .ifPresent(problem -> warn(problem.reason()));
    lines.add(Line.EMPTY);
    rows(question, rows);
    if (state.spot().mode() == Mode.TYPE && !state.spot().field().text().isEmpty()) {
      Typing.refusal(state, state.spot().field().text()).ifPresent(this::warn);
    }
    lines.add(Line.EMPTY);
  }

  /** By the id: the first time that Java compares records costs milliseconds. */
  private static int place(Question question, List<Question> page) {
    int place = 0;
    while (!page.get(place).id().equals(question.id())) {
      place++;
    }
    return place;
  }

  /** Whether the row says what is wrong with the answer. */
  private boolean tells(Question question, Row row) {
    return row.impossible().isPresent()
        && (row.sort() == Row.Sort.ITEM || row.value().equals(state.talk().value(question.id())));
  }

  private void rows(Question question, List<Row> rows) {
    int widest = rows.stream().mapToInt(row -> Cells.width(row.name())).max().orElse(0);
    int label = Math.min(Math.max(8, widest) + 6, Math.max(10, columns / 2));
    boolean open = state.spot().page() == Mode.CHOOSE || state.spot().mode() == Mode.TYPE;
    var hits = open ? Finder.hits(state) : all(rows);
    int cursor = state.spot().questionRow();
    for (int i : hits) {
      int from = lines.size();
      row(question, rows, i, i == cursor, label);
      for (int line = from; line < lines.size(); line++) {
        lines.set(line, lines.get(line).fit(columns).standingFor(new Target.RowAt(i)));
      }
    }
    if (hits.isEmpty()) {
      lines.add(Line.of("   nothing here holds these words"));
    }
  }

  private static List<Integer> all(List<Row> rows) {
    return IntStream.range(0, rows.size()).boxed().toList();
  }

  private void row(Question question, List<Row> rows, int index, boolean focused, int label) {
    if (focused) {
      cursorRow = lines.size();
      cursorColumn = 1;
    }
    if (focused && state.spot().mode() == Mode.TYPE) {
      field();
      return;
    }
    var row = rows.get(index);
    var style = focused ? Style.CURSOR : Style.PLAIN;
    var line =
        Line.of(focused ? " ▸ " : "   ", style)
            .and(Cells.cut(row.name(), columns - 6), style)
            .to(label);
    var tag = row.impossible().isEmpty() ? tag(question, row, index, line.width()) : "";
    int room = room(line.width(), tag);
    var words = Cells.wrap(row.label(), room);
    line = line.and(words.getFirst());
    if (row.impossible().isEmpty()) {
      lines.add(tag.isEmpty() ? line : line.right(tag, columns - 1));
      words.stream().skip(1).forEach(part -> lines.add(Line.EMPTY.to(label).and(part)));
      return;
    }
    var reason =
        (row.sort() == Row.Sort.ITEM ? "! " : "not possible: ")
            + Said.plain(row.impossible().get());
    if (focused || Cells.width(reason) + label < columns) {
      lines.add(line);
      for (var part : Cells.wrap(reason, columns - 6)) {
        lines.add(Line.of("     ").and(part, Style.WARNING));
      }
    } else {
      lines.add(line.and(" · ").and(reason, Style.WARNING));
    }
  }

  private int room(int used, String tag) {
    return Math.max(8, columns - used - 2 - (tag.isEmpty() ? 0 : Cells.width(tag) + 2));
  }

  /** Says where the row is from, when there is room for it, and that it is the answer. */
  private String tag(Question question, Row row, int index, int used) {
    var talk = state.talk();
    var answer = talk.answer(question.id());
    if (row.sort() == Row.Sort.ITEM) {
      return index == 0 ? answer.map(Said::origin).orElse("") : "";
    }
    if (row.value().isEmpty()) {
      return "";
    }
    boolean chosen = answer.map(Answer::value).equals(row.value());
    var proposal = talk.flow().proposal(question, talk.given());
    var origin =
        proposal
            .filter(proposed -> row.value().equals(Optional.of(proposed.value())))
            .or(() -> answer.filter(_ -> chosen))
            .map(found -> Said.origin(found, Math.max(8, columns / 2)))
            .orElse("");
    var last = chosen ? "chosen" : "";
    var whole = origin + (chosen && !origin.isEmpty() ? " · " : "") + last;
    return Cells.width(row.label()) <= room(used, whole) ? whole : last;
  }

  private void field() {
    var field = state.spot().field();
    int room = Math.max(1, columns - 6);
    var shown = Shown.of(field, room);
    lines.add(Line.of(" ▸ ", Style.CURSOR).and(shown.text(), Style.FIELD).to(columns - 2));
    cursorColumn = 3 + shown.caret();
  }

  private void warn(String reason) {
    for (var line : Cells.wrap("! " + Said.plain(reason), columns - 4)) {
      lines.add(Line.of("   ").and(line, Style.WARNING));
    }
  }
}
