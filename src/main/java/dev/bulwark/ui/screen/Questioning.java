package dev.bulwark.ui.screen;

/** The pages of the questions, up to the review. */
record Questioning(State state) implements Page {
  static Turn start(State state) {
    return turn(Update.start(state));
  }

  @Override
  public Frame frame() {
    return View.of(state);
  }

  @Override
  public Turn after(Event event) {
    return turn(Update.update(state, event));
  }

  @Override
  public Page sized(int columns, int rows) {
    return new Questioning(state.sized(columns, rows));
  }

  private static Turn turn(Step step) {
    return new Turn(new Questioning(step.state()), step.effects());
  }
}
