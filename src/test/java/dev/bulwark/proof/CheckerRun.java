package dev.bulwark.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
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
 * @param exempted what HARDENING.md names for the strict call alone, which reads no exemption
 * @param leftOut checkers that could not be run here
 */
record CheckerRun(
    CheckerCase checked,
    SortedSet<CheckerFinding> reported,
    SortedSet<CheckerFinding> named,
    SortedSet<CheckerFinding> exempted,
    SortedSet<String> leftOut) {
  private static final Pattern LEFT_OUT = Pattern.compile("(?m)^run_checkers: ([a-z-]+) left out");
  private static final String WITHOUT_EXEMPTIONS = "--disallow-exemptions";
  private static final int FAILED = 2;
  private static final int MINUTES = 10;

  /**
   * Runs the checkers over the files.
   *
   * @param script prints a line with tool, rule, file and message for each finding, with tabs in
   *     between; ends with 0 for none, 1 for some, 2 when a tool failed; {@code --strict} adds
   *     optional rules and lets polaris read no exemption
   * @param environment what the script is told besides
   */
  static CheckerRun of(Path script, Map<String, String> environment, CheckerCase written) {
    var said = said(script, environment, written, written.strict() ? "strict" : "default");
    var leftOut = new TreeSet<String>();
    LEFT_OUT.matcher(said.messages()).results().forEach(match -> leftOut.add(match.group(1)));
    var hardening = written.written().text("HARDENING.md");
    var named = CheckerFinding.named(hardening);
    var exempted = CheckerFinding.namedOnly(hardening, WITHOUT_EXEMPTIONS);
    named.removeIf(finding -> leftOut.contains(finding.tool()));
    exempted.removeIf(finding -> leftOut.contains(finding.tool()));
    return new CheckerRun(
        written, CheckerFinding.reported(said.findings()), named, exempted, leftOut);
  }

  /** What polaris finds in the same files when it reads their exemptions, as it does unasked. */
  static SortedSet<CheckerFinding> polaris(
      Path script, Map<String, String> environment, CheckerCase written) {
    var only = new TreeMap<>(environment);
    only.put("CHECKERS", "polaris");
    return CheckerFinding.reported(said(script, only, written, "polaris").findings());
  }

  private record Said(String findings, String messages) {}

  private static Said said(
      Path script, Map<String, String> environment, CheckerCase written, String call) {
    var command = new ArrayList<>(List.of(script.toString()));
    if (call.equals("strict")) {
      command.add("--strict");
    }
    command.add(written.folder().toString());
    var folder = written.folder();
    var out = folder.resolveSibling(folder.getFileName() + "." + call + ".findings");
    var err = folder.resolveSibling(folder.getFileName() + "." + call + ".messages");
    try {
      var builder =
          new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
      builder.environment().putAll(environment);
      var process = builder.start();
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroy();
        throw new AssertionError(command + " did not end within " + MINUTES + " minutes");
      }
      var messages = Files.readString(err);
      if (process.exitValue() >= FAILED) {
        throw new AssertionError(command + " failed:\n" + messages);
      }
      return new Said(Files.readString(out), messages);
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
