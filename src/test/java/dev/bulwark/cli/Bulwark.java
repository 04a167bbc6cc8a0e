package dev.bulwark.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
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

  /** The same with a person, or a pipe, that types these lines. */
  static Result runTyping(
      Map<String, String> environment, Path folder, String typed, String... args) {
    var in = new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
    return run(
        TODAY, folder, new Keyboard(in, StandardCharsets.UTF_8, () -> false), environment, args);
  }

  /** The same on another day. */
  static Result runOn(LocalDate today, Path folder, String... args) {
    var nobody = new Keyboard(InputStream.nullInputStream(), StandardCharsets.UTF_8, () -> false);
    return run(today, folder, nobody, Map.of(), args);
  }

  private static Result run(
      LocalDate today,
      Path folder,
      Keyboard keyboard,
      Map<String, String> environment,
      String... args) {
    var clock = Clock.fixed(today.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int code;
    try (var results = printer(out);
        var messages = printer(err)) {
      code = Cli.run(args, new Console(results, messages, keyboard, environment, folder, clock));
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
