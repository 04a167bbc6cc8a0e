package dev.bulwark.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * What the start-up cache learns from: one process that does what most starts do. The installer
 * runs it; it is no command.
 */
final class Training {
  private Training() {}

  /** Works in the given folder, which holds a sample service; ends with the first code but 0. */
  public static void main(String[] args) {
    var folder = Path.of(args[0]).toAbsolutePath();
    var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    var console =
        new Console(nowhere, nowhere, Keyboard.ofProcess(), Map.of(), folder, Clock.systemUTC());
    for (var line :
        List.of(
            List.of("--version"),
            List.of("--help"),
            List.of("new", "--help"),
            List.of("new", "--yes", "--print"),
            List.of("new", "--yes"))) {
      int code = Cli.run(line.toArray(String[]::new), console);
      if (code != ExitCode.DONE) {
        System.exit(code);
      }
    }
  }
}
