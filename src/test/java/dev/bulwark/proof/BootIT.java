package dev.bulwark.proof;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bulwark.cli.Bulwark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is written for the SDK's own templates builds without an edit and runs locked down, on a
 * real container engine.
 */
class BootIT {
  private static final Path TABLE = Path.of("target", "boot-table.md");

  /** All that {@link PodRun#attempt} may say. */
  private static final String READ = "READ";

  private static final double LONGEST_STOP = 2;

  private static final List<String> ROWS = new ArrayList<>();

  @TempDir private static Path folder;
  private static Docker docker;
  private static DotnetTemplates templates;
  private static PodCertificate certificate;
  private static String network;
  private static int cases;

  @BeforeAll
  static void prepare() throws Exception {
    docker =
        Docker.found()
            .orElseGet(() ->
                abort(
                    "BULWARK_DOCKER is not set; set it to a docker client whose engine"
                        + " answers"));
    var version = docker.run("version", "--format", "{{.Server.Version}}");
    assumeTrue(version.good(), () -> "the container engine does not answer: " + version.output());
    assumeTrue(
        docker.has(DotnetTemplates.SDK), () -> "the image " + DotnetTemplates.SDK + " is missing");
    templates = DotnetTemplates.make(docker, folder.resolve("templates"));
    certificate = PodCertificate.make(folder);
    network = templates.sufficient() ? "none" : "default";
    ROWS.addAll(head(version.output().strip()));
  }

  private static List<String> head(String engine) {
    return List.of(
        "Docker "
            + engine
            + ", `docker build --network "
            + network
            + "` (a build of a second takes the build stage of the row before); each container as"
            + " its Deployment says, with net.ipv4.ip_unprivileged_port_start=1024.",
        "",
        "| project | framework | flavor | answers | build s | answers on | uid:gid |"
            + " capabilities | no new privileges | root | /app | stop s | exit |",
        "|---|---|---|---|---|---|---|---|---|---|---|---|---|");
  }

  @AfterAll
  static void report() throws IOException {
    if (docker != null) {
      docker.clean();
      Files.createDirectories(TABLE.getParent());
      Files.write(TABLE, ROWS);
    }
  }

