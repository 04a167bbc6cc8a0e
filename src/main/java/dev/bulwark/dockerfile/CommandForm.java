package dev.bulwark.dockerfile;

import java.util.List;

/** How a command is written: for a shell, or as the words to execute. */
public sealed interface CommandForm {
  /** All of it. */
  Word word();

  /**
   * A command line that a shell divides.
   *
   * @param word the line, continued lines put together
   */
  record ShellForm(Word word) implements CommandForm {}

  /**
   * A JSON array: executed as it is.
   *
   * @param word the array with its brackets
   * @param arguments its strings
   */
  record ExecForm(Word word, List<Word> arguments) implements CommandForm {}
}
