package dev.bulwark.ui.screen;

import static dev.bulwark.ui.screen.Command.*;
import static dev.bulwark.ui.screen.Mode.*;

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
  private static final Set<Mode> SCROLLED = EnumSet.of(Mode.FILES, Mode.EXPLAIN, Mode.HELP);
  private static final Set<Mode> TALK = EnumSet.of(CHOOSE, Mode.REVIEW);

  static final List<Binding> ALL =
      List.of(
          of(EVERY, INTERRUPT, "^C", "", "Leave at once.", "ctrl-c"),
          of(EVERY, SUSPEND, "", "", "", "ctrl-z"),
          of(EVERY, REDRAW, "^L", "", "Draw the screen again.", "ctrl-l"),
          of(EnumSet.of(CHOOSE), UP, "↑↓", "choose", "Move over the choices.", "up", "k"),
          of(EnumSet.of(Mode.REVIEW), UP, "↑↓", "move", "Move over the answers.", "up", "k"),
          of(SCROLLED, UP, "↑↓", "scroll", "Scroll.", "up", "k"),
          of(EnumSet.complementOf(EnumSet.of(TYPE)), DOWN, "", "", "", "down", "j"),
          of(EnumSet.of(CHOOSE), ACCEPT, "⏎", "next", "Take the choice and go on.", "enter"),
          of(EnumSet.of(TYPE), ACCEPT, "⏎", "take it", "Take the text and go on.", "enter"),
          of(
              EnumSet.of(Mode.REVIEW),
              ACCEPT,
              "⏎",
              "change",
              "Go to the question of this answer.",
              "enter"),
          of(
              EnumSet.of(CHOOSE, Mode.REVIEW, Mode.FILES, Mode.EXPLAIN, Mode.HELP),
              BACK,
              "esc",
              "back",
              "Go back; nothing is forgotten.",
              "escape",
              "shift-tab"),
          of(EnumSet.of(TYPE), BACK, "esc", "the choices", "", "escape", "shift-tab"),
          of(
              EnumSet.of(CHOOSE),
              Command.FILES,
              "tab",
              "files",
              "Show the files, or the next one.",
              "tab"),
          of(EnumSet.of(Mode.FILES), NEXT_FILE, "tab", "next file", "Show the next file.", "tab"),
          of(
              EnumSet.of(CHOOSE),
              Command.EXPLAIN,
              "e",
              "explain",
              "The whole reason, what breaks without it, the sources.",
              "e"),
          of(EnumSet.of(CHOOSE), Command.REVIEW, "r", "review", "Every answer on one page.", "r"),
          of(EnumSet.of(Mode.REVIEW), WRITE, "w", "write", "Write the files.", "w"),
          of(TALK, Command.HELP, "?", "keys", "This list.", "?"),
          of(
              EnumSet.of(CHOOSE, Mode.REVIEW),
              Command.QUIT,
              "q",
              "quit",
              "Leave without writing.",
              "q"),
          of(TALK, UNDO, "u", "undo", "Take the last change back.", "u"),
          of(EnumSet.of(CHOOSE), DEFAULT, "d", "default", "Take your own answer back.", "d"),
          of(EnumSet.of(CHOOSE), WRITE, "", "", "", "w"),
          of(EnumSet.of(CHOOSE), PAGE_DOWN, "PgDn", "", "The next page of questions.", "page-down"),
          of(EnumSet.of(CHOOSE), PAGE_UP, "PgUp", "", "The page before.", "page-up"),
          of(SCROLLED, PAGE_DOWN, "", "", "", "page-down", " "),
          of(SCROLLED, PAGE_UP, "", "", "", "page-up"),
          of(EnumSet.of(TYPE), LEFT, "", "", "", "left"),
          of(EnumSet.of(TYPE), RIGHT, "", "", "", "right"),
          of(EnumSet.of(TYPE), HOME, "", "", "", "home", "ctrl-a"),
          of(EnumSet.of(TYPE), END, "", "", "", "end", "ctrl-e"),
          of(EnumSet.of(TYPE), BACKSPACE, "", "", "", "backspace"),
          of(EnumSet.of(TYPE), DELETE, "", "", "", "delete", "ctrl-d"),
          of(EnumSet.of(TYPE), CLEAR, "^U", "clear", "Empty the field.", "ctrl-u"),
          of(SCROLLED, BACK, "", "", "", "q", "enter"),
          of(EnumSet.of(Mode.QUIT), ACCEPT, "y", "leave", "", "y", "q"),
          of(EnumSet.of(Mode.QUIT), STAY, "n", "stay", "", "n", "escape", "enter"));

  private KeyMap() {}

  /** What a key does in a mode. */
  static Optional<Command> command(Mode mode, String key) {
    return ALL.stream()
        .filter(binding -> binding.modes().contains(mode) && binding.keys().contains(key))
        .map(Binding::command)
        .findFirst();
  }

  /** The bindings a person is reminded of. */
  static List<Binding> footer(Mode mode) {
    return ALL.stream()
        .filter(binding -> binding.modes().contains(mode) && !binding.word().isEmpty())
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
