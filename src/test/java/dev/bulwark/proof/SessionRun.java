package dev.bulwark.proof;

import dev.bulwark.lessons.Lesson;
import dev.bulwark.lessons.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Runs the commands of a lesson's session again and writes down what they print. */
final class SessionRun {
  private static final int MINUTES = 10;

  private final Path folder;
  private final Map<String, String> environment;

  private SessionRun(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = environment;
  }

  /**
   * Runs a session in a fresh folder with the files that its name speaks of, {@code start} or
   * {@code solution}.
   *
   * @param environment variables beside those of this process
   * @return the session as its file would hold it
   */
  static String again(
      Lesson lesson, String name, Session session, Path folder, Map<String, String> environment)
      throws IOException {
    var files = name.startsWith("solution") ? lesson.solution() : lesson.start();
    for (var file : files.entrySet()) {
      var path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return new SessionRun(folder, new TreeMap<>(environment)).text(session);
  }

  private String text(Session session) throws IOException {
    var text = new StringBuilder();
    try {
      for (var command : session.remarks("before").toList()) {
        var ended = run(command);
        if (ended.code != 0) {
          throw new AssertionError(command + " ended with " + ended.code + "\n" + ended.output);
        }
      }
      for (var command : session.commands()) {
        var ended = run(command);
        text.append("$ ").append(command).append('\n').append(Normalised.of(ended.output));
        if (ended.code != 0) {
          text.append("[exit ").append(ended.code).append("]\n");
        }
      }
    } finally {
      for (var command : session.remarks("after").toList()) {
        run(command);
      }
    }
    return text
        + session.remarks().stream()
            .map(remark -> "-- " + remark + "\n")
            .collect(Collectors.joining());
  }

  private record Ended(int code, String output) {}

  private Ended run(String command) throws IOException {
    var output = Files.createTempFile("session", ".out");
    var builder =
        new ProcessBuilder(List.of("sh", "-c", command))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    try {
      var process = builder.start();
      process.getOutputStream().close();
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError(command + " did not end within " + MINUTES + " minutes");
      }
      return new Ended(process.exitValue(), Files.readString(output));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } finally {
      Files.deleteIfExists(output);
    }
  }
}
