package dev.bulwark.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One command of the program. */
interface Command {

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
