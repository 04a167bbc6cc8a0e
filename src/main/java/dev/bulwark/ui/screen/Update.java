package dev.bulwark.ui.screen;

import java.util.ArrayList;

/** What each event leads to. Pure: the same state and event give the same step. */
final class Update {
  private Update() {}

  /** The first step of a conversation. */
  static Step start(State state) {
    return Step.of(state, render(state));
  }

  static Step update(State state, Event event) {
    var step = step(state, event);
    return rendered(state, new Step(seen(state, step.state()), step.effects()));
  }

  private static Step step(State state, Event event) {
    // The two that come at once, before the switch: Java makes a class for it when it is met.
    if (event instanceof Event.Key(var name)) {
      return key(state.saying(""), name);
    }
    if (event instanceof Event.Rendered(var preview, var trial)) {
      boolean current = preview.given().equals(state.talk().given());
      return Step.of(current ? state.with(state.pane().shown(preview, trial)) : state);
    }
    return switch (event) {
      case Event.Paste(var text) -> Step.of(Typing.inserted(state, text));
      case Event.Mouse mouse -> Pointing.update(state.saying(""), mouse);
      case Event.Resize(int columns, int rows) -> Step.of(state.sized(columns, rows));
      case Event.Key _, Event.Rendered _ -> Step.of(state);
    };
  }

  /** Asks for files when the answers or the choice under the cursor changed. */
  private static Step rendered(State before, Step step) {
    var after = step.state();
    if (after.talk().given().equals(before.talk().given())
        && after.tried().equals(before.tried())) {
      return step;
    }
    var effects = new ArrayList<>(step.effects());
    effects.add(render(after));
    return new Step(after, effects);
  }

  private static Effect render(State state) {
    return new Effect.Render(state.talk().given(), state.tried());
  }

  /** A question that is left, or a review, has been looked at. */
  private static State seen(State before, State after) {
    var left = before.spot();
    if (left.mode() == Mode.REVIEW && after.spot().mode() == Mode.CHOOSE) {
      return after.with(after.doubts().asked(after.talk()));
    }
    boolean open = left.mode() == Mode.CHOOSE || left.mode() == Mode.TYPE;
    boolean gone = !left.id().equals(after.spot().id()) || after.spot().mode() == Mode.REVIEW;
    return open && gone ? after.with(after.doubts().without(left.id())) : after;
  }

  /** What a key leads to. */
  static Step key(State state, String name) {
    var mode = state.spot().mode();
    var command = KeyMap.command(mode, name);
    if (command.isPresent()) {
      return switch (command.get()) {
        case INTERRUPT -> Step.of(state, new Effect.End(Effect.How.INTERRUPTED));
        case REDRAW -> Step.of(state, new Effect.Redraw());
        case SUSPEND -> Step.of(state, new Effect.Suspend());
        default -> run(state, command.get());
      };
    }
    boolean character = !name.isEmpty() && Cells.next(name, 0) == name.length();
    return Step.of(character ? Typing.inserted(state, name) : state);
  }

  private static Step run(State state, Command command) {
    return switch (state.spot().mode()) {
      case CHOOSE -> Choosing.run(state, command);
      case TYPE, FIND -> Step.of(Typing.run(state, command));
      case REVIEW -> Choosing.review(state, command);
      case PAGES -> Step.of(Choosing.pages(state, command));
      case FILES, EXPLAIN, HELP -> Step.of(Scrolling.run(state, command));
      case QUIT ->
          command == Command.ACCEPT
              ? Step.of(state, new Effect.End(Effect.How.LEFT))
              : Step.of(state.below());
    };
  }
}
