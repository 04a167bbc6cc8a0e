package dev.bulwark.ui.screen;

import static dev.bulwark.ui.screen.Keys.key;

import dev.bulwark.ui.Decision;
import dev.bulwark.ui.Decision.Verdict;
import dev.bulwark.workspace.Change;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * What would be written, and the last word about each file.
 *
 * @param name what is written, for the header
 * @param into where it is written, as the person would name it
 * @param cursor the file under the cursor, from 0
 * @param mode what the screen shows
 * @param scroll how far the focused file is scrolled, in lines
 * @param notice one line about the last key or the last try; mostly empty
 */
record WritingPage(
    String name,
    String into,
    List<PlannedChange> files,
    int cursor,
    Shown mode,
    int scroll,
    String notice,
    int columns,
    int rows)
    implements Page {

  /** What the screen shows. */
  enum Shown {
    /** The list, and under it the focused file. */
    LIST,
    /** The focused file alone. */
    WHOLE,
    /** The keys. */
    HELP
  }

  /** What the keys do. */
  enum Deed {
    UP,
    DOWN,
    PAGE_UP,
    PAGE_DOWN,
    NEXT_VERDICT,
    KEEP,
    TAKE,
    TAKE_ALL,
    LATER,
    WHOLE,
    WRITE,
    BACK,
    HELP,
    QUIT
  }

  private static final Keys<Deed> LIST_KEYS =
      new Keys<>(
          List.of(
              key(Deed.WRITE, "⏎", "write", "Write what is marked so, all or nothing.", "enter"),
              key(Deed.UP, "↑↓", "file", "Move over the files.", "up", "k"),
              key(Deed.DOWN, "", "", "", "down", "j"),
              key(Deed.NEXT_VERDICT, "space", "change", "The next thing to do with it.", " "),
              key(Deed.TAKE_ALL, "a", "take all", "Take the new one of every file.", "a"),
              key(Deed.WHOLE, "d", "diff", "This file on the whole screen.", "d"),
              key(Deed.BACK, "esc", "back", "Back to the review.", "escape", "shift-tab"),
              key(Deed.QUIT, "q", "quit", "Leave; nothing is written.", "q"),
              key(Deed.HELP, "?", "keys", "This list.", "?"),
              key(Deed.TAKE, "t", "", "Take the new one.", "t"),
              key(Deed.KEEP, "y", "", "Keep yours, the one that is there.", "y"),
              key(Deed.LATER, "l", "", "Leave it for later.", "l"),
              key(Deed.PAGE_DOWN, "PgDn", "", "Scroll the focused file.", "page-down"),
              key(Deed.PAGE_UP, "PgUp", "", "Scroll it back.", "page-up")));
  private static final Keys<Deed> WHOLE_KEYS =
      new Keys<>(
          List.of(
              key(Deed.UP, "↑↓", "scroll", "", "up", "k"),
              key(Deed.DOWN, "", "", "", "down", "j"),
              key(Deed.PAGE_DOWN, "PgDn", "on", "", "page-down", " "),
              key(Deed.PAGE_UP, "PgUp", "up", "", "page-up"),
              key(Deed.BACK, "esc", "the list", "", "escape", "d", "q", "enter", "shift-tab"),
              key(Deed.TAKE, "t", "take ours", "", "t"),
              key(Deed.KEEP, "y", "keep yours", "", "y"),
              key(Deed.LATER, "l", "later", "", "l")));

  /** The cursor on the first file that somebody should look at. */
  static WritingPage of(
      String name,
      String into,
      List<Decision> decisions,
      Optional<String> notice,
      int columns,
      int rows) {
    var files = decisions.stream().map(PlannedChange::of).toList();
    int first =
        first(files, Change.Blocked.class).or(() -> first(files, Change.Different.class)).orElse(0);
    return new WritingPage(
        name, into, files, first, Shown.LIST, 0, notice.orElse(""), columns, rows);
  }

  private static Optional<Integer> first(List<PlannedChange> files, Class<?> kind) {
    return IntStream.range(0, files.size())
        .filter(i -> kind.isInstance(files.get(i).decision().change()))
        .boxed()
        .findFirst();
  }

  PlannedChange focused() {
    return files.get(cursor);
  }

  /** What is to be read of the focused file; alone on the screen, its long lines go on below. */
  List<Line> shown() {
    return mode == Shown.WHOLE
        ? focused().lines().stream()
            .flatMap(line -> line.folded(columns, PlannedChange.GUTTER).stream())
            .toList()
        : focused().lines();
  }

  List<Decision> decisions() {
    return files.stream().map(PlannedChange::decision).toList();
  }

  @Override
  public Frame frame() {
    return WritingView.of(this);
  }

  /** The keys that count now. */
  Keys<Deed> keys() {
    return mode == Shown.WHOLE ? WHOLE_KEYS : LIST_KEYS;
  }

  @Override
  public Turn after(Event event) {
    return switch (event) {
      case Event.Key(var key) -> Turn.everywhere(this, key).orElseGet(() -> pressed(key));
      case Event.Resize(int wide, int high) -> Turn.of(sized(wide, high));
      case Event.Mouse(var button, _, _) when button == Event.Button.WHEEL_UP -> done(Deed.UP);
      case Event.Mouse(var button, _, _) when button == Event.Button.WHEEL_DOWN -> done(Deed.DOWN);
      case Event.Mouse(_, int column, int row) -> pointed(frame().at(column, row));
      default -> Turn.of(this);
    };
  }

  private Turn pressed(String key) {
    if (mode == Shown.HELP) {
      return Turn.of(showing(Shown.LIST));
    }
    return keys().command(key).map(this::done).orElseGet(() -> Turn.of(this));
  }

  /** A click moves there; one where the cursor is changes what is done with the file. */
  private Turn pointed(Target target) {
    if (target instanceof Target.Key(var name)) {
      return pressed(name);
    }
    if (!(target instanceof Target.RowAt(int index))) {
      return Turn.of(this);
    }
    return index == cursor ? done(Deed.NEXT_VERDICT) : Turn.of(at(index));
  }

  private Turn done(Deed deed) {
    return switch (deed) {
      case UP -> Turn.of(mode == Shown.WHOLE ? scrolled(-1) : at(cursor - 1));
      case DOWN -> Turn.of(mode == Shown.WHOLE ? scrolled(1) : at(cursor + 1));
      case PAGE_UP -> Turn.of(scrolled(-Math.max(1, rows / 3)));
      case PAGE_DOWN -> Turn.of(scrolled(Math.max(1, rows / 3)));
      case NEXT_VERDICT -> Turn.of(changed(Decision::next));
      case KEEP -> Turn.of(changed(decision -> decision.with(Verdict.KEEP)));
      case TAKE -> Turn.of(changed(decision -> decision.with(Verdict.WRITE)));
      case TAKE_ALL -> Turn.of(taken());
      case LATER -> Turn.of(changed(decision -> decision.with(Verdict.LATER)));
      case WHOLE -> Turn.of(showing(Shown.WHOLE));
      case HELP -> Turn.of(showing(Shown.HELP));
      case BACK ->
          mode == Shown.WHOLE ? Turn.of(showing(Shown.LIST)) : Turn.end(this, Effect.How.BACK);
      case QUIT -> Turn.end(this, Effect.How.LEFT);
      case WRITE -> write();
    };
  }

  private Turn write() {
    return files.stream()
        .map(file -> file.decision().change())
        .filter(Change.Blocked.class::isInstance)
        .findFirst()
        .map(blocked -> Turn.of(saying("Not possible: " + ((Change.Blocked) blocked).message())))
        .orElseGet(() -> Turn.end(this, Effect.How.NEXT));
  }

  private WritingPage changed(UnaryOperator<Decision> how) {
    var after = how.apply(focused().decision());
    if (after.equals(focused().decision())) {
      return saying("There is nothing else to do with this file.");
    }
    var list =
        IntStream.range(0, files.size())
            .mapToObj(i -> i == cursor ? files.get(i).decided(after) : files.get(i))
            .toList();
    return new WritingPage(name, into, list, cursor, mode, scroll, "", columns, rows);
  }

  private WritingPage taken() {
    var list =
        files.stream().map(file -> file.decided(file.decision().with(Verdict.WRITE))).toList();
    return new WritingPage(name, into, list, cursor, mode, scroll, "", columns, rows);
  }

  private WritingPage at(int file) {
    int there = Math.clamp(file, 0, files.size() - 1);
    return new WritingPage(name, into, files, there, mode, 0, "", columns, rows);
  }

  private WritingPage scrolled(int lines) {
    int most = Math.max(0, shown().size() - 1);
    int there = Math.clamp((long) scroll + lines, 0, most);
    return new WritingPage(name, into, files, cursor, mode, there, "", columns, rows);
  }

  private WritingPage showing(Shown next) {
    return new WritingPage(name, into, files, cursor, next, 0, "", columns, rows);
  }

  private WritingPage saying(String line) {
    return new WritingPage(name, into, files, cursor, mode, scroll, line, columns, rows);
  }

  @Override
  public Page sized(int wide, int high) {
    return new WritingPage(name, into, files, cursor, mode, scroll, notice, wide, high);
  }

  /** How many files there are of a kind. */
  long count(Class<? extends Change> kind) {
    return files.stream().filter(file -> kind.isInstance(file.decision().change())).count();
  }
}
