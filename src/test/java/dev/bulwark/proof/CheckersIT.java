package dev.bulwark.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The field's checkers over the files that many answers lead to: they report what HARDENING.md
 * names and nothing else, and at the strict level that is nothing unless somebody chose it. What a
 * reader of custom resources needs to be told, kubeconform and kubesec are told.
 */
class CheckersIT {
  /** As many rules as the standard level may leave broken. */
  private static final int STANDARD_LIMIT = 10;

  private static final List<String> LEVELS = List.of("standard", "strict");

  @TempDir static Path folder;

  private static Path script = Path.of("");
  private static Map<String, String> environment = Map.of();
  private static List<CheckerRun> welcome = List.of();
  private static List<CheckerRun> annotated = List.of();
  private static List<CheckerRun> contrary = List.of();
  private static List<CheckerRun> bare = List.of();

  @BeforeAll
  static void run_the_checkers() throws Exception {
    var named = System.getenv("BULWARK_CHECKERS");
    assumeTrue(
        named != null,
        "BULWARK_CHECKERS is not set; it names a script that runs hadolint, trivy, checkov and the"
            + " others over a folder");
    script = Path.of(named);
    var repository = SampleRepository.all().getFirst().in(folder.resolve("repository"));
    bare = run("bare", level -> List.of(CheckerSets.bare(level)));
    environment = schemas().map(home -> Map.of("CHECKERS_HOME", home.toString())).orElse(Map.of());
    welcome = run("welcome", level -> CheckerSets.welcome(repository, level));
    annotated = run("annotated", CheckerSets::annotated);
    contrary = run("contrary", CheckerSets::contrary);
    table().write(Path.of("target", "checkers-table.md"));
  }

  /** A home of the checkers that knows the Gateway API, where its definitions are there. */
  private static Optional<Path> schemas() throws IOException {
    var definitions = System.getenv("BULWARK_GATEWAY_CRDS");
    var installed =
        Optional.ofNullable(System.getenv("CHECKERS_HOME"))
            .map(Path::of)
            .orElse(Path.of(System.getProperty("user.home"), ".cache", "checkers"));
    return definitions == null
        ? Optional.empty()
        : GatewaySchemas.add(installed, Path.of(definitions), folder.resolve("checkers"));
  }

  private static List<CheckerRun> run(String part, Function<String, List<Map<String, String>>> sets)
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
      var tasks =
          cases.stream()
              .map(it -> pool.submit(() -> CheckerRun.of(script, environment, it)))
              .toList();
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
        .part("Answers that an annotation explains", annotated)
        .part("Answers that a checker minds, and Windows", contrary);
  }

  @TestFactory
  Stream<DynamicTest> the_checkers_report_what_the_notes_name() {
    return each(
        Stream.of(bare, welcome, annotated, contrary).flatMap(List::stream),
        run -> {
          var named = new TreeSet<>(run.named());
          if (run.checked().strict()) {
            named.addAll(run.exempted());
          }
          assertThat(run.reported()).isEqualTo(named);
        });
  }

  @TestFactory
  Stream<DynamicTest> strict_leaves_nothing() {
    return each(
        welcome.stream().filter(run -> run.checked().strict()),
        run -> assertThat(run.reported()).isEmpty());
  }

  /** Polaris reads the reasons in annotations, unless it is told to overlook them. */
  @TestFactory
  Stream<DynamicTest> strict_leaves_nothing_whose_reason_is_read() {
    return each(
        annotated.stream().filter(run -> run.checked().strict()),
        run -> {
          assumeTrue(!run.leftOut().contains("polaris"), "polaris cannot be run here");
          assertThat(run.named()).isEmpty();
          assertThat(run.reported()).isNotEmpty().isEqualTo(run.exempted());
          assertThat(CheckerRun.polaris(script, environment, run.checked())).isEmpty();
        });
  }

  private static Stream<DynamicTest> each(Stream<CheckerRun> runs, Consumer<CheckerRun> check) {
    return runs.map(run ->
        DynamicTest.dynamicTest(
            run.checked().toString(),
            () -> {
              assumeTrue(
                  !environment.isEmpty() || !gateway(run),
                  "BULWARK_GATEWAY_CRDS is not set, so kubeconform and kubesec know no Gateway");
              check.accept(run);
            }));
  }

  private static boolean gateway(CheckerRun run) {
    return "gateway".equals(run.checked().answers().get("exposure"));
  }

  @TestFactory
  Stream<DynamicTest> standard_leaves_few() {
    return each(
        Stream.of(bare, welcome, annotated)
            .flatMap(List::stream)
            .filter(run -> !run.checked().strict()),
        run -> assertThat(run.reported()).hasSizeBetween(1, STANDARD_LIMIT));
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
