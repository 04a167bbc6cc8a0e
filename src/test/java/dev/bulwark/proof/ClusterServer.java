package dev.bulwark.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real Kubernetes API server without nodes, and a kubectl that talks to it. */
final class ClusterServer implements AutoCloseable {
  private static final Pattern VARIABLE = Pattern.compile("(?m)^export ([A-Z]+)=(.*)$");
  private static final int MINUTES = 15;

  private final Path script;
  private final Map<String, String> environment;
  private final boolean ours;

  private ClusterServer(Path script, Map<String, String> environment, boolean ours) {
    this.script = script;
    this.environment = environment;
    this.ours = ours;
  }

  /**
   * Starts the server.
   *
   * @param script with {@code start} it prints the lines {@code export KUBECONFIG=…} and {@code
   *     export PATH=…} of a server that is ready; {@code stop} ends it
   */
  static ClusterServer start(Path script) throws IOException {
    var before = Instant.now();
    var environment = new TreeMap<String, String>();
    VARIABLE
        .matcher(run(List.of(script.toString(), "start"), Map.of(), "").expected().out())
        .results()
        .forEach(line ->
            environment.put(
                line.group(1),
                line.group(2).replace("$PATH", String.valueOf(System.getenv("PATH")))));
    var written = Files.getLastModifiedTime(Path.of(environment.get("KUBECONFIG"))).toInstant();
    return new ClusterServer(script, environment, !written.isBefore(before.minusSeconds(1)));
  }

  /** The variables with which a kubectl talks to it. */
  Map<String, String> environment() {
    return Map.copyOf(environment);
  }

  /** Runs kubectl. */
  Result kubectl(String... arguments) {
    return piped("", arguments);
  }

  /** Runs kubectl with a standard input. */
  Result piped(String input, String... arguments) {
    var kubectl =
        Stream.of(environment.get("PATH").split(":"))
            .map(folder -> Path.of(folder, "kubectl"))
            .filter(Files::isExecutable)
            .findFirst()
            .orElseThrow();
    return run(
        Stream.concat(Stream.of(kubectl.toString()), Stream.of(arguments)).toList(),
        environment,
        input);
  }

  private static Result run(List<String> command, Map<String, String> environment, String input) {
    try {
      var in = Files.createTempFile("bulwark", ".in");
      var out = Files.createTempFile("bulwark", ".out");
      var err = Files.createTempFile("bulwark", ".err");
      Files.writeString(in, input);
      var builder =
          new ProcessBuilder(command)
              .redirectInput(in.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().putAll(environment);
      var process = builder.start();
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroy();
        throw new AssertionError(command + " did not end within " + MINUTES + " minutes");
      }
      var result =
          new Result(command, process.exitValue(), Files.readString(out), Files.readString(err));
      for (var file : List.of(in, out, err)) {
        Files.delete(file);
      }
      return result;
    } catch (IOException e) {
      throw new AssertionError(String.join(" ", command) + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Stops the server, unless it ran before. */
  @Override
  public void close() {
    if (ours) {
      run(List.of(script.toString(), "stop"), Map.of(), "").expected();
    }
  }

  /**
   * How a command ended.
   *
   * @param command what was run
   * @param code the exit code
   * @param out standard output
   * @param err standard error
   */
  record Result(List<String> command, int code, String out, String err) {

    /** This result, if the command succeeded. */
    Result expected() {
      if (code != 0) {
        throw new AssertionError(this);
      }
      return this;
    }

    /** This result, if the command succeeded and had nothing to say about it. */
    Result silent() {
      if (!err.isEmpty()) {
        throw new AssertionError(this);
      }
      return expected();
    }

    @Override
    public String toString() {
      return String.join(" ", command) + " ended with " + code + "\n" + err + out;
    }
  }
}
