package dev.bulwark.cli;

import dev.bulwark.rules.Checker.Checked;
import dev.bulwark.rules.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Findings that are known and waited with, so that a check names only new ones. A line of its file
 * is the rule, the path and the text of the line, separated by tabs: it still fits when other lines
 * are added above.
 */
final class Baseline {
  private static final String HEADER =
      "# Findings that were here before: rule, file, line. Made by bulwark check --write-baseline.";

  private final Map<String, Integer> waiting;

  private Baseline(Map<String, Integer> waiting) {
    this.waiting = new HashMap<>(waiting);
  }

  static Baseline none() {
    return new Baseline(Map.of());
  }

  /**
   * Reads a baseline.
   *
   * @throws Failure when the file cannot be used
   */
  static Baseline read(Path file) throws Failure {
    try {
      return new Baseline(
          Files.readAllLines(file).stream()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .collect(Collectors.toMap(line -> line, line -> 1, Integer::sum)));
    } catch (IOException e) {
      throw Failure.usage(
          "--baseline "
              + file
              + ": cannot be read; make it with bulwark check --write-baseline "
              + file);
    }
  }

  /** The findings that are new; each that is known is used up once. */
  Checked without(Checked checked) {
    if (waiting.isEmpty()) {
      return checked;
    }
    var fresh = new ArrayList<Finding>();
    var known = new ArrayList<>(checked.suppressed());
    for (var finding : checked.findings()) {
      var key = key(checked, finding);
      if (waiting.merge(key, 0, Integer::sum) > 0) {
        waiting.merge(key, -1, Integer::sum);
        known.add(finding);
      } else {
        fresh.add(finding);
      }
    }
    return new Checked(checked.file(), List.copyOf(fresh), List.copyOf(known));
  }

  /**
   * Writes a baseline that knows some findings.
   *
   * @throws Failure when the file cannot be written
   */
  static void write(Path file, List<String> keys) throws Failure {
    try {
      Files.writeString(file, text(keys));
    } catch (IOException e) {
      throw Failure.usage(
          "--write-baseline "
              + file
              + ": cannot be written; name a file in a folder that is there");
    }
  }

  /** The lines of a baseline that knows some findings. */
  static String text(List<String> keys) {
    var sorted = new TreeMap<>(keys.stream().collect(Collectors.groupingBy(key -> key)));
    return HEADER
        + "\n"
        + sorted.values().stream()
            .flatMap(List::stream)
            .map(key -> key + "\n")
            .collect(Collectors.joining());
  }

  static String key(Checked checked, Finding finding) {
    var line =
        checked
            .file()
            .source()
            .lineText(finding.spot().position().line())
            .strip()
            .replace('\t', ' ');
    return finding.rule() + "\t" + finding.spot().path() + "\t" + line;
  }
}
