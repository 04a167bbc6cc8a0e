package dev.bulwark.ui.screen;

/** Moving through texts and files. */
final class Scrolling {
  /** More lines than a text has. */
  private static final int FAR = 1_000_000;

  private Scrolling() {}

  static State run(State state, Command command) {
    int page = Math.max(1, state.pane().rows() - 6);
    return switch (command) {
      case UP -> by(state, -1);
      case DOWN -> by(state, 1);
      case PAGE_UP -> by(state, -page);
      case PAGE_DOWN -> by(state, page);
      case HOME -> by(state, -FAR);
      case END -> by(state, FAR);
      case NEXT_FILE -> nextFile(state);
      case DISK -> state.with(state.pane().disk(!state.pane().disk()));
      case BACK -> state.below();
      default -> state;
    };
  }

  /** By some lines, never past an end. */
  static State by(State state, int lines) {
    var further = state.scrolled(state.pane().scroll() + lines);
    return further.scrolled(View.of(further).scroll());
  }

  static State nextFile(State state) {
    int count = state.pane().preview().files().size();
    int next = Touched.tries(state) ? Touched.file(state) : Touched.file(state) + 1;
    return state.with(state.pane().file(count == 0 ? 0 : next % count));
  }
}
