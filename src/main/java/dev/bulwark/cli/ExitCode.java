package dev.bulwark.cli;

/** What the process ends with. */
final class ExitCode {
  static final int DONE = 0;

  /** Findings, or differences that were only shown. */
  static final int DIFFERENCES = 1;

  /** A wrong command line, a wrong or a missing answer. */
  static final int USAGE = 2;

  /** Something is there that would be overwritten, or may not be. */
  static final int REFUSED = 3;

  /** A defect of ours, or a machine that fails us. */
  static final int INTERNAL = 70;

  /** What a shell shows for a program that SIGHUP ended. */
  static final int TERMINAL_GONE = 129;

  /** What a shell shows for a program that SIGINT ended. */
  static final int INTERRUPTED = 130;

  /** What a shell shows for a program that SIGPIPE ended. */
  static final int READER_LEFT = 141;

  private ExitCode() {}
}
