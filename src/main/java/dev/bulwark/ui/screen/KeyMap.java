package dev.bulwark.ui.screen;

import static dev.bulwark.ui.screen.Command.*;
import static dev.bulwark.ui.screen.Mode.*;

import dev.bulwark.wizard.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which key does what in which mode. The footer and the help are made of it. */
final class KeyMap {
  /**
   * One line of the map.
   *
   * @param modes where it holds
   * @param keys the names of the keys, the best first
   * @param shown how the keys are written; empty for keys nobody need be told
   * @param word what it does, for the footer
   * @param sentence what it does, for the help
   */
  record Binding(
      Set<Mode> modes,
      List<String> keys,
      Command command,
      String shown,
      String word,
      String sentence) {}

  private static final Set<Mode> EVERY = EnumSet.allOf(Mode.class);
  private static final Set<Mode> QUESTION = EnumSet.of(CHOOSE);
  private static final Set<Mode> SCROLLED = EnumSet.of(Mode.FILES, Mode.EXPLAIN, Mode.HELP);
  private static final Set<Mode> TALK = EnumSet.of(CHOOSE, Mode.REVIEW);
  private static final Set<Mode> ROWS = EnumSet.of(CHOOSE, Mode.REVIEW, Mode.PAGES);
  private static final Set<Mode> WRITING = EnumSet.of(TYPE, Mode.FIND);
  private static final Set<Command> ON_LISTS = EnumSet.of(ADD, CHANGE, REMOVE);

