package dev.bulwark.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bulwark.migrate.Left;
import dev.bulwark.migrate.Plan;
import dev.bulwark.rules.FileSource;
import dev.bulwark.rules.FinalImage;
import dev.bulwark.rules.RunsAs;
import dev.bulwark.rules.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of the wild, one set for each folder of the folder that BULWARK_CORPUS names. */
class CorpusIT {
  private static final Path TABLE = Path.of("target", "corpus-table.md");
  private static final int FIRST_FREE_PORT = 1024;

  private static final Map<String, Integer> FOUND = new TreeMap<>();
  private static final Map<String, Integer> LEFT = new TreeMap<>();
  private static final Map<String, Integer> REASONS = new TreeMap<>();
  private static final List<String> DIFFERENCES = new ArrayList<>();
  private static int files;
  private static int changed;
  private static int changes;
  private static int services;
  private static int before;
  private static int after;

  @BeforeAll
  static void there_is_a_corpus() {
    assumeTrue(
        System.getenv("BULWARK_CORPUS") != null,
        "BULWARK_CORPUS is not set; it names a folder with a folder for each repository");
  }

  static Stream<Path> repositories() throws IOException {
    var corpus = System.getenv("BULWARK_CORPUS");
    if (corpus == null) {
      return Stream.of(Path.of(""));
    }
    try (var children = Files.list(Path.of(corpus))) {
      return children.filter(Files::isDirectory).sorted().toList().stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("repositories")
  void a_repository_of_the_wild_is_migrated_once_and_for_all(Path folder) throws IOException {
    var set = FolderSet.of(folder);
    var plan = MigrationProof.plan(set);

    count(set, plan);
    MigrationProof.check(set, plan);
    assertThat(plan.left()).as("rules that undo each other").noneMatch(Left::contested);
  }

  private static void count(FolderSet set, Plan plan) {
    var known = MigrationProof.set(set);
    files += known.images().size() + known.manifests().size() + known.projects().size();
    changed += plan.files().size();
    changes += plan.hunks().size();
    MigrationProof.findings(set).forEach(found -> FOUND.merge(found.rule(), 1, Integer::sum));
    plan.left().forEach(left -> LEFT.merge(left.finding().rule(), 1, Integer::sum));
    var weak = weak(set);
    var stillWeak = weak(set.after(plan));
    services += weak.size();
    before += weak.values().stream().filter(reasons -> !reasons.isEmpty()).count();
    after += stillWeak.values().stream().filter(reasons -> !reasons.isEmpty()).count();
    stillWeak.forEach((path, reasons) ->
        reasons.forEach(reason -> {
          var why = why(path, set, plan);
          DIFFERENCES.add(path + " still: " + reason + ": " + why);
          REASONS.merge(reason + ": " + why, 1, Integer::sum);
        }));
    plan.hunks()
        .forEach(hunk ->
            DIFFERENCES.add(
                hunk.path()
                    + ":"
                    + hunk.line()
                    + " "
                    + hunk.rules()
                    + "\n"
                    + hunk.removed().stream()
                        .map(line -> "-" + line + "\n")
                        .collect(Collectors.joining())
                    + hunk.added().stream()
                        .map(line -> "+" + line + "\n")
                        .collect(Collectors.joining())));
  }

  /** Why an image stays weak, as the program itself says it. */
  private static String why(String path, FolderSet set, Plan plan) {
    var end = MigrationProof.set(set).image(path).orElseThrow().image().orElseThrow().end();
    if (end.entrypoint().isEmpty() && end.cmd().isEmpty()) {
      return "a base of other images: it starts nothing";
    }
    var said =
        plan.left().stream()
            .map(Left::finding)
            .filter(finding -> finding.spot().path().equals(path))
            .filter(finding -> finding.severity() != Severity.INFO)
            .map(finding -> finding.rule() + " " + finding.advice())
            .distinct()
            // Why an image cannot be raised says more than that it should be.
            .sorted(
                Comparator.comparing((String text) -> text.contains("raise it to .NET 8"))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    assertThat(said).as("what is left has its reason: " + path).isNotEmpty();
    return said.getFirst();
  }

  /** Why the image of each Dockerfile of a service is weak; nothing where it is not. */
  private static Map<String, List<String>> weak(FileSource files) {
    var weak = new TreeMap<String, List<String>>();
    var set = MigrationProof.set(files);
    for (var path : set.images()) {
      set.image(path)
          .flatMap(file -> file.service())
          .ifPresent(image -> weak.put(path, weak(image)));
    }
    return weak;
  }

  private static List<String> weak(FinalImage image) {
    var reasons = new ArrayList<String>();
    if (image.runsAs() instanceof RunsAs.Root) {
      reasons.add("root");
    }
    if (image.listening().ports().stream().anyMatch(port -> port.number() < FIRST_FREE_PORT)) {
      reasons.add("low port");
    }
    return reasons;
  }

  @AfterAll
  static void report() throws IOException {
    if (files == 0) {
      return;
    }
    var rows = new ArrayList<String>();
    rows.add(
        "%d files, %d changed by %d changes. %d images of .NET services: %d run as root or listen below 1024 before, %d after."
            .formatted(files, changed, changes, services, before, after));
    rows.add("");
    rows.add("| rule | found | mended | left |");
    rows.add("|---|---|---|---|");
    var rules = new TreeSet<>(FOUND.keySet());
    rules.addAll(LEFT.keySet());
    for (var rule : rules) {
      int found = FOUND.getOrDefault(rule, 0);
      int left = LEFT.getOrDefault(rule, 0);
      rows.add("| %s | %d | %d | %d |".formatted(rule, found, found - left, left));
    }
    rows.add("");
    rows.add("| still root or below 1024, and why | images |");
    rows.add("|---|---|");
    REASONS.forEach((reason, count) -> rows.add("| %s | %d |".formatted(reason, count)));
    Files.createDirectories(TABLE.getParent());
    Files.write(TABLE, rows);
    Files.write(TABLE.resolveSibling("corpus-changes.txt"), DIFFERENCES);
  }
}
