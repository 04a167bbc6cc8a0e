package dev.bulwark.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * What the checkers said about the files of one set of answers, and what HARDENING.md says they
 * would.
 *
 * @param checked the files
 * @param reported what the checkers found
 * @param named what HARDENING.md names
 * @param leftOut checkers that could not be run here
 */
record CheckerRun(
    CheckerCase checked,
    SortedSet<CheckerFinding> reported,
    SortedSet<CheckerFinding> named,
    SortedSet<String> leftOut) {
  private static final Pattern LEFT_OUT = Pattern.compile("(?m)^run_checkers: ([a-z-]+) left out");
  private static final int FAILED = 2;
  private static final int MINUTES = 10;

  /**
   * Runs the checkers over the files.
   *
   * @param script prints a line with tool, rule, file and message for each finding, with tabs in
   *     between; ends with 0 for none, 1 for some, 2 when a tool failed; {@code --strict} adds
   *     optional rules
   */
  static CheckerRun of(Path script, CheckerCase written) {
    var command = new ArrayList<>(List.of(script.toString()));
    if (written.strict()) {
      command.add("--strict");
    }
    command.add(written.folder().toString());
    var folder = written.folder();
    var out = folder.resolveSibling(folder.getFileName() + ".findings");
    var err = folder.resolveSibling(folder.getFileName() + ".messages");
    try {
      var process =
          new ProcessBuilder(command)
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroy();
        throw new AssertionError(command + " did not end within " + MINUTES + " minutes");
      }
      var messages = Files.readString(err);
      if (process.exitValue() >= FAILED) {
        throw new AssertionError(command + " failed:\n" + messages);
      }
      var leftOut = new TreeSet<String>();
      LEFT_OUT.matcher(messages).results().forEach(match -> leftOut.add(match.group(1)));
      var named = CheckerFinding.named(written.written().text("HARDENING.md"));
      named.removeIf(finding -> leftOut.contains(finding.tool()));
      return new CheckerRun(
          written, CheckerFinding.reported(Files.readString(out)), named, leftOut);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** The findings of one checker, counted by rules. */
  long count(String tool) {
    return reported.stream().filter(finding -> finding.tool().equals(tool)).count();
  }
}
