package dev.bulwark.ui.screen;

import dev.bulwark.wizard.Items;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is typed: an answer, one item of a list, or words to find. */
final class Typing {
  private Typing() {}

  /** With text put in where any is typed. */
  static State inserted(State state, String text) {
    var spot = state.spot();
    return spot.mode() == Mode.TYPE || spot.mode() == Mode.FIND
        ? edited(state, spot.field().insert(text))
        : state;
  }

  static State run(State state, Command command) {
    var field = state.spot().field();
    boolean finding = state.spot().mode() == Mode.FIND;
    return switch (command) {
      case LEFT -> state.typing(field.left());
      case RIGHT -> state.typing(field.right());
      case HOME -> state.typing(field.home());
      case END -> state.typing(field.end());
      case BACKSPACE -> edited(state, field.backspace());
      case DELETE -> edited(state, field.delete());
      case CLEAR -> edited(state, Field.of(""));
      case UP -> state.atRow(Finder.move(state, -1));
      case DOWN -> state.atRow(Finder.move(state, 1));
      case BACK -> state.below();
      case ACCEPT -> finding ? found(state) : typed(state, field.text());
      default -> state;
    };
  }

  private static State edited(State state, Field field) {
    var after = state.typing(field);
    return after.spot().mode() == Mode.FIND ? after.atRow(Finder.settle(after)) : after;
  }

  /** All rows again, the cursor on the one that was found. */
  private static State found(State state) {
    return Finder.hits(state).isEmpty()
        ? state.saying("Nothing holds these words.")
        : state.below().atRow(state.spot().row());
  }

  private static State typed(State state, String text) {
    var refusal = refusal(state, text);
    if (refusal.isPresent()) {
      return state.saying("Not taken: " + Said.plain(refusal.get()) + ".");
    }
    var id = state.spot().id();
    if (!lists(state)) {
      return Choosing.take(state.below(), state.talk().spelled(id, text));
    }
    var value = state.talk().spelled(id, list(state, text));
    var after = Choosing.answered(state.below(), value);
    var first = Items.of(text).stream().map(String::strip).findFirst().orElse("");
    int row = Rows.items(after.talk(), id).indexOf(first);
    return after.atRow(row < 0 ? 0 : row);
  }

  /** Why what is typed cannot be the answer; empty when it can. */
  static Optional<String> refusal(State state, String text) {
    var id = state.spot().id();
    if (!lists(state)) {
      return state.talk().refusal(id, text);
    }
    if (Items.of(text).stream().allMatch(String::isBlank)) {
      return Optional.of("empty; type one item, or leave it with esc");
    }
    var whole = state.talk().refusal(id, list(state, text));
    return whole.isPresent() && state.talk().problem(id).isPresent()
        ? state.talk().refusal(id, text)
        : whole;
  }

  private static boolean lists(State state) {
    var sort = state.row().sort();
    return sort == Row.Sort.ADD || sort == Row.Sort.ITEM;
  }

  /** The list with the text in the place of the item under the cursor, or behind all. */
  private static String list(State state, String text) {
    var items = new ArrayList<>(Rows.items(state.talk(), state.spot().id()));
    int row = state.spot().row();
    if (row < items.size()) {
      items.set(row, text);
    } else {
      items.add(text);
    }
    return String.join(",", items);
  }

  /** The list without the item under the cursor. */
  static String without(List<String> items, int row) {
    var fewer = new ArrayList<>(items);
    fewer.remove(row);
    return fewer.isEmpty() ? "none" : String.join(",", fewer);
  }
}
