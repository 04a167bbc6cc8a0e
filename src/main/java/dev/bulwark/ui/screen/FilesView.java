package dev.bulwark.ui.screen;

import dev.bulwark.render.RenderedFile;
import java.util.ArrayList;
import java.util.List;

/** The files: one of them, what a choice would change, or what writing would change on disk. */
final class FilesView {
  private static final int NUMBERS = 4;

  /** Columns before the text of a line. */
  private static final int GUTTER = NUMBERS + 2;

  private final State state;
  private final int columns;
  private final int rows;

  private FilesView(State state, int columns, int rows) {
    this.state = state;
    this.columns = columns;
    this.rows = rows;
  }

  static Block of(State state, int columns, int rows) {
    return new FilesView(state, columns, rows).block();
  }

  /** What the question touches, in one line. */
  static String touched(State state) {
    var parts = new ArrayList<String>();
    for (var file : state.pane().preview().files()) {
      var lines = Touched.lines(state, file);
      if (Touched.shows(file) && !lines.isEmpty()) {
        parts.add(name(file) + " " + ranges(lines));
      }
    }
    return String.join(" · ", parts);
  }

  private Block block() {
    var preview = state.pane().preview();
    if (preview.files().isEmpty()) {
      return headed(List.of(), failure(), 0, false);
    }
    if (Touched.tries(state)) {
      return trial();
    }
    int shown = Touched.file(state);
    var file = preview.files().get(shown);
    return state.pane().disk() ? disk(file, tabs(shown)) : whole(file, tabs(shown), List.of());
  }

  private List<Line> failure() {
    var failure = state.pane().preview().failure();
    return Cells.wrap(failure.isEmpty() ? "…" : failure, columns - 2).stream()
        .map(line -> Line.of(" " + line))
        .toList();
  }

  /** One for each file, the shown one in brackets; none is when its number is below 0. */
  private Line tabs(int shown) {
    var line = Line.of(" ");
    var files = state.pane().preview().files();
    int first = Math.max(0, shown - 1);
    for (int i = first; i < files.size(); i++) {
      var file = files.get(i);
      boolean touched = Touched.shows(file) && !Touched.lines(state, file).isEmpty();
      var label = name(file) + (touched ? "•" : "");
      var tab = i == shown ? Line.of("[" + label + "]", Style.TAB) : Line.of(" " + label + " ");
      line = line.and(tab.standingFor(new Target.File(i))).and(" ");
    }
    var whole = first > 0 ? Line.of("…").and(line) : line;
    return whole.width() > columns ? whole.fit(columns) : whole;
  }

  private Block whole(RenderedFile file, Line tabs, List<Line> said) {
    var text = file.text().split("\n", -1);
    int count = text.length - 1;
    int room = Math.max(1, rows - 2 - said.size());
    var touched = Touched.lines(state, file);
    var lines = new ArrayList<Line>();
    int start = 0;
    for (int i = 0; i < count; i++) {
      if (!touched.isEmpty() && i + 1 == touched.getFirst()) {
        start = lines.size() - room / 3;
      }
      var mark = Line.of(touched.contains(i + 1) ? "▌" : " ", Style.MARK);
      var line = Line.of(number(i + 1) + "  ").and(Syntax.of(file.path(), text[i]));
      line.folded(columns - 1, GUTTER).forEach(part -> lines.add(mark.and(part)));
    }
    int most = Math.max(0, lines.size() - room);
    int first = Math.clamp((long) start + state.pane().scroll(), 0, most);
    var heads = new ArrayList<Line>(List.of(tabs, Line.EMPTY));
    heads.addAll(said);
    return headed(heads, lines.subList(first, lines.size()), first - start, first < most);
  }

  private Block disk(RenderedFile file, Line tabs) {
    var difference = state.pane().preview().differences().get(file.path());
    if (difference == null) {
      return whole(file, tabs, said("new: nothing is there on disk"));
    }
    if (difference.isEmpty()) {
      return whole(file, tabs, said("the same as on disk"));
    }
    var parts = Hunks.of(difference);
    var changes = new Trial(state.talk().given(), difference).changed();
    var heads = new ArrayList<Line>(List.of(tabs, Line.EMPTY));
    heads.addAll(said("writing changes " + Said.count(changes, "line") + " on disk"));
    return changed(heads, parts, true);
  }

  private List<Line> said(String text) {
    var back = Line.of("v whole file").standingFor(new Target.Key("v"));
    return List.of(Line.of("  " + text, Style.TITLE).right(back, columns - 1), Line.EMPTY);
  }

  private Block trial() {
    var trial = state.pane().trial();
    var value = state.row().value().map(Said::value).orElse("");
    var head = Line.of("  if you choose " + value, Style.TITLE);
    if (trial.against().isPresent()) {
      var lines =
          Cells.wrap(Said.plain(trial.against().get()), columns - 4).stream()
              .map(line -> Line.of("  ").and(line, Style.WARNING))
              .toList();
      return headed(List.of(tabs(-1), Line.EMPTY, head), lines, 0, false);
    }
    var counts = Said.count(trial.changed(), "line") + ", " + Said.count(trial.files(), "file");
    return changed(
        List.of(tabs(-1), Line.EMPTY, head.right(counts, columns - 1)),
        Hunks.of(trial.lines()),
        false);
  }

  private Block changed(List<Line> heads, List<Hunks.Part> parts, boolean around) {
    var lines = new ArrayList<Line>();
    for (var part : parts) {
      switch (part.sort()) {
        case FILE -> {
          if (!around) {
            lines.add(Line.of("  " + part.text(), Style.TITLE));
          }
        }
        case HUNK -> {
          if (around && !lines.isEmpty()) {
            lines.add(Line.of("   …"));
          }
        }
        case ADDED -> lines.addAll(line("+", part, Style.ADDED));
        case REMOVED -> lines.addAll(line("-", part, Style.REMOVED));
        case KEPT -> {
          if (around) {
            lines.addAll(line(" ", part, Style.PLAIN));
          }
        }
      }
    }
    int most = Math.max(0, lines.size() - Math.max(1, rows - heads.size()));
    int first = Math.clamp(state.pane().scroll(), 0, most);
    return headed(heads, lines.subList(first, lines.size()), first, first < most);
  }

  private List<Line> line(String sign, Hunks.Part part, Style style) {
    return Line.of(sign + number(part.number()) + "  " + part.text(), style)
        .folded(columns, GUTTER + 1);
  }

  private static String number(int line) {
    var digits = Integer.toString(line);
    return " ".repeat(Math.max(0, NUMBERS - digits.length())) + digits;
  }

  private Block headed(List<Line> heads, List<Line> lines, int scroll, boolean more) {
    var all = new ArrayList<>(heads);
    all.addAll(lines);
    var fitted = Block.of(all).fit(columns, rows).lines().stream();
    return new Block(
        fitted.map(line -> line.standingFor(new Target.Text())).toList(), 0, 0, scroll, more);
  }

  private static String name(RenderedFile file) {
    return file.path().substring(file.path().lastIndexOf('/') + 1).replace(".yaml", "");
  }

  private static String ranges(List<Integer> lines) {
    var parts = new ArrayList<String>();
    int i = 0;
    while (i < lines.size()) {
      int end = i;
      while (end + 1 < lines.size() && lines.get(end + 1) == lines.get(end) + 1) {
        end++;
      }
      parts.add(i == end ? "" + lines.get(i) : lines.get(i) + "-" + lines.get(end));
      i = end + 1;
    }
    return String.join(", ", parts);
  }
}
