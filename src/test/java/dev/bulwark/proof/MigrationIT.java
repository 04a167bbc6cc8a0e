package dev.bulwark.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bulwark.cli.Bulwark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small repositories as they were written for .NET 3.1 to 7.0: as they are, a hardened cluster
 * refuses them; migrated, they build and run locked down, on a real container engine.
 */
class MigrationIT {
  private static final Path TABLE = Path.of("target", "migration-table.md");

  /** How each set fails where the port rule of Kubernetes and runAsNonRoot hold. */
  private static final Map<String, String> BEFORE =
      Map.ofEntries(
          Map.entry("alpine", "runs as search; exit 139 on port 80"),
          Map.entry("compose-volume", "runs as root; exit 139 on port 80"),
          Map.entry("helm", "runs as root; exit 139 on port 80"),
          Map.entry("named-user", "runs as gateway"),
          Map.entry("pod-tls", "runs as root; exit 139 on port 443"),
          Map.entry("sqlite", "runs as root; exit 139 on port 80"),
          Map.entry("startup-class", "runs as root; exit 139 on port 80"),
          Map.entry("tests-in-build", "runs as root; exit 139 on port 80"),
          Map.entry("ubuntu", "runs as root; exit 139 on port 80"),
          Map.entry("upload-folder", "runs as root; exit 139 on port 80"),
          Map.entry("user-called-app", "runs as app"),
          Map.entry("visual-studio", "runs as root; exit 139 on port 80"),
          Map.entry("worker", "runs as root"));

  /**
   * What no mend does since only a person knows it, by set: the rule that says so, and the edits
   * that its advice leads to, each an old text and a new one.
   */
  private static final Map<String, ByHand> BY_HAND =
      Map.of(
          "compose-volume",
          new ByHand(
              "BW101",
              List.of("RUN mkdir /library", "RUN mkdir /library && chown $APP_UID /library"),
              List.of("ENTRYPOINT", "USER $APP_UID\nENTRYPOINT")),
          "sqlite",
          new ByHand(
              "BW101",
              List.of("RUN mkdir -p /data", "RUN mkdir -p /data && chown $APP_UID /data"),
              List.of("ENTRYPOINT", "USER $APP_UID\nENTRYPOINT")),
          "upload-folder",
          new ByHand(
              "BW101",
              List.of("ENTRYPOINT", "USER $APP_UID\nENTRYPOINT"),
              List.of("    spec:\n", "    spec:\n      securityContext: {fsGroup: 1654}\n")),
          "pod-tls",
          new ByHand(
              "BW238",
              List.of("https://+:443", "https://+:8443"),
              List.of("containerPort: 443", "containerPort: 8443")));

  private record ByHand(String rule, List<List<String>> edits) {
    @SafeVarargs
    ByHand(String rule, List<String>... edits) {
      this(rule, List.of(edits));
    }
  }

  private static final List<String> ROWS =
      new ArrayList<>(
          List.of("| set | before | after: answers on | uid | changes |", "|---|---|---|---|---|"));

  @TempDir private static Path folder;
  private static Docker docker;
  private static PodCertificate certificate;

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
    certificate = PodCertificate.make(folder);
  }

  @AfterAll
  static void report() throws IOException {
    if (docker != null) {
      docker.clean();
      Files.createDirectories(TABLE.getParent());
      Files.write(TABLE, ROWS);
    }
  }

  static List<String> sets() throws IOException {
    return MigrationSet.names();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sets")
  void as_it_is_a_hardened_cluster_refuses_it(String name) throws Exception {
    var set = MigrationSet.in(MigrationSet.copy(name, folder.resolve(name + "-before")));
    var image = build(set);
    var user = user(image);
    var said = "runs as " + (user.isEmpty() ? "root" : user);
    assertThat(user).as("the kubelet looks for a number").doesNotMatch("[1-9][0-9]*(:.*)?");

    var low = set.ports().stream().filter(port -> port < 1024).findFirst();
    if (low.isPresent()) {
      var run = SetRun.start(docker, set, image, certificate, "--user", "1654");
      assertThat(run.ended()).as(run::log).isEqualTo(139);
      assertThat(run.log()).contains("SocketException (13): Permission denied");
      run.remove();
      said += "; exit 139 on port " + low.get();
    }

    assertThat(said).isEqualTo(BEFORE.get(name));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sets")
  void migrated_it_runs_locked_down(String name) throws Exception {
    var copy = MigrationSet.copy(name, folder.resolve(name + "-after"));
    var result = Bulwark.run(copy, "migrate", "--write");
    assertThat(result.code()).as(result.err()).isZero();
    byHand(name, copy, result.out());
    var set = MigrationSet.in(copy);
    var image = build(set);
    assertThat(user(image)).as("a number, and not root's").matches("[1-9][0-9]*(:.*)?");

    var run = SetRun.start(docker, set, image, certificate);
    var answers = new ArrayList<String>();
    var status = "";
    for (var port : set.ports()) {
      assertThat(port).isGreaterThanOrEqualTo(1024);
      status = run.page(set.tls(), port);
      answers.add(port.toString());
    }
    if (set.ports().isEmpty()) {
      status = run.says("is running");
    }

    assertThat(SetRun.field(status, "Uid")).isNotEqualTo("0");
    assertThat(SetRun.field(status, "CapEff")).isEqualTo("0000000000000000");
    assertThat(SetRun.field(status, "NoNewPrivs")).isEqualTo("1");
    assertThat(set.targets())
        .allMatch(target -> !target.matches("[0-9]+") || answers.contains(target));
    assertThat(run.running()).as(run::log).isTrue();
    run.remove();
    ROWS.add(
        "| %s | %s | %s | %s | %s%s |"
            .formatted(
                name,
                BEFORE.get(name),
                answers.isEmpty() ? "its log" : String.join(" ", answers),
                SetRun.field(status, "Uid"),
                result.out().lines().findFirst().orElse(""),
                BY_HAND.containsKey(name) ? ", rest by hand" : ""));
  }

  /** Does what the command leaves to a person, and what it must have named. */
  private static void byHand(String name, Path copy, String said) throws IOException {
    var todo = BY_HAND.get(name);
    if (todo == null) {
      return;
    }
    assertThat(said).contains("(bulwark explain " + todo.rule() + ")");
    for (var edit : todo.edits()) {
      int edited = 0;
      for (var file : MigrationSet.files(copy)) {
        var text = Files.readString(file);
        if (text.contains(edit.getFirst())) {
          Files.writeString(file, text.replace(edit.getFirst(), edit.getLast()));
          edited++;
        }
      }
      assertThat(edited).as(edit.toString()).isOne();
    }
  }

  private static String user(String image) {
    return docker.run("inspect", "--format", "{{.Config.User}}", image).orFail();
  }

  private static String build(MigrationSet set) throws IOException {
    for (var image : set.images()) {
      assumeTrue(docker.has(image), () -> "there is no image " + image + " here");
    }
    var image = docker.image();
    var arguments = new ArrayList<>(List.of("build", "--tag", image));
    arguments.addAll(set.build());
    docker.run(arguments).orFail();
    return image;
  }
}
