package dev.bulwark.ui.screen;

import dev.bulwark.wizard.Answer;
import dev.bulwark.wizard.Kind;
import java.util.ArrayList;
import java.util.Optional;

/** What each event leads to. Pure: the same state and event give the same step. */
final class Update {
  private Update() {}

  /** The first step of a conversation. */
  static Step start(State state) {
    return Step.of(state, render(state));
  }

  static Step update(State state, Event event) {
    var step =
        switch (event) {
          case Event.Key(var name) -> key(state.saying(""), name);
          case Event.Paste(var text) ->
              Step.of(
                  state.spot().mode() == Mode.TYPE
                      ? state.typing(state.spot().field().insert(text))
                      : state);
          case Event.Resize(int columns, int rows) -> Step.of(state.sized(columns, rows));
          case Event.Rendered(var preview, var trial) ->
              Step.of(
                  preview.given().equals(state.talk().given())
                      ? state.shown(preview, trial)
                      : state);
        };
    return rendered(state, step);
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

  private static Step key(State state, String name) {
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
    return Step.of(
        mode == Mode.TYPE && name.codePointCount(0, name.length()) == 1
            ? state.typing(state.spot().field().insert(name))
            : state);
  }

  private static Step run(State state, Command command) {
    return switch (state.spot().mode()) {
      case CHOOSE -> choose(state, command);
      case TYPE -> Step.of(type(state, command));
      case REVIEW -> review(state, command);
      case FILES, EXPLAIN, HELP -> Step.of(scroll(state, command));
      case QUIT ->
          command == Command.ACCEPT
              ? Step.of(state, new Effect.End(Effect.How.LEFT))
              : Step.of(state.at(state.spot().from()));
    };
  }

  private static Step choose(State state, Command command) {
    int row = state.spot().row();
    int last = state.talk().rows(state.question()).size() - 1;
    return switch (command) {
      case UP -> Step.of(state.atRow(Math.clamp(row - 1, 0, last)).file(-1));
      case DOWN -> Step.of(state.atRow(Math.clamp(row + 1, 0, last)).file(-1));
      case ACCEPT -> Step.of(accept(state));
      case BACK -> Step.of(back(state));
      case PAGE_DOWN -> Step.of(page(state, 1));
      case PAGE_UP -> Step.of(page(state, -1));
      case FILES -> Step.of(state.wide() ? nextFile(state) : state.at(Mode.FILES));
      case EXPLAIN -> Step.of(state.at(Mode.EXPLAIN));
      case REVIEW -> Step.of(state.atReview());
      case WRITE -> Step.of(state.atReview().saying("w writes these files."));
      case HELP -> Step.of(state.at(Mode.HELP));
      case UNDO -> Step.of(undo(state));
      case DEFAULT -> Step.of(takeBack(state));
      case QUIT -> quit(state);
      default -> Step.of(state);
    };
  }

  private static State accept(State state) {
    var row = state.row();
    if (row.impossible().isPresent()) {
      return state.saying("Not possible: " + row.impossible().get() + ".");
    }
    if (row.value().isEmpty()) {
      var current = state.talk().answer(state.spot().id()).map(Answer::value);
      boolean anew = state.question().kind() instanceof Kind.Number;
      return state.typing(
          Field.of(current.filter(value -> !anew && !value.equals("none")).orElse("")));
    }
    return take(state, row.value().get());
  }

  /** What holds anyway stays what it was, a default or a find. */
  private static State take(State state, String value) {
    var id = state.spot().id();
    var holds = state.talk().answer(id).map(Answer::value);
    return onward(
        holds.equals(Optional.of(value)) ? state : state.answered(state.talk().tried(id, value)));
  }

  private static State onward(State state) {
    var asked = state.talk().asked();
    int next = state.talk().index(state.spot().id()) + 1;
    return state.spot().returns() || next >= asked.size()
        ? state.atReview()
        : state.atQuestion(asked.get(next), false);
  }

  private static State back(State state) {
    if (state.spot().returns()) {
      return state.atReview();
    }
    int index = state.talk().index(state.spot().id());
    return index == 0
        ? state.saying("This is the first question.")
        : state.atQuestion(state.talk().asked().get(index - 1), false);
  }

  private static State page(State state, int step) {
    var pages = state.talk().pages();
    int page = pages.indexOf(state.question().group()) + step;
    if (page >= pages.size()) {
      return state.atReview();
    }
    var group = pages.get(Math.max(0, page));
    return state.atQuestion(state.talk().page(group).getFirst(), false);
  }

  private static State undo(State state) {
    if (state.past().isEmpty()) {
      return state.saying("Nothing to undo.");
    }
    var last = state.past().getLast();
    var talk = state.talk().with(last.given());
    var earlier = state.past().subList(0, state.past().size() - 1);
    return new State(talk, state.spot(), state.pane(), earlier, "")
        .atQuestion(talk.question(last.id()), false)
        .saying("Undone.");
  }

  private static State takeBack(State state) {
    var question = state.question();
    if (!state.talk().given().containsKey(question.id())) {
      return state.saying("This is not an answer of yours.");
    }
    var after = state.answered(state.talk().without(question.id()));
    return after.atQuestion(after.talk().question(question.id()), state.spot().returns());
  }

  private static Step quit(State state) {
    return state.past().isEmpty()
        ? Step.of(state, new Effect.End(Effect.How.LEFT))
        : Step.of(state.at(Mode.QUIT));
  }

  private static State type(State state, Command command) {
    var field = state.spot().field();
    return switch (command) {
      case LEFT -> state.typing(field.left());
      case RIGHT -> state.typing(field.right());
      case HOME -> state.typing(field.home());
      case END -> state.typing(field.end());
      case BACKSPACE -> state.typing(field.backspace());
      case DELETE -> state.typing(field.delete());
      case CLEAR -> state.typing(Field.of(""));
      case BACK -> state.at(Mode.CHOOSE);
      case ACCEPT -> typed(state, field.text());
      default -> state;
    };
  }

  private static State typed(State state, String text) {
    var refusal = state.talk().refusal(state.spot().id(), text);
    if (refusal.isPresent()) {
      return state.saying("Not taken: " + refusal.get() + ".");
    }
    var value =
        Optional.ofNullable(
                state
                    .talk()
                    .flow()
                    .resolve(state.talk().tried(state.spot().id(), text))
                    .answers()
                    .get(state.spot().id()))
            .map(Answer::value)
            .orElse(text);
    return take(state, value);
  }

  private static Step review(State state, Command command) {
    var asked = state.talk().asked();
    int row = Math.clamp(state.spot().row(), 0, asked.size() - 1);
    return switch (command) {
      case UP -> Step.of(state.atRow(Math.max(0, row - 1)));
      case DOWN -> Step.of(state.atRow(Math.min(asked.size() - 1, row + 1)));
      case ACCEPT -> Step.of(state.atQuestion(asked.get(row), true));
      case BACK -> Step.of(state.atQuestion(asked.getLast(), false));
      case UNDO -> Step.of(undo(state).atReview());
      case HELP -> Step.of(state.at(Mode.HELP));
      case QUIT -> quit(state);
      case WRITE -> write(state);
      default -> Step.of(state);
    };
  }

  private static Step write(State state) {
    var problems = state.talk().resolved().problems();
    return problems.isEmpty()
        ? Step.of(state, new Effect.End(Effect.How.WRITE))
        : Step.of(state.saying("To mend before writing: " + problems.getFirst().line() + "."));
  }

  private static State scroll(State state, Command command) {
    int scroll = state.pane().scroll();
    int page = Math.max(1, state.pane().rows() - 6);
    return switch (command) {
      case UP -> state.scrolled(scroll - 1);
      case DOWN -> state.scrolled(scroll + 1);
      case PAGE_UP -> state.scrolled(scroll - page);
      case PAGE_DOWN -> state.scrolled(scroll + page);
      case NEXT_FILE -> nextFile(state);
      case BACK -> state.at(state.spot().from());
      default -> state;
    };
  }

  private static State nextFile(State state) {
    int files = state.pane().preview().files().size();
    int next = Touched.tries(state) ? 0 : 1;
    return files == 0 ? state : state.file((Touched.file(state) + next) % files);
  }
}
