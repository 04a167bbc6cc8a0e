package dev.bulwark.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * The outside world, handed in so that tests can stand in for it.
 *
 * @param out results
 * @param err everything else
 * @param keyboard where a person can be asked
 * @param environment variables of the process
 * @param folder where the person stands
 * @param clock today, for what has ended by now; never part of the output files
 */
record Console(
    PrintStream out,
    PrintStream err,
    Keyboard keyboard,
    Map<String, String> environment,
    Path folder,
    Clock clock) {

  /** The process's own, its results going where they are told. */
  static Console of(StandardOutput output) {
    return new Console(
        output.printer(System.out.charset()),
        System.err,
        Keyboard.ofProcess(),
        System.getenv(),
        Path.of("").toAbsolutePath(),
        Clock.systemUTC());
  }

  /** One line of a message, with the program's name in front. */
  void complain(String line) {
    err.println("bulwark: " + line);
  }
}
