package dev.bulwark.rules;

import dev.bulwark.catalog.Catalog;
import dev.bulwark.source.Edit;
import dev.bulwark.source.SourceText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sets in memory, for tests. */
final class Examples {
  private static final Catalog CATALOG = Catalog.load();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private Examples() {}

  static ContainerSet set(Example example) {
    return new ContainerSet(example.source(), CATALOG, example.aim(CATALOG, TODAY));
  }

  static List<Finding> findings(Rule rule, Example example) {
    return new Checker(List.of(rule))
        .check(set(example))
        .flatMap(checked -> checked.findings().stream())
        .toList();
  }

  static List<Finding> findings(Example example) {
    return new Checker(Rules.all())
        .check(set(example))
        .flatMap(checked -> checked.findings().stream())
        .toList();
  }

  /** The set with all mends of these findings made. */
  static Example mended(Example example, List<Finding> findings) {
    var files = new TreeMap<>(example.files());
    edits(findings)
        .forEach((path, edits) ->
            files.computeIfPresent(path, (_, text) -> SourceText.of(text).with(edits).text()));
    return new Example(files, example.flavor());
  }

  private static Map<String, List<Edit>> edits(List<Finding> findings) {
    return findings.stream()
        .flatMap(
            finding -> finding.mend().map(mend -> mend.edits().stream()).orElse(Stream.empty()))
        .collect(
            Collectors.groupingBy(
                FileEdit::path, Collectors.mapping(FileEdit::edit, Collectors.toList())));
  }
}