  static Stream<BootCase> cases() {
    return BootCase.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void what_is_written_builds_unedited_and_runs_locked_down(BootCase it) throws Exception {
    var repository = folder.resolve("case-" + cases++);
    templates.copy(it.project(), it.framework(), repository);
    var written = written(it, repository);
    var missing =
        written.dockerfile().images().stream().filter(image -> !docker.has(image)).toList();
    if (!missing.isEmpty()) {
      ROWS.add(row(it, List.of("skipped: images are missing", String.join(" ", missing))));
    }
    assumeTrue(missing.isEmpty(), () -> "images are missing: " + missing);

    var image = docker.image();
    double build = build(repository, image);
    assertThat(docker.run("inspect", "--format", "{{.Config.User}}", image).orFail())
        .as("the image's own user")
        .isIn(user(written), uid(written));
    var run = PodRun.start(docker, written, image, certificate);
    var answers = answers(it, written, run);
    var process = run.process();
    var strange = run.notRoots();
    var managed = run.attempt(assembly(written));
    assertThat(run.running()).as("after all this").isTrue();
    var stopped = run.stop();

    ROWS.add(
        row(
            it,
            List.of(
                String.format(Locale.ROOT, "%.1f", build),
                answers,
                process.user(),
                process.capabilities() == 0 ? "none" : Long.toHexString(process.capabilities()),
                process.noNewPrivileges() ? "yes" : "no",
                process.readOnly() ? "read-only" : "writable",
                strange.isEmpty() && managed.equals(READ) ? "root's" : "changeable",
                String.format(Locale.ROOT, "%.2f", stopped.seconds()),
                Integer.toString(stopped.code()))));
    assertThat(process).isEqualTo(new PodRun.Process1(user(written), 0, true, 2, true));
    assertThat(strange).as("in /app, not root's or writable for others").isEmpty();
    assertThat(managed).as("what the program's user could do in /app").isEqualTo(READ);
    assertThat(stopped.code()).as(run::log).isZero();
    assertThat(stopped.seconds()).isLessThan(LONGEST_STOP);
  }

  /** The other order leaves the folder to the user of a chiseled base. */
  @Test
  void a_program_that_can_be_changed_is_noticed() throws Exception {
    var it = BootCase.all().getFirst();
    var repository = folder.resolve("changeable");
    templates.copy(it.project(), it.framework(), repository);
    var written = written(it, repository);
    assumeTrue(written.dockerfile().images().stream().allMatch(docker::has), "images are missing");
    var right = "COPY --from=build /out /app\nWORKDIR /app\n";
    assertThat(written.text("Dockerfile")).contains(right);
    Files.writeString(
        repository.resolve("Dockerfile"),
        written.text("Dockerfile").replace(right, "WORKDIR /app\nCOPY --from=build /out /app\n"));
    var image = docker.image();
    build(repository, image);

    var writable =
        written.with(
            "k8s/deployment.yaml",
            text -> text.replace("readOnlyRootFilesystem: true", "readOnlyRootFilesystem: false"));
    var run = PodRun.start(docker, writable, image, certificate);
    run.status(it.page());
    assertThat(run.process().readOnly()).isFalse();
    assertThat(run.notRoots()).isEqualTo(".");
    assertThat(run.attempt(assembly(written))).isEqualTo("READ ADDED REMOVED");
    run.stop();
  }

  private static Written written(BootCase it, Path repository) {
    var arguments = new ArrayList<>(List.of("new", "--yes"));
    it.given().forEach((id, value) -> arguments.addAll(List.of("--set", id + "=" + value)));
    var run = Bulwark.run(repository, arguments.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    return Written.in(place(repository));
  }

  /** Where the files of a service went: beside its project where there are several. */
  private static Path place(Path repository) {
    var api = repository.resolve("src/Shop.Api");
    return Files.isDirectory(api) ? api : repository;
  }

  private static double build(Path repository, String image) {
    var dockerfile = place(repository).resolve("Dockerfile").toString();
    var built =
        docker.run(
            "build",
            "--network",
            "none",
            "--tag",
            image,
            "--file",
            dockerfile,
            repository.toString());
    built.orFail();
    return built.seconds();
  }

  private static String uid(Written written) {
    return written.container().getSecurityContext().getRunAsUser().toString();
  }

  private static String user(Written written) {
    return uid(written) + ":" + written.container().getSecurityContext().getRunAsGroup();
  }

  private static String assembly(Written written) {
    var entrypoint =
        Manifests.tree(written.dockerfile().finalStage().one("ENTRYPOINT").orElseThrow());
    return entrypoint.path(1).asString();
  }

  private static String answers(BootCase it, Written written, PodRun run) throws Exception {
    if (!it.listens()) {
      run.says("Worker running");
      return "its log";
    }
    var paths = new LinkedHashSet<String>();
    Stream.of(written.container().getLivenessProbe(), written.container().getReadinessProbe())
        .filter(probe -> probe.getHttpGet() != null)
        .forEach(probe -> paths.add(probe.getHttpGet().getPath()));
    if (paths.isEmpty()) {
      paths.add(it.page());
    }
    for (var path : paths) {
      assertThat(run.status(path)).as(path).isEqualTo(200);
    }
    return written.ports().keySet().iterator().next() + " " + String.join(" ", paths);
  }

  private static String row(BootCase it, List<String> seen) {
    var cells =
        new ArrayList<>(
            List.of(
                it.project(),
                it.framework(),
                it.flavor().isEmpty() ? "unasked" : it.flavor(),
                it.answers().entrySet().stream()
                    .map(answer -> answer.getKey() + "=" + answer.getValue())
                    .collect(joining(" "))));
    cells.addAll(seen);
    return cells.stream().collect(joining(" | ", "| ", " |"));
  }
}
