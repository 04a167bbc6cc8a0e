package dev.bulwark.cli;

import dev.bulwark.rules.Finding;
import dev.bulwark.rules.Severity;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts what a check found. */
final class CheckTotals {
  private final Map<Severity, Integer> bySeverity = new EnumMap<>(Severity.class);
  private int files;
  private int filesWithFindings;
  private int mendable;
  private Optional<String> worstRule = Optional.empty();

  void add(List<Finding> findings) {
    files++;
    if (!findings.isEmpty()) {
      filesWithFindings++;
    }
    for (var finding : findings) {
      bySeverity.merge(finding.severity(), 1, Integer::sum);
      if (finding.mend().isPresent()) {
        mendable++;
      }
      if (worstRule.isEmpty()
          || (worst().equals(Optional.of(finding.severity())) && count(finding.severity()) == 1)) {
        worstRule = Optional.of(finding.rule());
      }
    }
  }

  /** How many files were looked at. */
  int files() {
    return files;
  }

  /** The worst that was found. */
  Optional<Severity> worst() {
    return Stream.of(Severity.values()).filter(severity -> count(severity) > 0).findFirst();
  }

  /** One line that says it all. */
  String line() {
    if (worst().isEmpty()) {
      return files == 0 ? "no container files here" : "nothing found in " + counted(files, "file");
    }
    var found =
        Stream.of(Severity.values())
            .filter(severity -> count(severity) > 0)
            .map(severity ->
                counted(count(severity), severity == Severity.INFO ? "note" : severity.word()))
            .collect(Collectors.joining(", "));
    return found
        + " in "
        + counted(filesWithFindings, "file")
        + (mendable > 0 ? " · bulwark migrate mends " + mendable : "")
        + worstRule.map(rule -> " · bulwark explain " + rule).orElse("");
  }

  private int count(Severity severity) {
    return bySeverity.getOrDefault(severity, 0);
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
