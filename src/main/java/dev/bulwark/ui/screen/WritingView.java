package dev.bulwark.ui.screen;

import dev.bulwark.ui.screen.WritingPage.Shown;
import dev.bulwark.workspace.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The screen of a writing page. */
final class WritingView {
  private static final int KIND = 3;
  private static final int PATH = KIND + 12;
  private static final int VERDICT = 11;

  private final WritingPage page;

  private WritingView(WritingPage page) {
    this.page = page;
  }

  static Frame of(WritingPage page) {
    var view = new WritingView(page);
    return Sheet.of(page.columns(), page.rows())
        .frame(page.name(), "Write", view::body, view.footer());
  }

  private Line footer() {
    return page.notice().isEmpty()
        ? page.keys().footer(page.columns())
        : Line.of(" " + page.notice(), Style.WARNING);
  }

  private Block body(int room) {
    return switch (page.mode()) {
      case LIST -> list(room);
      case WHOLE -> Block.of(file(room));
      case HELP -> Block.of(page.keys().help());
    };
  }

  /** The counts, all files, and the focused one below. */
  private Block list(int room) {
    var names = new ArrayList<Line>();
    for (int i = 0; i < page.files().size(); i++) {
      var row = row(page.files().get(i), i == page.cursor());
      names.add(row.standingFor(new Target.RowAt(i)));
    }
    int height = Math.clamp(names.size(), 1, Math.max(1, room / 2));
    var shown = new Block(names, 1, page.cursor()).fit(page.columns(), height);
    var lines = new ArrayList<Line>();
    lines.add(Line.of(" " + counts()).right("into " + page.into(), page.columns() - 1));
    lines.add(Line.EMPTY);
    lines.addAll(shown.lines());
    int hidden = names.size() - height;
    lines.add(hidden > 0 ? Line.of("   … " + Said.count(hidden, "more file")) : Line.EMPTY);
    lines.addAll(file(Math.max(0, room - lines.size())));
    return new Block(List.copyOf(lines), 1, shown.row() + 2);
  }

  private Line row(PlannedChange file, boolean focused) {
    var style = focused ? Style.CURSOR : Style.PLAIN;
    int end = page.columns() - 1 - VERDICT;
    int room = Math.max(6, end - PATH - 2 - longest(PlannedChange::note));
    int name = Math.min(room, longest(PlannedChange::path));
    return Line.of(focused ? " ▸ " : "   ", style)
        .and(
            file.kind(), file.decision().change() instanceof Change.Blocked ? Style.WARNING : style)
        .to(PATH)
        .and(Cells.cutHead(file.path(), name), style)
        .to(PATH + name + 2)
        .and(Cells.cut(file.note(), Math.max(1, end - PATH - name - 3)))
        .to(end)
        .and(file.verdict(), style);
  }

  private int longest(Function<PlannedChange, String> text) {
    return page.files().stream().mapToInt(file -> Cells.width(text.apply(file))).max().orElse(0);
  }

  private String counts() {
    return Stream.of(
            count(Change.New.class, "new"),
            count(Change.Different.class, "different"),
            count(Change.Merged.class, "added to"),
            count(Change.Same.class, "the same"),
            count(Change.Blocked.class, "blocked"))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private String count(Class<? extends Change> kind, String word) {
    long count = page.count(kind);
    return count == 0 ? "" : count + " " + word;
  }

  /** The focused file in so many rows. */
  private List<Line> file(int room) {
    if (room < 2) {
      return List.of();
    }
    var file = page.focused();
    var lines = new ArrayList<Line>();
    lines.add(
        Line.of("   " + file.path(), Style.TITLE)
            .right(
                page.mode() == Shown.WHOLE ? file.kind() + "  " + file.verdict() : "",
                page.columns() - 1));
    var all = page.shown();
    int first = Math.clamp(page.scroll(), 0, Math.max(0, all.size() - 1));
    int last = Math.min(all.size(), first + room - 1);
    lines.addAll(all.subList(first, last));
    if (last < all.size() && lines.size() > 2) {
      lines.set(lines.size() - 1, Line.of("   … " + (all.size() - last + 1) + " more"));
    }
    return lines;
  }
}
