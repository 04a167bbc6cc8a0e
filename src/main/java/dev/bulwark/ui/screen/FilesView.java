package dev.bulwark.ui.screen;

import dev.bulwark.render.RenderedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files: one of them, or what the choice under the cursor would change. */
final class FilesView {
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
    return parts.isEmpty() ? "" : String.join(" · ", parts);
  }

  private Block block() {
    var preview = state.pane().preview();
    var trial = state.pane().trial();
    var lines = new ArrayList<Line>();
    if (preview.files().isEmpty()) {
      Cells.wrap(preview.failure().isEmpty() ? "…" : preview.failure(), columns - 2)
          .forEach(line -> lines.add(Line.of(" " + line)));
    } else if (Touched.tries(state)) {
      lines.add(tabs(Optional.empty()));
      lines.add(Line.EMPTY);
      trial(trial, lines);
    } else {
      var file = preview.files().get(Touched.file(state));
      lines.add(tabs(Optional.of(file)));
      lines.add(Line.EMPTY);
      file(file, Math.max(1, rows - 2), lines);
    }
    return Block.of(lines).fit(columns, rows);
  }

  private Line tabs(Optional<RenderedFile> shown) {
    var line = Line.of(" ");
    var files = state.pane().preview().files();
    int from = shown.map(files::indexOf).orElse(0);
    int first = Math.max(0, from - 1);
    for (int i = first; i < files.size(); i++) {
      var file = files.get(i);
      boolean touched = Touched.shows(file) && !Touched.lines(state, file).isEmpty();
      var label = name(file) + (touched ? "•" : "");
      line =
          shown.filter(file::equals).isPresent()
              ? line.and("[" + label + "]", Style.TAB).and(" ")
              : line.and(" " + label + "  ");
    }
    return first > 0 ? Line.of("…").and(line) : line;
  }

  private void file(RenderedFile file, int room, List<Line> lines) {
    var text = file.text().split("\n", -1);
    int count = text.length - 1;
    var touched = Touched.lines(state, file);
    int start = touched.isEmpty() ? 0 : touched.getFirst() - 1 - room / 3;
    int first = Math.clamp((long) start + state.pane().scroll(), 0, Math.max(0, count - room));
    for (int i = first; i < Math.min(count, first + room); i++) {
      boolean mark = touched.contains(i + 1);
      var number = Integer.toString(i + 1);
      var line =
          Line.of(mark ? "▌" : " ", Style.MARK)
              .and(" ".repeat(Math.max(0, 4 - number.length())) + number + "  ");
      lines.add(line.and(coloured(file.path(), text[i])));
    }
  }

  private static Line coloured(String path, String text) {
    if (text.strip().startsWith("#")) {
      return Line.of(text, Style.COMMENT);
    }
    int end =
        path.endsWith(".yaml") ? text.indexOf(':') : path.endsWith("Dockerfile") ? word(text) : -1;
    return end <= 0
        ? Line.of(text)
        : Line.of(text.substring(0, end), Style.KEYWORD).and(text.substring(end));
  }

  private static int word(String text) {
    int end = 0;
    while (end < text.length() && Character.isUpperCase(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private void trial(Trial trial, List<Line> lines) {
    var value = state.row().value().map(Said::value).orElse("");
    if (trial.lines().getFirst().startsWith("!")) {
      lines.add(Line.of("  if you choose " + value, Style.TITLE));
      Cells.wrap(trial.lines().getFirst(), columns - 4)
          .forEach(line -> lines.add(Line.of("  ").and(line, Style.WARNING)));
      return;
    }
    lines.add(
        Line.of("  if you choose " + value, Style.TITLE)
            .right(
                Said.count(trial.changed(), "line") + ", " + Said.count(trial.files(), "file"),
                columns - 1));
    int first = Math.clamp(state.pane().scroll(), 0, Math.max(0, trial.lines().size() - 1));
    for (var line : trial.lines().subList(first, trial.lines().size())) {
      if (line.startsWith("+++ ")) {
        lines.add(Line.of("  " + line.substring(line.indexOf('/') + 1), Style.TITLE));
      } else if (line.startsWith("+")) {
        lines.add(Line.of(" +  " + line.substring(1), Style.ADDED));
      } else if (line.startsWith("-") && !line.startsWith("--- ")) {
        lines.add(Line.of(" -  " + line.substring(1), Style.REMOVED));
      }
    }
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