  static final List<Binding> ALL =
      List.of(
          of(ROWS, UP, "↑↓", "move", "Move over the choices; in texts, scroll.", "up", "k"),
          of(ROWS, DOWN, "", "", "", "down", "j"),
          of(SCROLLED, UP, "↑↓", "scroll", "", "up", "k"),
          of(SCROLLED, DOWN, "", "", "", "down", "j"),
          of(ROWS, HOME, "Home", "", "To the first; End leads to the last.", "home"),
          of(ROWS, END, "", "", "", "end"),
          of(SCROLLED, HOME, "", "", "", "home"),
          of(SCROLLED, END, "", "", "", "end"),
          of(QUESTION, ACCEPT, "⏎", "next", "Take the choice and go on.", "enter"),
          of(EnumSet.of(Mode.PAGES), ACCEPT, "⏎", "go there", "", "enter"),
          of(EnumSet.of(Mode.REVIEW), ACCEPT, "⏎", "change", "", "enter"),
          of(EnumSet.of(TYPE), ACCEPT, "⏎", "take it", "", "enter"),
          of(EnumSet.of(Mode.FIND), ACCEPT, "⏎", "stay here", "", "enter"),
          of(QUESTION, ADD, "a", "add", "In a list: type one more.", "a"),
          of(QUESTION, CHANGE, "c", "change", "In a list: type this one anew.", "c"),
          of(QUESTION, REMOVE, "x", "delete", "In a list: take this one out.", "x", "delete"),
          of(
              EnumSet.of(CHOOSE, Mode.REVIEW, Mode.PAGES, Mode.FILES, Mode.EXPLAIN, Mode.HELP),
              BACK,
              "esc",
              "back",
              "Go back; nothing is forgotten.",
              "escape",
              "shift-tab"),
          of(EnumSet.of(TYPE), BACK, "esc", "leave it", "", "escape", "shift-tab"),
          of(EnumSet.of(Mode.FIND), BACK, "esc", "clear", "", "escape"),
          of(EnumSet.of(Mode.REVIEW), WRITE, "w", "write", "In the review: write the files.", "w"),
          of(QUESTION, WRITE, "", "", "", "w"),
          of(QUESTION, Command.FILES, "tab", "files", "The files, then the next one.", "tab"),
          of(EnumSet.of(Mode.FILES), NEXT_FILE, "tab", "next file", "", "tab"),
          of(QUESTION, Command.EXPLAIN, "e", "why", "The whole reason, with its sources.", "e"),
          of(TALK, Command.PAGES, "p", "pages", "All pages, and what was done on each.", "p"),
          of(QUESTION, Command.REVIEW, "r", "review", "Every answer on one page.", "r"),
          of(TALK, Command.HELP, "?", "keys", "This list.", "?"),
          of(TALK, Command.QUIT, "q", "quit", "Leave without writing.", "q"),
          of(ROWS, Command.FIND, "/", "find", "Show only rows with these words.", "/"),
          of(TALK, UNDO, "u", "undo", "Take the last change back.", "u"),
          of(QUESTION, DEFAULT, "d", "default", "Take your own answer back.", "d"),
          of(
              EnumSet.of(CHOOSE, Mode.FILES),
              DISK,
              "v",
              "versus disk",
              "The file, or its difference to what is on disk.",
              "v"),
          of(QUESTION, SCROLL_DOWN, "+ -", "", "Scroll the file beside.", "+"),
          of(QUESTION, SCROLL_UP, "", "", "", "-"),
          of(QUESTION, PAGE_DOWN, "PgDn", "", "The next page of questions.", "page-down"),
          of(QUESTION, PAGE_UP, "PgUp", "", "The page before.", "page-up"),
          of(SCROLLED, PAGE_DOWN, "", "", "", "page-down", " "),
          of(SCROLLED, PAGE_UP, "", "", "", "page-up"),
          of(EnumSet.of(Mode.FIND), UP, "↑↓", "", "", "up"),
          of(EnumSet.of(Mode.FIND), DOWN, "", "", "", "down"),
          of(WRITING, LEFT, "", "", "", "left"),
          of(WRITING, RIGHT, "", "", "", "right"),
          of(WRITING, HOME, "", "", "", "home", "ctrl-a"),
          of(WRITING, END, "", "", "", "end", "ctrl-e"),
          of(WRITING, BACKSPACE, "", "", "", "backspace"),
          of(WRITING, DELETE, "", "", "", "delete", "ctrl-d"),
          of(EnumSet.of(TYPE), CLEAR, "^U", "empty", "Empty the field.", "ctrl-u"),
          of(EnumSet.of(Mode.FIND), CLEAR, "", "", "", "ctrl-u"),
          of(SCROLLED, BACK, "", "", "", "q", "enter"),
          of(EnumSet.of(Mode.PAGES), BACK, "", "", "", "q", "p"),
          of(EnumSet.of(Mode.QUIT), ACCEPT, "y", "leave", "", "y", "q"),
          of(EnumSet.of(Mode.QUIT), STAY, "n", "stay", "", "n", "escape", "enter"),
          of(EVERY, INTERRUPT, "^C", "", "Leave at once.", "ctrl-c"),
          of(EVERY, SUSPEND, "^Z", "", "Stop until fg continues it.", "ctrl-z"),
          of(EVERY, REDRAW, "^L", "", "Draw the screen again.", "ctrl-l"));

  private KeyMap() {}

  /** What a key does in a mode. */
  static Optional<Command> command(Mode mode, String key) {
    return ALL.stream()
        .filter(binding -> binding.modes().contains(mode) && binding.keys().contains(key))
        .map(Binding::command)
        .findFirst();
  }

  /** The bindings a person is reminded of. */
  static List<Binding> footer(State state) {
    boolean list = state.question().kind() instanceof Kind.Items;
    return ALL.stream()
        .filter(binding -> binding.modes().contains(state.spot().mode()))
        .filter(binding -> !binding.word().isEmpty())
        .filter(binding -> list || !ON_LISTS.contains(binding.command()))
        .toList();
  }

  private static Binding of(
      Set<Mode> modes,
      Command command,
      String shown,
      String word,
      String sentence,
      String... keys) {
    return new Binding(modes, List.of(keys), command, shown, word, sentence);
  }
}
