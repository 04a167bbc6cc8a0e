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
      return frame(body.lines(), body, body.row());
    }
    var lines = new ArrayList<Line>();
    lines.add(header());
    boolean wide = state.wide() && talking();
    int left = wide ? left() : columns;
    lines.add(rule(left, wide, '┬'));
    var body = body(rows - 4 - (wide ? WHY_ROWS + 1 : 0));
    lines.addAll(body.lines());
    if (wide) {
      lines.add(rule(left, true, '┴'));
      var why = Block.of(TextView.why(state, columns, WHY_ROWS)).fit(columns, WHY_ROWS);
      lines.addAll(why.lines());
    }
    var last = rule(left, false, ' ');
    lines.add(body.more() ? last.right("↓ more ", columns) : last);
    lines.add(footer());
    return frame(lines, body, body.row() + 2);
  }

  /** The words to find are typed in the last line, whatever else is shown. */
  private Frame frame(List<Line> lines, Block body, int row) {
    var fitted =
        new ArrayList<>(lines.stream().limit(rows).map(line -> line.fit(columns)).toList());
    int column = body.column();
    int cursor = row;
    if (state.spot().mode() == Mode.FIND) {
      cursor = fitted.size() - 1;
      column = 3 + Shown.of(state.spot().field(), finding()).caret();
      fitted.set(cursor, find().fit(columns));
    }
    return new Frame(
        List.copyOf(fitted),
        Math.clamp(column, 0, columns - 1),
        Math.clamp(cursor, 0, Math.max(0, fitted.size() - 1)),
        body.scroll());
  }

  private int finding() {
    return Math.max(1, Math.min(30, columns - 4));
  }

  private Line find() {
    var said =
        state.notice().isEmpty()
            ? Finder.hits(state).size() + " of " + Finder.all(state) + "  "
            : state.notice() + "  ";
    var keys = Line.of(said).and(keys(columns - finding() - Cells.width(said) - 4));
    return Line.of(" / ", Style.TITLE)
        .and(Shown.of(state.spot().field(), finding()).text(), Style.FIELD)
        .right(keys, columns - 1);
  }

  private int left() {
    return Math.min(70, columns * 47 / 100);
  }

  private boolean talking() {
    return switch (state.spot().page()) {
      case CHOOSE, TYPE, QUIT, FIND -> true;
      case FILES, EXPLAIN, REVIEW, PAGES, HELP -> false;
    };
  }

  private Block body(int room) {
    return switch (state.spot().page()) {
      case CHOOSE, TYPE, QUIT, FIND -> state.wide() ? both(room) : alone(room);
      case FILES -> FilesView.of(state, columns, room);
      case EXPLAIN -> TextView.explanation(state, columns, room);
      case REVIEW -> ReviewView.of(state, columns, room).fit(columns, room);
      case PAGES -> PagesView.of(state, columns, room);
      case HELP -> TextView.help(state, columns, room);
    };
  }

  private Block both(int room) {
    int left = left();
    var questions = QuestionView.of(state, left).fit(left, room);
    var files = FilesView.of(state, columns - left - 1, room);
    var lines = new ArrayList<Line>();
    for (int i = 0; i < room; i++) {
      lines.add(questions.lines().get(i).and("│").and(files.lines().get(i)));
    }
    return new Block(lines, questions.column(), questions.row(), files.scroll(), false);
  }

  /** The questions, and under them the reason and the touched lines where there is room. */
  private Block alone(int room) {
    var questions = QuestionView.of(state, columns);
    if (room < 8) {
      return questions.fit(columns, room);
    }
    int share = Math.max(room - questions.lines().size(), room / 3);
    var change = changes();
    boolean told = share >= 5 && change.width() > 0;
    var below = new ArrayList<Line>();
    below.add(Line.EMPTY);
    below.addAll(TextView.why(state, columns, share - (told ? 3 : 1)));
    if (told) {
      below.add(Line.EMPTY);
      below.add(change);
    }
    int above = Math.min(room - below.size(), questions.lines().size());
    var top = questions.fit(columns, above);
    var lines = new ArrayList<>(top.lines());
    if (lines.getLast().text().isBlank()) {
      lines.removeLast();
    }
    lines.addAll(below);
    return new Block(lines, top.column(), top.row()).fit(columns, room);
  }

  private Line changes() {
    var trial = state.pane().trial();
    if (Touched.tries(state)) {
      if (trial.against().isPresent()) {
        return Line.of(" " + Said.plain(trial.against().get()), Style.WARNING);
      }
      return Line.of(" Would change  ", Style.TITLE)
          .and(Said.count(trial.changed(), "line") + " in " + Said.count(trial.files(), "file"))
          .right(tab("tab shows them"), columns - 1);
    }
    var touched = FilesView.touched(state);
    return touched.isEmpty()
        ? Line.EMPTY
        : Line.of(" Decides  ", Style.TITLE).and(touched).right(tab("tab files"), columns - 1);
  }

  private static Line tab(String text) {
    return Line.of(text).standingFor(new Target.Key("tab"));
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
          case PAGES -> "Pages";
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
    if (!talk.part().isEmpty()) {
      line = line.and("   service " + talk.part());
    }
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
      return Line.of(" Leave without writing? ", Style.WARNING).and(keys(columns - 24));
    }
    return state.notice().isEmpty() ? keys(columns) : Line.of(" " + state.notice(), Style.WARNING);
  }

  /** The keys of the mode, as many as there is room for. */
  private Line keys(int room) {
    var line = Line.EMPTY;
    for (var binding : KeyMap.footer(state)) {
      var key =
          Line.of(binding.shown(), Style.TITLE)
              .and(" " + binding.word())
              .standingFor(new Target.Key(binding.keys().getFirst()));
      var next = line.and(" ").and(key);
      if (next.width() <= room) {
        line = next.and(" ");
      }
    }
    return line;
  }
}
