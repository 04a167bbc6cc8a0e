package dev.bulwark.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One command of the program. */
interface Command {

  /** What it is for, in a sentence of its help. */
  String summary();

  /**
   * It was named: what it will need may be made ready while the line is parsed.
   *
   * @param words the command line, not yet understood
   */
  default void expect(List<String> words) {}

  /** Its name, options and help. */
  CommandSpec spec();

  /**
   * Runs it.
   *
   * @return the exit code
   * @throws Failure when it ends early for a reason a person can mend
   * @throws IOException when a file or stream fails
   */
  int run(ParseResult parsed, Console console) throws Failure, IOException;
}
