package dev.bulwark.cli;

import dev.bulwark.catalog.Catalog;
import dev.bulwark.rules.Aim;
import dev.bulwark.rules.Checker;
import dev.bulwark.rules.ContainerSet;
import dev.bulwark.rules.FileSource;
import dev.bulwark.rules.Rules;
import dev.bulwark.rules.Severity;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The files of a lesson, for the rules to read.
 *
 * @param texts by path
 */
record LessonFiles(SortedMap<String, String> texts) implements FileSource {

  /** Whether {@code bulwark check} ends with an error or a warning for them. */
  boolean faulty(LocalDate today) {
    var catalog = Catalog.load();
    var set = new ContainerSet(this, catalog, Aim.of(catalog, today));
    return new Checker(Rules.all())
        .check(set)
        .flatMap(checked -> checked.findings().stream())
        .anyMatch(finding -> finding.severity().atLeast(Severity.WARNING));
  }

  @Override
  public List<String> paths() {
    return List.copyOf(texts.keySet());
  }

  @Override
  public Optional<byte[]> bytes(String path) {
    return Optional.ofNullable(texts.get(path)).map(text -> text.getBytes(StandardCharsets.UTF_8));
  }
}
