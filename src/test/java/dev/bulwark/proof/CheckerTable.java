package dev.bulwark.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The checkers' answers as a table for people. */
final class CheckerTable {
  /** The checkers, in the order of the columns. */
  static final List<String> TOOLS =
      List.of(
          "hadolint",
          "buildcheck",
          "trivy",
          "checkov",
          "kubeconform",
          "kube-linter",
          "kube-score",
          "polaris",
          "kubesec");

  private final StringBuilder text =
      new StringBuilder("# What the checkers report\n\nRules broken, by checker.\n");

  /** Adds a part with a row for each run. */
  CheckerTable part(String title, List<CheckerRun> runs) {
    text.append("\n## ").append(title).append("\n\n");
    text.append(row("answers", TOOLS, "rules"));
    text.append(row("---", TOOLS.stream().map(tool -> "---").toList(), "---"));
    for (var run : runs) {
      text.append(
          row(
              run.checked().toString(),
              TOOLS.stream().map(tool -> cell(run, tool)).toList(),
              run.reported().stream().map(CheckerFinding::id).collect(Collectors.joining(", "))));
    }
    return this;
  }

  private static String cell(CheckerRun run, String tool) {
    return run.leftOut().contains(tool) ? "left out" : Long.toString(run.count(tool));
  }

  private static String row(String first, List<String> cells, String last) {
    return "| " + first + " | " + String.join(" | ", cells) + " | " + last + " |\n";
  }

  void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
