package dev.bulwark.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The field's checkers over the files that many answers lead to: they report what HARDENING.md
 * names and nothing else, and at the strict level that is nothing unless somebody chose it.
 */
class CheckersIT {
  /** As many rules as the standard level may leave broken. */
  private static final int STANDARD_LIMIT = 10;

  private static final List<String> LEVELS = List.of("standard", "strict");
  private static final Map<String, String> WORKER = CheckerSets.contrary("standard").getFirst();

  @TempDir static Path folder;

  private static List<CheckerRun> welcome = List.of();
  private static List<CheckerRun> contrary = List.of();
  private static List<CheckerRun> bare = List.of();

  @BeforeAll
  static void run_the_checkers() throws Exception {
    var script = System.getenv("BULWARK_CHECKERS");
    assumeTrue(
        script != null,
        "BULWARK_CHECKERS is not set; it names a script that runs hadolint, trivy, checkov and the"
            + " others over a folder");
    var repository = SampleRepository.all().getFirst().in(folder.resolve("repository"));
    bare = run(Path.of(script), "bare", level -> List.of(CheckerSets.bare(level)));
    welcome = run(Path.of(script), "welcome", level -> CheckerSets.welcome(repository, level));
    contrary = run(Path.of(script), "contrary", CheckerSets::contrary);
    table().write(Path.of("target", "checkers-table.md"));
  }

  private static List<CheckerRun> run(
      Path script, String part, Function<String, List<Map<String, String>>> sets)
      throws InterruptedException, ExecutionException {
    var cases = new ArrayList<CheckerCase>();
    for (var level : LEVELS) {
      for (var answers : sets.apply(level)) {
        var target = folder.resolve(part + "-" + cases.size());
        cases.add(CheckerCase.write(folder.resolve("repository"), answers, target));
      }
    }
    var runs = new ArrayList<CheckerRun>();
    try (var pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      var tasks = cases.stream().map(it -> pool.submit(() -> CheckerRun.of(script, it))).toList();
      for (var task : tasks) {
        runs.add(task.get());
      }
    }
    return List.copyOf(runs);
  }

  private static CheckerTable table() {
    return new CheckerTable()
        .part("The level alone", bare)
        .part("Answers that no checker minds", welcome)
        .part("Answers that a checker minds, a worker, Windows", contrary);
  }

  @TestFactory
  Stream<DynamicTest> the_checkers_report_what_the_notes_name() {
    return Stream.of(bare, welcome, contrary)
        .flatMap(List::stream)
        .map(run ->
            DynamicTest.dynamicTest(
                run.checked().toString(), () -> assertThat(run.reported()).isEqualTo(run.named())));
  }

  @TestFactory
  Stream<DynamicTest> strict_leaves_nothing_that_a_checker_can_read() {
    return welcome.stream()
        .filter(run -> run.checked().strict())
        .map(run ->
            DynamicTest.dynamicTest(
                run.checked().toString(),
                () ->
                    assertThat(run.reported())
                        .filteredOn(finding -> !withoutSchema(run, finding))
                        .isEmpty()));
  }

  /** Two checkers have no schemas of the Gateway API and can read nothing of its kinds. */
  private static boolean withoutSchema(CheckerRun run, CheckerFinding finding) {
    return "gateway".equals(run.checked().answers().get("exposure"))
        && List.of("kubeconform statusError", "kubesec invalid").contains(finding.toString());
  }

  @TestFactory
  Stream<DynamicTest> standard_leaves_few() {
    var worker = contrary.stream().filter(run -> WORKER.equals(run.checked().answers()));
    return Stream.of(bare.stream(), welcome.stream(), worker)
        .flatMap(runs -> runs)
        .filter(run -> !run.checked().strict())
        .map(run ->
            DynamicTest.dynamicTest(
                run.checked().toString(),
                () -> assertThat(run.reported()).hasSizeBetween(1, STANDARD_LIMIT)));
  }

  @TestFactory
  Stream<DynamicTest> every_checker_ran() {
    return CheckerTable.TOOLS.stream()
        .map(tool ->
            DynamicTest.dynamicTest(
                tool,
                () ->
                    assumeTrue(
                        welcome.stream().noneMatch(run -> run.leftOut().contains(tool)),
                        tool + " cannot be run here and was left out")));
  }
}
