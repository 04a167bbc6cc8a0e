package dev.bulwark.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A program run to its end.
 *
 * @param code its exit code
 * @param out what it printed, standard error included
 */
public record Shell(int code, String out) {

  /** Runs a line of sh in a folder, with these variables added. */
  public static Shell run(Path folder, Map<String, String> environment, String line)
      throws IOException, InterruptedException {
    return run(folder, environment, List.of("sh", "-c", line));
  }

  /** Runs a program in a folder, with these variables added. */
  public static Shell run(Path folder, Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    var process = builder.start();
    process.getOutputStream().close();
    var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Shell(process.waitFor(), out);
  }

  /** Whether a program is on the PATH. */
  public static boolean has(String program) throws IOException, InterruptedException {
    return run(Path.of("/"), Map.of(), List.of("sh", "-c", "command -v " + program)).code() == 0;
  }

  /** A word that the shell takes as it is. */
  public static String quoted(Object word) {
    return "'" + word + "'";
  }
}
