package dev.bulwark.ui.screen;

import java.util.List;

/** What follows from an event. */
record Step(State state, List<Effect> effects) {
  static Step of(State state, Effect... effects) {
    return new Step(state, List.of(effects));
  }
}
