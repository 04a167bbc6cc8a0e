package dev.bulwark.ui.screen;

import dev.bulwark.wizard.Answer;
import dev.bulwark.wizard.Kind;
import java.util.Optional;

/** Keys where a row is chosen: under a question, in the review, among the pages. */
final class Choosing {
  private Choosing() {}

  static Step run(State state, Command command) {
    return switch (command) {
      case UP -> Step.of(moved(state, -1));
      case DOWN -> Step.of(moved(state, 1));
      case HOME -> Step.of(at(state, Finder.hits(state).getFirst()));
      case END -> Step.of(at(state, Finder.hits(state).getLast()));
      case ACCEPT -> Step.of(accept(state));
      case ADD -> Step.of(add(state));
      case CHANGE -> Step.of(change(state));
      case REMOVE -> Step.of(remove(state));
      case BACK -> Step.of(back(state));
      case PAGE_DOWN -> Step.of(page(state, 1));
      case PAGE_UP -> Step.of(page(state, -1));
      case FILES -> Step.of(state.wide() ? Scrolling.nextFile(state) : state.over(Mode.FILES));
      case SCROLL_DOWN -> Step.of(state.wide() ? Scrolling.by(state, 1) : state);
      case SCROLL_UP -> Step.of(state.wide() ? Scrolling.by(state, -1) : state);
      case DISK -> Step.of(disk(state));
      case EXPLAIN -> Step.of(state.over(Mode.EXPLAIN));
      case FIND -> Step.of(state.over(Mode.FIND));
      case PAGES -> Step.of(atPages(state));
      case REVIEW -> Step.of(state.atReview());
      case WRITE -> Step.of(state.atReview().saying("w writes these files."));
      case HELP -> Step.of(state.over(Mode.HELP));
      case UNDO -> Step.of(undo(state));
      case DEFAULT -> Step.of(takeBack(state));
      case QUIT -> quit(state);
      default -> Step.of(state);
    };
  }

  private static State moved(State state, int step) {
    return at(state, Finder.move(state, step));
  }

  private static State at(State state, int row) {
    return row == state.spot().row() ? state : state.atRow(row).with(state.pane().forgetful());
  }

  private static State accept(State state) {
    var row = state.row();
    if (row.sort() == Row.Sort.ITEM) {
      return onward(state);
    }
    if (row.sort() == Row.Sort.ADD) {
      return add(state);
    }
    if (row.impossible().isPresent()) {
      return state.saying("Not possible: " + Said.plain(row.impossible().get()) + ".");
    }
    if (row.sort() == Row.Sort.CHOICE) {
      return take(state, row.value().orElseThrow());
    }
    var current = state.talk().value(state.spot().id());
    boolean anew = state.question().kind() instanceof Kind.Number;
    var text = current.filter(value -> !anew && !value.equals("none")).orElse("");
    return state.over(Mode.TYPE).typing(Field.of(text));
  }

  /** What holds anyway stays what it was, a default or a find. */
  static State take(State state, String value) {
    return onward(answered(state, value));
  }

  static State answered(State state, String value) {
    var id = state.spot().id();
    var holds = state.talk().answer(id).map(Answer::value);
    return holds.equals(Optional.of(value)) ? state : state.answered(state.talk().tried(id, value));
  }

  private static State add(State state) {
    return state.question().kind() instanceof Kind.Items
        ? state.over(Mode.TYPE, state.talk().rows(state.question()).size() - 1)
        : state;
  }

  private static State change(State state) {
    var row = state.row();
    return row.sort() == Row.Sort.ITEM
        ? state.over(Mode.TYPE).typing(Field.of(row.value().orElseThrow()))
        : state;
  }

  private static State remove(State state) {
    if (state.row().sort() != Row.Sort.ITEM) {
      return state;
    }
    var id = state.spot().id();
    var fewer = Typing.without(Rows.items(state.talk(), id), state.spot().row());
    var reason = state.talk().refusal(id, fewer);
    if (reason.isPresent() && state.talk().problem(id).isEmpty()) {
      return state.saying("Not taken out: " + Said.plain(reason.get()) + ".");
    }
    var after = answered(state, fewer);
    int last = after.talk().rows(after.question()).size() - 1;
    return after.atRow(Math.min(after.spot().row(), Math.max(0, last - 1)));
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

  private static State disk(State state) {
    var shown = state.with(state.pane().disk(!state.pane().disk()));
    return state.wide() ? shown : shown.over(Mode.FILES);
  }

  private static State undo(State state) {
    if (state.past().isEmpty()) {
      return state.saying("Nothing to undo.");
    }
    var id = state.past().getLast().id();
    var before = state.undone();
    return before.atQuestion(before.talk().question(id), false).saying("Undone.");
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
        : Step.of(state.over(Mode.QUIT));
  }

  static Step review(State state, Command command) {
    var asked = state.talk().asked();
    return switch (command) {
      case UP -> Step.of(state.atRow(Finder.move(state, -1)));
      case DOWN -> Step.of(state.atRow(Finder.move(state, 1)));
      case HOME -> Step.of(state.atRow(Finder.hits(state).getFirst()));
      case END -> Step.of(state.atRow(Finder.hits(state).getLast()));
      case ACCEPT ->
          Step.of(
              state.atQuestion(
                  asked.get(Math.clamp(state.spot().row(), 0, asked.size() - 1)), true));
      case BACK -> Step.of(state.atQuestion(state.question(), false));
      case FIND -> Step.of(state.over(Mode.FIND));
      case PAGES -> Step.of(atPages(state));
      case UNDO -> Step.of(undo(state).atReview());
      case HELP -> Step.of(state.over(Mode.HELP));
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

  private static State atPages(State state) {
    int here =
        state.spot().mode() == Mode.REVIEW
            ? state.talk().pages().size()
            : state.talk().pages().indexOf(state.question().group());
    return state.over(Mode.PAGES, here);
  }

  static State pages(State state, Command command) {
    return switch (command) {
      case UP -> state.atRow(Finder.move(state, -1));
      case DOWN -> state.atRow(Finder.move(state, 1));
      case HOME -> state.atRow(Finder.hits(state).getFirst());
      case END -> state.atRow(Finder.hits(state).getLast());
      case FIND -> state.over(Mode.FIND);
      case BACK -> state.below();
      case ACCEPT -> jump(state);
      default -> state;
    };
  }

  /** To the first question of the page; where one was when one is on it already. */
  private static State jump(State state) {
    var pages = PagesView.pages(state.talk());
    var questions = pages.get(Math.clamp(state.spot().row(), 0, pages.size() - 1)).questions();
    if (questions.isEmpty()) {
      return state.atReview();
    }
    boolean here =
        questions.contains(state.question())
            && state.spot().below().filter(below -> below.mode() == Mode.CHOOSE).isPresent();
    return here ? state.below() : state.atQuestion(questions.getFirst(), false);
  }
}
