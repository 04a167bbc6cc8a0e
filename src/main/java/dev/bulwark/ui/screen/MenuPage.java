package dev.bulwark.ui.screen;

import static dev.bulwark.ui.screen.Keys.key;

import dev.bulwark.ui.Menu;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A menu on the whole screen.
 *
 * @param name what is worked on, for the header
 * @param cursor the item under the cursor, from 0
 * @param marked the items that are chosen so far, from 0; always none where one is chosen
 * @param help whether the list of keys is shown instead
 */
record MenuPage(
    Menu menu,
    String name,
    int cursor,
    SortedSet<Integer> marked,
    boolean help,
    String notice,
    int columns,
    int rows)
    implements Page {

  /** What the keys do. */
  enum Deed {
    UP,
    DOWN,
    FIRST,
    LAST,
    MARK,
    ALL,
    GO,
    BACK,
    HELP,
    QUIT
  }

  private static final List<Keys.Key<Deed>> MOVE =
      List.of(
          key(Deed.UP, "↑↓", "move", "Move over the list.", "up", "k"),
          key(Deed.DOWN, "", "", "", "down", "j"));
  private static final List<Keys.Key<Deed>> MARKS =
      List.of(
          key(Deed.MARK, "space", "mark", "Mark it, or take the mark away.", " "),
          key(Deed.ALL, "a", "all", "Mark all, or none.", "a"));
  private static final List<Keys.Key<Deed>> REST =
      List.of(
          key(Deed.GO, "⏎", "go on", "Go on with what is marked, else with this one.", "enter"),
          key(Deed.BACK, "esc", "back", "Go back a page.", "escape", "shift-tab"),
          key(Deed.HELP, "?", "keys", "This list.", "?"),
          key(Deed.QUIT, "q", "quit", "Leave; nothing is written.", "q"),
          key(Deed.FIRST, "Home", "", "The first one.", "home", "g"),
          key(Deed.LAST, "End", "", "The last one.", "end", "G"));

  static MenuPage of(Menu menu, String name, int columns, int rows) {
    return new MenuPage(menu, name, 0, new TreeSet<>(), false, "", columns, rows);
  }

  /** The ids of what is chosen: what is marked, else what is under the cursor. */
  List<String> chosen() {
    var indexes = marked.isEmpty() ? List.of(cursor) : List.copyOf(marked);
    return indexes.stream().map(index -> menu.items().get(index).id()).toList();
  }

  @Override
  public Frame frame() {
    return Sheet.of(columns, rows)
        .frame(name, menu.word(), room -> help ? Block.of(keys().help()) : body(), footer());
  }

  private Line footer() {
    return notice.isEmpty() ? keys().footer(columns) : Line.of(" " + notice, Style.WARNING);
  }

  private Block body() {
    var sheet = Sheet.of(columns, rows);
    var lines = new ArrayList<>(sheet.paragraph(menu.title(), Style.TITLE));
    menu.text().forEach(text -> lines.addAll(sheet.paragraph(text, Style.PLAIN)));
    lines.add(Line.EMPTY);
    int first = lines.size();
    int longest = menu.items().stream().mapToInt(item -> Cells.width(item.label())).max().orElse(0);
    int label = Math.min(longest, Math.max(8, columns * 3 / 5 - 10));
    for (int i = 0; i < menu.items().size(); i++) {
      lines.add(row(i, label));
    }
    return new Block(List.copyOf(lines), 1, first + cursor);
  }

  private Line row(int index, int label) {
    var item = menu.items().get(index);
    var style = index == cursor ? Style.CURSOR : Style.PLAIN;
    var box = !menu.several() ? "" : marked.contains(index) ? "[x] " : "[ ] ";
    var head = Line.of((index == cursor ? " ▸ " : "   ") + box, style);
    return head.and(Said.value(item.label(), label), style)
        .to(head.width() + label + 3)
        .and(item.note())
        .standingFor(new Target.RowAt(index));
  }

  private Keys<Deed> keys() {
    var all = new ArrayList<>(MOVE);
    all.addAll(menu.several() ? MARKS : List.of());
    all.addAll(REST);
    return new Keys<>(List.copyOf(all));
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

  /** A click moves there; one where the cursor is marks it, or goes on with it. */
  private Turn pointed(Target target) {
    if (target instanceof Target.Key(var name)) {
      return pressed(name);
    }
    if (!(target instanceof Target.RowAt(int index))) {
      return Turn.of(this);
    }
    if (index != cursor) {
      return Turn.of(with(index, marked, false));
    }
    return done(menu.several() ? Deed.MARK : Deed.GO);
  }

  private Turn pressed(String key) {
    if (help) {
      return Turn.of(with(cursor, marked, false));
    }
    return keys().command(key).map(this::done).orElseGet(() -> Turn.of(this));
  }

  private Turn done(Deed deed) {
    int last = menu.items().size() - 1;
    return switch (deed) {
      case UP -> Turn.of(with(Math.max(0, cursor - 1), marked, false));
      case DOWN -> Turn.of(with(Math.min(last, cursor + 1), marked, false));
      case FIRST -> Turn.of(with(0, marked, false));
      case LAST -> Turn.of(with(last, marked, false));
      case MARK -> Turn.of(with(cursor, toggled(), false));
      case ALL -> Turn.of(with(cursor, allOrNone(last), false));
      case GO -> Turn.end(this, Effect.How.NEXT);
      case BACK -> Turn.end(this, Effect.How.BACK);
      case HELP -> Turn.of(with(cursor, marked, true));
      case QUIT -> Turn.end(this, Effect.How.LEFT);
    };
  }

  private SortedSet<Integer> toggled() {
    var other = new TreeSet<>(marked);
    if (!other.remove(cursor)) {
      other.add(cursor);
    }
    return other;
  }

  private SortedSet<Integer> allOrNone(int last) {
    return marked.size() > last
        ? new TreeSet<>()
        : new TreeSet<>(IntStream.rangeClosed(0, last).boxed().toList());
  }

  private MenuPage with(int cursor, SortedSet<Integer> marked, boolean help) {
    return new MenuPage(menu, name, cursor, marked, help, "", columns, rows);
  }

  /** With a line about what just happened. */
  MenuPage saying(Optional<String> line) {
    return new MenuPage(menu, name, cursor, marked, help, line.orElse(""), columns, rows);
  }

  @Override
  public Page sized(int wide, int high) {
    return new MenuPage(menu, name, cursor, marked, help, notice, wide, high);
  }
}
