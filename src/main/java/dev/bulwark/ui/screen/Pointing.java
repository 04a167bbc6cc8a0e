package dev.bulwark.ui.screen;

/** The mouse, which nobody needs: it moves where keys move, and a second click takes. */
final class Pointing {
  private static final int WHEEL_LINES = 3;

  private Pointing() {}

  static Step update(State state, Event.Mouse mouse) {
    var target = View.of(state).at(mouse.column(), mouse.row());
    return switch (mouse.button()) {
      case PRESS -> press(state, target);
      case WHEEL_UP -> wheel(state, target, -1);
      case WHEEL_DOWN -> wheel(state, target, 1);
    };
  }

  private static Step wheel(State state, Target target, int step) {
    if (target instanceof Target.Text || target instanceof Target.File) {
      return Step.of(Scrolling.by(state, step * WHEEL_LINES));
    }
    return switch (state.spot().mode()) {
      case TYPE, QUIT -> Step.of(state);
      default -> Update.key(state, step < 0 ? "up" : "down");
    };
  }

  private static Step press(State state, Target target) {
    if (target instanceof Target.Key(var name)) {
      return Update.key(state, name);
    }
    return switch (state.spot().mode()) {
      case QUIT, EXPLAIN, HELP -> Step.of(state);
      case FILES -> Step.of(file(state, target));
      case TYPE, FIND -> Step.of(left(state, target));
      case CHOOSE, REVIEW, PAGES -> chosen(state, target);
    };
  }

  private static Step chosen(State state, Target target) {
    return switch (target) {
      case Target.RowAt(int index) ->
          state.spot().row() == index
              ? Update.key(state, "enter")
              : Step.of(state.atRow(index).with(state.pane().forgetful()));
      case Target.Question(var id) -> Step.of(state.atQuestion(state.talk().question(id), false));
      case Target.File _ -> Step.of(file(state, target));
      case Target.Key _, Target.Text _, Target.Nothing _ -> Step.of(state);
    };
  }

  /** What is typed is left by pointing at another row. */
  private static State left(State state, Target target) {
    return target instanceof Target.RowAt(int index) && index != state.spot().row()
        ? state.below().atRow(index)
        : state;
  }

  private static State file(State state, Target target) {
    return target instanceof Target.File(int index) ? state.with(state.pane().file(index)) : state;
  }
}
