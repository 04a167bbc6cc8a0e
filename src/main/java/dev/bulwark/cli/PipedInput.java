package dev.bulwark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells whether somebody hands a text to the process: {@code kubectl logs … | bulwark explain}. */
final class PipedInput {
  private static final int KIND = 0170000;
  private static final int PIPE = 0010000;
  private static final int FILE = 0100000;

  private PipedInput() {}

  /**
   * Whether standard input is a pipe or a file. A terminal, a closed input and a system that cannot
   * tell are none, so that nothing ever waits for a person.
   */
  static boolean ofProcess() {
    try {
      int kind = (int) Files.getAttribute(Path.of("/dev/stdin"), "unix:mode") & KIND;
      return kind == PIPE || kind == FILE;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return false;
    }
  }
}
