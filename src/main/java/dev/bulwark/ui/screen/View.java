package dev.bulwark.ui.screen;

import java.util.ArrayList;
import java.util.List;

/** The screen of a state. Pure, for every size from 1 by 1. */
final class View {
  private static final int WHY_ROWS = 4;

  private final State state;
  private final int columns;
  private final int rows;

  private View(State state) {
    this.state = state;
    this.columns = Math.max(1, state.pane().columns());
    this.rows = Math.max(1, state.pane().rows());
  }

  static Frame of(State state) {
    return new View(state).frame();
  }

  private Frame frame() {
    if (rows < 6) {
      var body = body(rows);
      return frame(body.lines(), body.column(), body.row());
    }
    var lines = new ArrayList<Line>();
    lines.add(header());
    boolean wide = state.wide() && talking();
    int left = wide ? Math.min(70, columns * 47 / 100) : columns;
    lines.add(rule(left, wide, '┬'));
    var body = body(rows - 4 - (wide ? WHY_ROWS + 1 : 0));
    lines.addAll(body.lines());
    if (wide) {
      lines.add(rule(left, true, '┴'));
      var why = Block.of(TextView.why(state, columns)).fit(columns, WHY_ROWS);
      lines.addAll(why.lines());
    }
    lines.add(rule(left, false, ' '));
    lines.add(footer());
    return frame(lines, body.column(), body.row() + 2);
  }

  private Frame frame(List<Line> lines, int column, int row) {
    var fitted = lines.stream().limit(rows).map(line -> line.fit(columns)).toList();
    return new Frame(
        fitted,
        Math.clamp(column, 0, columns - 1),
        Math.clamp(row, 0, Math.max(0, fitted.size() - 1)));
  }

  private boolean talking() {
    return switch (state.spot().page()) {
      case CHOOSE, TYPE, QUIT -> true;
      case FILES, EXPLAIN, REVIEW, HELP -> false;
    };
  }

  private Block body(int room) {
    return switch (state.spot().page()) {
      case CHOOSE, TYPE, QUIT -> state.wide() ? both(room) : alone(room);
      case FILES -> FilesView.of(state, columns, room);
      case EXPLAIN -> TextView.explanation(state, columns, room);
      case REVIEW -> ReviewView.of(state, columns, room).fit(columns, room);
      case HELP -> TextView.help(state, columns, room);
    };
  }

  private Block both(int room) {
    int left = Math.min(70, columns * 47 / 100);
    var questions = QuestionView.of(state, left).fit(left, room);
    var files = FilesView.of(state, columns - left - 1, room);
    var lines = new ArrayList<Line>();
    for (int i = 0; i < room; i++) {
      lines.add(questions.lines().get(i).and("│").and(files.lines().get(i)));
    }
    return new Block(lines, questions.column(), questions.row());
  }

  /** The questions, and under them the reason and the touched lines where there is room. */
  private Block alone(int room) {
    var questions = QuestionView.of(state, columns);
    var below = new ArrayList<Line>();
    var why = TextView.why(state, columns);
    int spare = room - questions.lines().size();
    int least = Math.min(6, room / 3);
    int share = Math.max(spare, least);
    if (room >= 8 && !why.isEmpty()) {
      int shown = Math.min(why.size(), Math.max(1, share - 3));
      below.addAll(why.subList(0, shown));
      if (shown < why.size()) {
        below.set(shown - 1, why.get(shown - 1).right(" … e explain", columns - 1));
      }
      if (below.size() + 2 <= share) {
        below.add(Line.EMPTY);
        below.add(changes());
      }
    }
    var top = questions.fit(columns, room - Math.min(below.size(), room));
    var lines = new ArrayList<>(top.lines());
    if (spare > below.size()) {
      lines.subList(questions.lines().size() + 1, lines.size()).clear();
    }
    lines.addAll(below);
    return new Block(lines, top.column(), top.row()).fit(columns, room);
  }

  private Line changes() {
    var trial = state.pane().trial();
    if (Touched.tries(state)) {
      if (trial.lines().getFirst().startsWith("!")) {
        return Line.of(" " + trial.lines().getFirst(), Style.WARNING);
      }
      return Line.of(" Would change  ", Style.TITLE)
          .and(Said.count(trial.changed(), "line") + " in " + Said.count(trial.files(), "file"))
          .right("tab shows them", columns - 1);
    }
    var touched = FilesView.touched(state);
    return touched.isEmpty()
        ? Line.EMPTY
        : Line.of(" Decides  ", Style.TITLE)
            .and(touched)
            .fit(columns - 11)
            .right("tab files", columns - 1);
  }

  private Line header() {
    var talk = state.talk();
    var name = talk.resolved().value("name").orElse("");
    var pages = talk.pages();
    boolean review = state.spot().page() == Mode.REVIEW;
    int page = review ? pages.size() : pages.indexOf(state.question().group());
    int all = pages.size() + 1;
    var place =
        switch (state.spot().page()) {
          case REVIEW -> "Review";
          case HELP -> "Keys";
          default -> state.question().group().title();
        };
    var right =
        place
            + " "
            + (page + 1)
            + "/"
            + all
            + "  "
            + "━".repeat(page + 1)
            + "─".repeat(all - page - 1);
    var image =
        talk.resolved().value("dotnet").map(version -> ".NET " + version).orElse("")
            + talk.resolved().value("distro").map(distro -> " · " + distro).orElse("")
            + talk.resolved().value("flavor").map(flavor -> " " + flavor).orElse("");
    var line = Line.of(" bulwark  ", Style.TITLE).and(name);
    if (columns >= 100) {
      line = line.and("   " + image);
    }
    return line.fit(Math.max(1, columns - Cells.width(right) - 2)).right(right, columns - 1);
  }

  private Line rule(int left, boolean split, char joint) {
    return split
        ? Line.of("─".repeat(left) + joint + "─".repeat(Math.max(0, columns - left - 1)))
        : Line.of("─".repeat(columns));
  }

  private Line footer() {
    if (state.spot().mode() == Mode.QUIT) {
      return Line.of(" Leave without writing?  ", Style.WARNING).and("y leave  n stay");
    }
    if (!state.notice().isEmpty()) {
      return Line.of(" " + state.notice(), Style.WARNING);
    }
    var line = Line.EMPTY;
    for (var binding : KeyMap.footer(state.spot().mode())) {
      var next = line.and(" ").and(binding.shown(), Style.TITLE).and(" " + binding.word() + " ");
      if (next.width() <= columns) {
        line = next;
      }
    }
    return line;
  }
}
