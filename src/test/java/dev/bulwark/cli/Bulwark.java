package dev.bulwark.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** The program in this process: no terminal, no variables, always the same day. */
public final class Bulwark {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  private Bulwark() {}

  /** Runs one command line as a person who stands in the folder would. */
  public static Result run(Path folder, String... args) {
    return runOn(TODAY, folder, args);
  }

  /** The same on another day. */
  static Result runOn(LocalDate today, Path folder, String... args) {
    var clock = Clock.fixed(today.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int code;
    try (var results = printer(out);
        var messages = printer(err)) {
      code = Cli.run(args, new Console(results, messages, Map.of(), folder, clock));
    }
    return new Result(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream printer(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, false, StandardCharsets.UTF_8);
  }

  /**
   * How a run ended.
   *
   * @param code the exit code
   * @param out standard output
   * @param err standard error
   */
  public record Result(int code, String out, String err) {}
}
