package dev.bulwark.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A container engine, spoken to through its client. Everything it is asked to make carries a prefix
 * of this run, so that {@link #clean} removes that and nothing else.
 */
final class Docker {
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final String client;
  private final String prefix = "bulwark-proof-" + ProcessHandle.current().pid() + "-";
  private final List<String> containers = new ArrayList<>();
  private final List<String> images = new ArrayList<>();
  private final List<String> volumes = new ArrayList<>();

  private Docker(String client) {
    this.client = client;
  }

  /** The client that the variable names; empty where none is named. */
  static Optional<Docker> found() {
    return Optional.ofNullable(System.getenv("BULWARK_DOCKER"))
        .filter(client -> !client.isBlank())
        .map(Docker::new);
  }

  /**
   * How a command ended.
   *
   * @param code exit code
   * @param output standard output and standard error
   * @param seconds how long it took
   */
  record Ended(int code, String output, double seconds) {

    boolean good() {
      return code == 0;
    }

    /** The output of a command that must have succeeded. */
    String orFail() {
      if (code != 0) {
        throw new AssertionError("exit code " + code + "\n" + output);
      }
      return output.strip();
    }
  }

  Ended run(String... arguments) {
    return run(Map.of(), List.of(arguments));
  }

  Ended run(List<String> arguments) {
    return run(Map.of(), arguments);
  }

  Ended run(Map<String, String> variables, List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(client);
    command.addAll(arguments);
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("DOCKER_BUILDKIT", "1");
    builder.environment().put("BUILDKIT_PROGRESS", "plain");
    builder.environment().putAll(variables);
    long start = System.nanoTime();
    try {
      var process = builder.start();
      process.getOutputStream().close();
      var output = CompletableFuture.supplyAsync(text(process));
      if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("not ended within " + LONGEST + ": " + command);
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      return new Ended(process.exitValue(), output.join(), seconds);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Supplier<String> text(Process process) {
    return () -> {
      try {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  /** Whether the image is there, or can be had. */
  boolean has(String image) {
    return run("image", "inspect", image).good() || run("pull", "--quiet", image).good();
  }

  /** A name for a container of this run. */
  String container() {
    return remembered(containers);
  }

  /** A name for an image of this run. */
  String image() {
    return remembered(images);
  }

  /** A name for a volume of this run. */
  String volume() {
    return remembered(volumes);
  }

  private String remembered(List<String> names) {
    var name = prefix + (containers.size() + images.size() + volumes.size());
    names.add(name);
    return name;
  }

  /** Copies a folder out of a container. */
  void copy(String container, String from, Path to) {
    run("cp", container + ":" + from, to.toString()).orFail();
  }

  /** Removes what this run made. */
  void clean() {
    containers.forEach(name -> run("rm", "--force", "--volumes", name));
    images.forEach(name -> run("image", "rm", "--force", name));
    volumes.forEach(name -> run("volume", "rm", "--force", name));
  }
}
