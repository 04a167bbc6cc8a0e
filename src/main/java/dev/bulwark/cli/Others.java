package dev.bulwark.cli;

/** The program's other commands, for whoever turns out to want one of them. */
interface Others {
  /**
   * Runs one.
   *
   * @param words its name, and what is typed behind it
   * @return the exit code
   */
  int run(String[] words, Console console);
}
