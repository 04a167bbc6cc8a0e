package dev.bulwark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class NewCommandTest {
  @TempDir Path folder;

  @BeforeEach
  void a_web_api() throws IOException {
    project(folder.resolve("Orders.csproj"), "Microsoft.NET.Sdk.Web", "");
    Files.writeString(
        folder.resolve("Program.cs"),
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapHealthChecks("/healthz");
        app.Run();
        """);
  }

  @Test
  void without_yes_it_says_what_to_add() throws IOException {
    var result = Bulwark.run(folder, "new");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("--yes");
    assertThat(tree()).containsOnlyKeys("Orders.csproj", "Program.cs");
  }

  @Test
  void one_command_writes_the_whole_set() throws IOException {
    var result = Bulwark.run(folder, "new", "--yes");

    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    assertThat(tree())
        .containsKeys(
            "Dockerfile",
            ".dockerignore",
            "HARDENING.md",
            "bulwark.yaml",
            "security-context.yaml",
            "k8s/00-namespace.yaml",
            "k8s/deployment.yaml",
            "k8s/networkpolicy.yaml",
            "k8s/poddisruptionbudget.yaml",
            "k8s/service.yaml",
            "k8s/serviceaccount.yaml");
    assertThat(result.out())
        .contains("Orders.csproj: ASP.NET Core web API, .NET 10.0, health checks at /healthz");
    assertThat(tree().get("k8s/deployment.yaml")).contains("path: /healthz");
  }

  @Test
  void the_second_run_touches_nothing() throws IOException {
    Bulwark.run(folder, "new", "--yes");
    var old = FileTime.fromMillis(1_000_000_000_000L);
    for (var path : tree().keySet()) {
      Files.setLastModifiedTime(folder.resolve(path), old);
    }

    var result = Bulwark.run(folder, "new", "--yes");

    assertThat(result.code()).isZero();
    for (var path : tree().keySet()) {
      assertThat(Files.getLastModifiedTime(folder.resolve(path))).as(path).isEqualTo(old);
    }
  }

  @Test
  void a_different_file_is_refused_with_a_diff_and_nothing_is_written() throws IOException {
    Files.writeString(folder.resolve("Dockerfile"), "FROM scratch\n");

    var result = Bulwark.run(folder, "new", "--yes");

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.out()).contains("-FROM scratch").contains("+++ b/Dockerfile");
    assertThat(result.err())
        .startsWith("bulwark: Dockerfile: is there and different")
        .contains("--force");
    assertThat(tree()).containsOnlyKeys("Dockerfile", "Orders.csproj", "Program.cs");
  }

  @Test
  void force_replaces_it() throws IOException {
    Files.writeString(folder.resolve("Dockerfile"), "FROM scratch\n");

    assertThat(Bulwark.run(folder, "new", "--yes", "--force").code()).isZero();
    assertThat(tree().get("Dockerfile")).doesNotContain("scratch");
  }

  @Test
  void lines_of_a_dockerignore_are_kept() throws IOException {
    Files.writeString(folder.resolve(".dockerignore"), "mine/\n");

    assertThat(Bulwark.run(folder, "new", "--yes").code()).isZero();
    assertThat(tree().get(".dockerignore")).startsWith("mine/\n").contains("**/bin");
  }

  @Test
  void a_dry_run_shows_differences_and_writes_nothing() throws IOException {
    var before = Bulwark.run(folder, "new", "--yes", "--dry-run");
    assertThat(before.code()).isEqualTo(1);
    assertThat(before.out()).contains("+++ b/k8s/deployment.yaml");
    assertThat(tree()).containsOnlyKeys("Orders.csproj", "Program.cs");

    Bulwark.run(folder, "new", "--yes");
    var after = Bulwark.run(folder, "new", "--yes", "--dry-run");
    assertThat(after.code()).isZero();
    assertThat(after.out()).isEmpty();
  }

  @Test
  void what_is_printed_is_a_stream_of_manifests() {
    var result = Bulwark.run(folder, "new", "--yes", "--print");

    var kinds =
        StreamSupport.stream(
                new Load(LoadSettings.builder().build())
                    .loadAllFromString(result.out())
                    .spliterator(),
                false)
            .map(document -> ((Map<?, ?>) document).get("kind"))
            .toList();
    assertThat(kinds).first().isEqualTo("Namespace");
    assertThat(kinds.stream().map(Object::toString))
        .contains("Deployment", "Service", "NetworkPolicy");
    assertThat(result.out()).contains("# Dockerfile").contains("#   FROM");
  }

  @Test
  void all_bad_answers_are_named_at_once() throws IOException {
    var result =
        Bulwark.run(
            folder,
            "new",
            "--yes",
            "--set",
            "http-port=80",
            "--set",
            "flavour=chiseled",
            "--set",
            "x");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err().lines())
        .hasSize(3)
        .allMatch(line -> line.startsWith("bulwark: "))
        .anyMatch(line -> line.contains("http-port 80: a non-root user"))
        .anyMatch(line -> line.contains("did you mean flavor?"))
        .anyMatch(line -> line.contains("--set x"));
    assertThat(tree()).containsOnlyKeys("Orders.csproj", "Program.cs");
  }

  @Test
  void the_answers_file_alone_gives_the_same_files(@TempDir Path empty) throws IOException {
    Bulwark.run(
        folder,
        "new",
        "--yes",
        "--set",
        "http-port=5000",
        "--set",
        "compose=true",
        "--set",
        "egress=dns,namespace:data:5432");
    var first = tree();
    Files.copy(folder.resolve("bulwark.yaml"), empty.resolve("answers.yaml"));

    var result = Bulwark.run(empty, "new", "--yes", "--answers", "answers.yaml", "-o", "out");

    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    var second = tree(empty.resolve("out"));
    assertThat(second.keySet()).contains("compose.yaml");
    second.forEach((path, text) -> assertThat(text).as(path).isEqualTo(first.get(path)));
  }

  @Test
  void a_flag_outweighs_the_answers_file() throws IOException {
    Files.writeString(folder.resolve("answers.yaml"), "http-port: 5000\nname: shop\n");

    Bulwark.run(folder, "new", "--yes", "--answers", "answers.yaml", "--set", "http-port=6000");

    assertThat(tree().get("k8s/deployment.yaml"))
        .contains("6000")
        .doesNotContain("5000")
        .contains("name: shop");
  }

  @Test
  void each_of_several_services_gets_its_own_files() throws IOException {
    Files.createDirectories(folder.resolve("src/Jobs"));
    project(folder.resolve("src/Jobs/Jobs.csproj"), "Microsoft.NET.Sdk.Worker", "");

    var one = Bulwark.run(folder, "new", "--yes");
    assertThat(one.code()).isEqualTo(2);
    assertThat(one.err()).contains("Orders.csproj, src/Jobs/Jobs.csproj").contains("--all");

    var all = Bulwark.run(folder, "new", "--yes", "--all");
    assertThat(all.err()).isEmpty();
    assertThat(all.code()).isZero();
    assertThat(tree())
        .containsKeys(
            "Dockerfile",
            "k8s/service.yaml",
            "src/Jobs/Dockerfile",
            "src/Jobs/k8s/deployment.yaml",
            ".dockerignore");
    assertThat(tree()).doesNotContainKeys("src/Jobs/k8s/service.yaml", "src/Jobs/.dockerignore");
    assertThat(all.out()).contains("docker build -f src/Jobs/Dockerfile -t jobs:1.0.0 .");
  }

  @Test
  void what_is_said_about_several_services_names_them() throws IOException {
    project(
        Files.createDirectories(folder.resolve("src/Jobs")).resolve("Jobs.csproj"),
        "Microsoft.NET.Sdk.Web",
        "");

    var all = Bulwark.run(folder, "new", "--yes", "--all");

    assertThat(all.out())
        .contains("\n  egress: the pod may connect to DNS only")
        .contains("\n  jobs: ready-path: no health endpoint is asked")
        .contains("src/Jobs/ (10 files)")
        .doesNotContain("src/Jobs/k8s/ (");
  }

  @Test
  void what_is_wrong_with_one_of_several_services_names_it() throws IOException {
    Files.writeString(
        Files.createDirectories(folder.resolve("src/Jobs")).resolve("Jobs.csproj"),
        "<Project Sdk=\"Microsoft.NET.Sdk.Worker\"/>");

    var result = Bulwark.run(folder, "new", "--yes", "--all", "--set", "replicas=many");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err().lines())
        .hasSize(2)
        .anyMatch(line -> line.startsWith("bulwark: replicas many: "))
        .anyMatch(line -> line.startsWith("bulwark: src/Jobs/Jobs.csproj: dotnet: "));
  }

  @Test
  void strict_says_which_answers_keep_a_checker_from_being_content() {
    var bare = Bulwark.run(folder, "new", "--yes", "--level", "strict");
    assertThat(bare.out())
        .contains("\n  image: the image has no digest yet")
        .contains("\n  level: polaris still reports priorityClassNotSet, since ")
        .contains("; --set priority-class=NAME\n")
        .contains(
            "\n  level: kube-linter still reports required-label-owner, required-annotation-email,"
                + " since nobody is named to ask; --set owner=team@example.com\n");

    var named =
        Bulwark.run(
            folder,
            "new",
            "--yes",
            "--force",
            "--level",
            "strict",
            "--set",
            "owner=team@example.com",
            "--set",
            "priority-class=shop",
            "--set",
            "image=shop.azurecr.io/orders:1.0.0@sha256:" + "a".repeat(64));
    assertThat(named.out()).contains("(strict level)").doesNotContain("  level: ", "  image: ");

    var against =
        Bulwark.run(folder, "new", "--yes", "--force", "--level", "strict", "--set", "spread=none");
    assertThat(against.out())
        .contains(
            "\n  level: kube-linter, kube-score, polaris still report no-anti-affinity,"
                + " deployment-has-host-podantiaffinity, topologySpreadConstraint, since all pods"
                + " may run on one node; --set spread=preferred\n");

    assertThat(Bulwark.run(folder, "new", "--yes", "--force").out()).doesNotContain("  level: ");
  }

  @Test
  void a_reference_out_of_the_folder_is_refused(@TempDir Path parent) throws IOException {
    var api = Files.createDirectories(parent.resolve("Api"));
    project(
        api.resolve("Api.csproj"),
        "Microsoft.NET.Sdk.Web",
        "<ItemGroup><ProjectReference Include=\"../Lib/Lib.csproj\" /></ItemGroup>");

    var result = Bulwark.run(api, "new", "--yes");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .contains("Api.csproj:")
        .contains("Lib/Lib.csproj")
        .contains("outside this folder");
  }

  @Test
  void a_template_of_ones_own_takes_the_place_of_one() throws IOException {
    var templates = Files.createDirectories(folder.resolve("mine/files/k8s"));
    Files.writeString(templates.resolve("service.yaml.ftl"), "# house style of ${identity.name}\n");

    assertThat(Bulwark.run(folder, "new", "--yes", "--templates", "mine").code()).isZero();
    assertThat(tree().get("k8s/service.yaml")).contains("house style of orders");
    assertThat(tree().get("k8s/deployment.yaml")).contains("kind: Deployment");
  }

  @Test
  void where_no_service_is_found_only_that_is_said() throws IOException {
    var empty = Files.createDirectories(folder.resolve("empty"));

    for (var options : List.of(List.of("new", "--yes"), List.of("new", "--yes", "--all"))) {
      var result = Bulwark.run(empty, options.toArray(String[]::new));
      assertThat(result.code()).isEqualTo(2);
      assertThat(result.err())
          .startsWith("bulwark: project: no service found here")
          .hasLineCount(1);
    }
  }

  @Test
  void while_the_service_is_open_only_given_answers_are_judged() throws IOException {
    project(folder.resolve("Jobs.csproj"), "Microsoft.NET.Sdk.Worker", "");

    var result = Bulwark.run(folder, "new", "--yes", "--set", "replicas=many");

    assertThat(result.err().lines())
        .hasSize(2)
        .anyMatch(line -> line.startsWith("bulwark: project: several services here"))
        .anyMatch(line -> line.startsWith("bulwark: replicas many:"));
  }

  @Test
  void an_answer_of_one_service_cannot_be_given_for_all() throws IOException {
    project(
        Files.createDirectories(folder.resolve("jobs")).resolve("Jobs.csproj"),
        "Microsoft.NET.Sdk.Worker",
        "");

    assertThat(Bulwark.run(folder, "new", "--yes", "--all", "--set", "name=shop").err())
        .isEqualTo(
            "bulwark: name shop: is one service's, and --all writes for every service; leave out"
                + " one of both\n");
  }

  @Test
  void services_that_would_share_a_folder_are_refused_rather_than_mixed() throws IOException {
    for (var name : List.of("Jobs", "Mails")) {
      project(
          Files.createDirectories(folder.resolve("work")).resolve(name + ".csproj"),
          "Microsoft.NET.Sdk.Worker",
          "");
    }

    var result = Bulwark.run(folder, "new", "--yes", "--all");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "bulwark: folder work: is what both work/Jobs.csproj and work/Mails.csproj would get;"
                + " write them one by one, with --set project=PATH --set folder=…\n");
  }

  @Test
  void an_answer_that_is_not_asked_for_is_told_what_it_needs() {
    assertThat(Bulwark.run(folder, "new", "--yes", "--set", "uid=5000").err())
        .isEqualTo("bulwark: uid 5000: counts only with user=number; add that or leave it out\n");
    assertThat(Bulwark.run(folder, "questions").out()).contains("asked only with user=number");
  }

  @Test
  void a_value_that_no_question_takes_is_shown_without_harm() {
    var result =
        Bulwark.run(folder, "new", "--yes", "--set", "tls-secret=\u202e" + "a".repeat(100));

    assertThat(result.err())
        .isEqualTo(
            "bulwark: tls-secret ?"
                + "a".repeat(59)
                + "…: counts only with tls=pod or tls=both; add that or leave it out\n");
  }

  @Test
  void manifests_of_earlier_answers_are_named_and_kept() throws IOException {
    assertThat(Bulwark.run(folder, "new", "--yes").out()).doesNotContain("left from");
    Files.writeString(folder.resolve("k8s/mine.yaml"), "kind: ConfigMap\n");

    var result = Bulwark.run(folder, "new", "--yes", "--force", "--set", "kind=worker");

    assertThat(result.out())
        .contains(
            "\n  k8s/service.yaml is left from other answers, and kubectl apply -f k8s/ takes it"
                + " too; delete it\n")
        .doesNotContain("mine.yaml");
    assertThat(tree()).containsKeys("k8s/service.yaml", "k8s/mine.yaml");
  }

  @Test
  void a_file_is_not_taken_for_a_folder() {
    var of = Bulwark.run(folder, "new", "Orders.csproj", "--yes");
    assertThat(of.code()).isEqualTo(2);
    assertThat(of.err()).contains("Orders.csproj: is no folder; name the one that holds it");

    var to = Bulwark.run(folder, "new", "--yes", "-o", "Orders.csproj");
    assertThat(to.code()).isEqualTo(2);
    assertThat(to.err()).endsWith("Orders.csproj: is no folder; name another one with -o\n");
  }

  @Test
  void a_write_that_fails_is_mended_once() {
    var result =
        Bulwark.run(
            folder, "new", "--yes", "-o", "elsewhere", "--set", "folder=" + "x".repeat(300));

    assertThat(result.code()).isEqualTo(70);
    assertThat(result.err())
        .containsOnlyOnce("mend that")
        .endsWith(": File name too long; mend that and run again (nothing was changed)\n");
    assertThat(folder.resolve("elsewhere")).doesNotExist();
  }

  @Test
  void the_next_commands_fit_the_folder_one_stands_in() throws IOException {
    var inside = Bulwark.run(folder, "new", "--yes");
    assertThat(inside.out())
        .contains("wrote 11 files in . ")
        .contains("  docker build -t orders:1.0.0 .\n")
        .contains(" -f k8s/\n")
        .doesNotContain("count only at the root");

    var above = Bulwark.run(folder.getParent(), "new", "--yes", folder.getFileName().toString());
    assertThat(above.out())
        .contains(
            "  docker build -f %1$s/Dockerfile -t orders:1.0.0 %1$s\n"
                .formatted(folder.getFileName()))
        .contains(" -f %s/k8s/\n".formatted(folder.getFileName()));

    var beside = Bulwark.run(folder, "new", "--yes", "-o", "my files");
    assertThat(beside.out())
        .contains("wrote 11 files in my files ")
        .contains("  docker build -f 'my files/Dockerfile' -t orders:1.0.0 .\n")
        .contains(
            ".dockerignore and compose.yaml: count only at the root of what is built; copy them to"
                + " .\n");
  }

  @Test
  void a_broken_template_is_named_with_its_line() throws IOException {
    var templates = Files.createDirectories(folder.resolve("mine/files/k8s"));
    Files.writeString(templates.resolve("service.yaml.ftl"), "a: 1\nb: ${nothing.there}\n");

    var result = Bulwark.run(folder, "new", "--yes", "--templates", "mine");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err().lines()).hasSize(1);
    assertThat(result.err())
        .contains("service.yaml.ftl")
        .contains("2")
        .doesNotContain("freemarker");
  }

  @Test
  void an_answers_file_that_is_not_there_is_named() {
    assertThat(Bulwark.run(folder, "new", "--yes", "--answers", "no.yaml").err())
        .contains("no.yaml");
    assertThat(Bulwark.run(folder, "new", "--yes", "--answers", "no.yaml").code()).isEqualTo(2);
  }

  @Test
  void an_ended_release_is_told_by_todays_calendar_and_not_in_the_files() throws IOException {
    Files.writeString(
        folder.resolve("Orders.csproj"),
        "<Project"
            + " Sdk=\"Microsoft.NET.Sdk.Web\"><PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup></Project>");

    var after = Bulwark.runOn(LocalDate.parse("2026-11-11"), folder, "new", "--yes", "-o", "after");
    var before =
        Bulwark.runOn(LocalDate.parse("2026-11-10"), folder, "new", "--yes", "-o", "before");

    assertThat(after.out()).contains(".NET 8.0 ended on 2026-11-10");
    assertThat(before.out()).doesNotContain("ended on");
    assertThat(tree(folder.resolve("after"))).isEqualTo(tree(folder.resolve("before")));
  }

  private static void project(Path file, String sdk, String items) throws IOException {
    Files.writeString(
        file,
        "<Project Sdk=\"%s\">\n  <PropertyGroup>\n    <TargetFramework>net10.0</TargetFramework>\n  </PropertyGroup>\n%s</Project>\n"
            .formatted(sdk, items));
  }

  private Map<String, String> tree() throws IOException {
    return tree(folder);
  }

  private static Map<String, String> tree(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      List<Path> regular = files.filter(Files::isRegularFile).toList();
      return regular.stream()
          .collect(
              Collectors.toMap(
                  path -> root.relativize(path).toString().replace('\\', '/'),
                  NewCommandTest::text,
                  (a, b) -> a,
                  TreeMap::new));
    }
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
