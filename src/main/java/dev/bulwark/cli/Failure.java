package dev.bulwark.cli;

import java.util.List;

/** Ends a command with an exit code and one line for each thing that is wrong. */
final class Failure extends Exception {
  private static final long serialVersionUID = 1L;

  private final int exitCode;
  private final transient List<String> lines;

  Failure(int exitCode, List<String> lines) {
    super(String.join("\n", lines));
    this.exitCode = exitCode;
    this.lines = List.copyOf(lines);
  }

  /** A wrong command line or answer. */
  static Failure usage(String line) {
    return new Failure(ExitCode.USAGE, List.of(line));
  }

  int exitCode() {
    return exitCode;
  }

  List<String> lines() {
    return lines;
  }
}
