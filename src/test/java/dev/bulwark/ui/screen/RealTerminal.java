package dev.bulwark.ui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/**
 * A pseudo terminal with a shell that runs one command, made by {@code script}, which answers no
 * query.
 */
public final class RealTerminal implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final Path folder;
  private final Process script;

  private RealTerminal(Path folder, Process script) {
    this.folder = folder;
    this.script = script;
  }

  /** Whether this machine can make one. */
  public static boolean available() {
    return Files.isExecutable(Path.of("/usr/bin/script")) && Files.isExecutable(Path.of("/bin/sh"));
  }

  static RealTerminal start(Path folder, String how) throws IOException {
    var program =
        java(TerminalProgram.class) + " " + quoted(folder.resolve("pid")) + " " + quoted(how);
    return start(folder, Path.of(""), program, Map.of());
  }

  /** The command that runs a class of this process's class path. */
  public static String java(Class<?> main) {
    return String.join(
        " ",
        quoted(Path.of(System.getProperty("java.home"), "bin", "java")),
        "--enable-native-access=ALL-UNNAMED -cp",
        quoted(System.getProperty("java.class.path")),
        main.getName());
  }

  /**
   * Runs a command line on a terminal of its own.
   *
   * @param folder for what is noted, not yet used
   * @param here where the command runs
   */
  public static RealTerminal start(
      Path folder, Path here, String command, Map<String, String> environment) throws IOException {
    var lines =
        """
        cd FOLDER; stty rows 24 cols 80; stty -g > before; tty > tty; cd HERE
        set -m
        PROGRAM
        code=$?
        if [ $code -gt 145 ]; then
          stty -g > FOLDER/stopped.part; mv FOLDER/stopped.part FOLDER/stopped
          read word
          fg
          code=$?
        fi
        stty -g > FOLDER/after
        echo $code > FOLDER/code.part; mv FOLDER/code.part FOLDER/code
        """
            .replace("FOLDER", quoted(folder))
            .replace("HERE", quoted(here.toAbsolutePath()))
            .replace("PROGRAM", command);
    var file = Files.writeString(folder.resolve("run.sh"), lines);
    var builder =
        new ProcessBuilder("script", "-qfc", "sh " + quoted(file), "" + folder.resolve("seen"));
    builder.environment().put("TERM", "xterm-256color");
    builder.environment().put("SHELL", "/bin/sh");
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().putAll(environment);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return new RealTerminal(folder, builder.start());
  }

  public RealTerminal type(String keys) throws IOException {
    script.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
    script.getOutputStream().flush();
    return this;
  }

  public RealTerminal signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, text("pid")).start().waitFor();
    return this;
  }

  public RealTerminal resize(int columns, int rows) throws IOException, InterruptedException {
    new ProcessBuilder("stty", "-F", text("tty"), "columns", "" + columns, "rows", "" + rows)
        .start()
        .waitFor();
    return this;
  }

  /** Waits until the terminal has been sent a text so often. */
  public RealTerminal sees(String text, int times) {
    until(() -> seen().split(Pattern.quote(text), -1).length > times, text);
    return this;
  }

  public RealTerminal has(String file) {
    until(() -> Files.exists(folder.resolve(file)), file);
    return this;
  }

  /** Takes the terminal away. */
  void hangUp() throws InterruptedException {
    script.destroyForcibly().waitFor();
  }

  ProcessHandle program() {
    return ProcessHandle.of(Long.parseLong(text("pid"))).orElseThrow();
  }

  /** The exit code, when the shell has it. */
  public int code() {
    has("code");
    return Integer.parseInt(text("code"));
  }

  /** Everything the terminal was sent. */
  public String seen() {
    return text("seen");
  }

  public String text(String file) {
    var path = folder.resolve(file);
    try (InputStream in = Files.newInputStream(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      return "";
    }
  }

  void until(BooleanSupplier holds, String what) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited for %s, saw %s", what, seen()).isLessThan(end);
      try {
        TimeUnit.MILLISECONDS.sleep(20);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public void close() {
    script.destroyForcibly();
  }

  private static String quoted(Object word) {
    return "'" + word + "'";
  }
}
