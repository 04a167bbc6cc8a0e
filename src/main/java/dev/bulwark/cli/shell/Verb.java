package dev.bulwark.cli.shell;

import java.util.List;
import java.util.Optional;

/**
 * A command.
 *
 * @param name as it is typed; {@code bulwark} for the program itself
 * @param help one sentence on what it does
 * @param flags its options
 * @param arguments what follows it; empty when nothing does
 * @param footer what its help says in the end: examples and more
 */
record Verb(
    String name,
    String help,
    List<Flag> flags,
    Optional<Arguments> arguments,
    List<String> footer) {

  /** The first sentence of the help, without its full stop. */
  String brief() {
    return help.replaceAll("\\.( .*)?$", "");
  }

  /**
   * What follows a command.
   *
   * @param label how it is called, for example {@code PATH}
   * @param help what it is
   * @param values what it can be
   * @param many whether several may stand there
   */
  record Arguments(String label, String help, Values values, boolean many) {}
}
