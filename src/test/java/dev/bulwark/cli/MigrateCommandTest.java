package dev.bulwark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bulwark.cli.Bulwark.Result;
import dev.bulwark.migrate.Applied;
import dev.bulwark.migrate.Left;
import dev.bulwark.migrate.MendId;
import dev.bulwark.migrate.MigratedFile;
import dev.bulwark.migrate.Piece;
import dev.bulwark.migrate.Plan;
import dev.bulwark.rules.Finding;
import dev.bulwark.rules.Severity;
import dev.bulwark.rules.Spot;
import dev.bulwark.source.Edit;
import dev.bulwark.source.Position;
import dev.bulwark.source.SourceText;
import dev.bulwark.source.Span;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.ObjectMapper;

/** What the command prints, writes and ends with. */
class MigrateCommandTest {
  private static final String COMPOSE =
      """
      services:
        orders:
          build: .
          ports:
            - "8080:80"
            - "9090:80"
      """;

  private static final String SERVICE =
      """
      apiVersion: v1
      kind: Pod
      metadata:
        name: orders
        labels: {app: orders}
      spec:
        containers:
          - name: orders
            image: orders:1.0
            ports:
              - containerPort: 80
      ---
      apiVersion: v1
      kind: Service
      metadata:
        name: orders
      spec:
        selector: {app: orders}
        ports:
          - port: 80
      """;

  @TempDir Path folder;

  @BeforeEach
  void a_set_that_moved_to_8080_by_half() throws IOException {
    put(
        "Dockerfile",
        """
        FROM mcr.microsoft.com/dotnet/aspnet:10.0
        COPY out /app
        WORKDIR /app
        USER $APP_UID
        ENTRYPOINT ["dotnet", "Orders.dll"]
        """);
    put("compose.yaml", COMPOSE);
  }

  private Path put(String path, String text) throws IOException {
    var file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Result migrate(String... more) {
    var arguments = new ArrayList<>(List.of("migrate", "--only", "BW301"));
    arguments.addAll(List.of(more));
    return Bulwark.run(folder, arguments.toArray(String[]::new));
  }

  private Result typing(String typed) {
    return Bulwark.runTyping(
        Map.of(), folder, typed, "migrate", "--only", "BW301", "--interactive");
  }

  @Test
  void shows_each_change_with_its_reason_and_writes_nothing() {
    var result = migrate();

    assertThat(result.out())
        .isEqualTo(
            """
            compose.yaml
              @@ 5: nobody listens on the port @@                                      BW301
              -      - "8080:80"
              +      - "8080:8080"
               The port of the host stays; behind it is the port that the service listens
               on.
              @@ 6: nobody listens on the port @@                                      BW301
              -      - "9090:80"
              +      - "9090:8080"
               The port of the host stays; behind it is the port that the service listens
               on.
            1 file, 2 changes. Nothing written; --write writes, --interactive asks one by one.
            """);
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isEqualTo(1);
    assertThat(folder.resolve("compose.yaml")).hasContent(COMPOSE);
  }

  @Test
  void a_service_stays_on_its_port_and_points_to_the_new_one() throws IOException {
    put("k8s/orders.yaml", SERVICE);

    assertThat(migrate("--write").code()).isZero();

    assertThat(folder.resolve("k8s/orders.yaml"))
        .content()
        .isEqualTo(
            SERVICE
                .replace("containerPort: 80", "containerPort: 8080")
                .replace("- port: 80\n", "- port: 80\n      targetPort: 8080\n"));
  }

  @Test
  void what_is_written_needs_no_second_migration() {
    var first = migrate("--write");
    var second = migrate("--write");

    assertThat(first.out()).isEqualTo("wrote 1 file, 2 changes\n  compose.yaml  BW301\n");
    assertThat(first.code()).isZero();
    assertThat(second.out()).isEqualTo("Nothing to change.\n");
    assertThat(second.code()).isZero();
  }

  @Test
  void a_patch_is_one_that_git_applies() throws Exception {
    put("a \"b\"\\/compose.yaml", COMPOSE.replace("build: .", "build: ../"));
    var result = migrate("--patch");
    assertThat(result.code()).isEqualTo(1);

    var said = gitApply(result.out().getBytes(StandardCharsets.UTF_8));

    assertThat(migrate().out()).as(said).isEqualTo("Nothing to change.\n");
  }

  @Test
  void a_patch_has_the_bytes_of_its_file() throws Exception {
    var text = "# gr\u00fc\u00dfe\r\nport: 80";
    var file = Files.write(folder.resolve("a.yaml"), text.getBytes(StandardCharsets.ISO_8859_1));
    var before = SourceText.of(Files.readAllBytes(file));
    var after = before.with(List.of(Edit.insert(before.length(), "80")));
    var patch = new ByteArrayOutputStream();

    MigratePatch.print(
        new Plan(List.of(new MigratedFile("a.yaml", before, after, List.of())), List.of(), 1),
        new PrintStream(patch, false, StandardCharsets.UTF_8));

    gitApply(patch.toByteArray());
    assertThat(Files.readAllBytes(file))
        .isEqualTo((text + "80").getBytes(StandardCharsets.ISO_8859_1));
  }

  private String gitApply(byte[] patch) throws IOException, InterruptedException {
    var git =
        new ProcessBuilder("git", "apply", "--verbose", "-")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    try (var in = git.getOutputStream()) {
      in.write(patch);
    }
    var said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(git.waitFor()).as(said + new String(patch, StandardCharsets.ISO_8859_1)).isZero();
    return said;
  }

  @Test
  void every_file_keeps_its_encoding_and_line_ends() throws IOException {
    var text = "# gr\u00fc\u00dfe\r\n" + COMPOSE.replace("\n", "\r\n");
    Files.write(folder.resolve("compose.yaml"), text.getBytes(StandardCharsets.ISO_8859_1));

    assertThat(migrate("--write").code()).isZero();

    assertThat(Files.readAllBytes(folder.resolve("compose.yaml")))
        .isEqualTo(text.replace(":80\"", ":8080\"").getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void what_a_file_says_does_not_steer_the_terminal() throws IOException {
    put("compose.yaml", COMPOSE.replace("\"8080:80\"", "\"8080:80\" # \u202eowned\u200b"));

    assertThat(migrate().out())
        .contains("+      - \"8080:8080\" # <U+202E>owned<U+200B>\n")
        .doesNotContain("\u202e");
  }

  @Test
  void json_has_these_fields() throws IOException {
    put("k8s/orders.yaml", SERVICE.replace("image: orders:1.0", "image: shop/front:1"));
    put("other/Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:10.0\n");

    var json = new ObjectMapper().readTree(migrate("--format", "json").out());

    assertThat(json.propertyNames()).containsExactly("written", "files", "byHand", "unlinked");
    assertThat(json.at("/written").asBoolean()).isFalse();
    assertThat(json.at("/files/0/file").asString()).isEqualTo("compose.yaml");
    var change = json.at("/files/0/changes/0");
    assertThat(change.propertyNames())
        .containsExactly("line", "newLine", "removed", "added", "rules", "reasons");
    assertThat(change.at("/line").asInt()).isEqualTo(5);
    assertThat(change.at("/removed/0").asString()).isEqualTo("      - \"8080:80\"");
    assertThat(change.at("/added/0").asString()).isEqualTo("      - \"8080:8080\"");
    assertThat(change.at("/rules/0").asString()).isEqualTo("BW301");
    assertThat(json.at("/unlinked").toString())
        .isEqualTo("[{\"file\":\"k8s/orders.yaml\",\"line\":9,\"image\":\"shop/front:1\"}]");
  }

  @Test
  void a_container_that_no_dockerfile_makes_is_named() throws IOException {
    put("k8s/orders.yaml", SERVICE.replace("image: orders:1.0", "image: shop/front:1"));
    put("other/Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:10.0\n");

    assertThat(migrate().out())
        .endsWith(
            """
            made by no Dockerfile that is known here, so not followed
              k8s/orders.yaml:9  shop/front:1
            """);
  }

  @Test
  void a_folder_is_shown_in_front_of_its_files() throws IOException {
    put("deep/Dockerfile", Files.readString(folder.resolve("Dockerfile")));
    put("deep/compose.yaml", COMPOSE);

    assertThat(migrate("deep").out()).startsWith("deep/compose.yaml\n");
    assertThat(migrate("--write", "deep").out()).contains("  deep/compose.yaml  BW301\n");
    assertThat(folder.resolve("compose.yaml")).hasContent(COMPOSE);
  }

  @Test
  void single_files_are_a_set_of_their_own() throws IOException {
    put("deep/compose.yaml", COMPOSE.replace("build: .", "build: .."));

    var result = migrate("--write", "Dockerfile", "deep/compose.yaml");

    assertThat(result.out()).isEqualTo("wrote 1 file, 2 changes\n  deep/compose.yaml  BW301\n");
    assertThat(folder.resolve("compose.yaml")).hasContent(COMPOSE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--to 7.0|--to 7.0: there is no such release to go to; choose 8.0, 9.0, 10.0",
        "--to ten|--to ten: there is no such release to go to; choose 8.0",
        "--flavor small|--flavor small: 10.0 has no such image; choose ",
        "--only BW999|BW999: there is no such rule",
        "--format xml|--format xml: there is no such format; choose text or json",
        "--patch --write|--patch prints a patch and nothing else; leave the other option out",
        "nowhere|nowhere: there is no such file or folder; check the path",
        "--interactive --format json|--interactive asks a person; leave --format json out",
      })
  void wrong_usage_is_said_in_one_line(String arguments, String message) {
    var words = new ArrayList<>(List.of("migrate"));
    words.addAll(List.of(arguments.split(" ")));

    var result = Bulwark.run(folder, words.toArray(String[]::new));

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("bulwark: " + message).hasLineCount(1);
  }

  @Test
  void taken_changes_are_written_and_skipped_ones_are_not() throws IOException {
    var result = typing("s\nt\n");

    assertThat(result.code()).isZero();
    assertThat(result.out()).isEqualTo("wrote 1 file, 1 change\n  compose.yaml  BW301\n");
    assertThat(folder.resolve("compose.yaml"))
        .content()
        .isEqualTo(COMPOSE.replace("9090:80", "9090:8080"));
  }

  @Test
  void a_question_is_explained_and_asked_again() {
    var result = typing("?\nx\na\n");

    assertThat(result.err())
        .contains("(BW301)")
        .contains("That is none of t, s, ?, a, n and q.\n")
        .containsOnlyOnce("@@ 5: nobody listens");
    assertThat(result.out()).startsWith("wrote 1 file, 2 changes\n");
  }

  @Test
  void the_rest_can_be_skipped() throws IOException {
    assertThat(typing("\nn\n").out()).startsWith("wrote 1 file, 1 change\n");
    assertThat(folder.resolve("compose.yaml"))
        .content()
        .isEqualTo(COMPOSE.replace("8080:80", "8080:8080"));
  }

  @Test
  void who_quits_writes_nothing() {
    var result = typing("t\nq\n");

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(folder.resolve("compose.yaml")).hasContent(COMPOSE);
  }

  @Test
  void an_input_that_ends_early_is_an_interruption() {
    var result = typing("t\n");

    assertThat(result.code()).isEqualTo(130);
    assertThat(result.err()).endsWith("before all was decided; nothing was written\n");
    assertThat(folder.resolve("compose.yaml")).hasContent(COMPOSE);
  }

  @Test
  void a_file_that_changed_meanwhile_is_refused() {
    var compose = folder.resolve("compose.yaml");
    var meanwhile =
        new InputStream() {
          private boolean done;

          @Override
          public int read() throws IOException {
            Files.writeString(compose, "services: {}\n");
            boolean first = !done;
            done = true;
            return first ? 'a' : -1;
          }
        };
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();

    int code =
        Cli.run(
            new String[] {"migrate", "--only", "BW301", "--interactive"},
            new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new Keyboard(meanwhile, StandardCharsets.UTF_8, () -> false),
                Map.of(),
                folder,
                Clock.systemUTC()));

    assertThat(code).isEqualTo(3);
    assertThat(out.size()).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8))
        .endsWith(
            "bulwark: compose.yaml: changed since it was compared; look at it and run again;"
                + " nothing was written\n");
    assertThat(compose).hasContent("services: {}\n");
  }

  @Test
  void colors_come_beside_the_signs() {
    var before = SourceText.of("a: 80\n");
    var after = SourceText.of("a: 8080\n");
    var piece =
        new Piece(
            new Span(3, 5),
            new Span(3, 7),
            List.of(new Applied(new MendId("BW301", "a.yaml", 3), "wrong", "So it is right.")));
    var plan =
        new Plan(List.of(new MigratedFile("a.yaml", before, after, List.of(piece))), List.of(), 1);

    var plain = new MigrateText("", List.of(), false).shown(plan);
    var colored = new MigrateText("", List.of(), true).shown(plan);

    assertThat(plain).contains("\n  -a: 80\n  +a: 8080\n").doesNotContain("\033");
    assertThat(colored).contains("\n  \033[31m-a: 80\033[0m\n  \033[32m+a: 8080\033[0m\n");
    assertThat(colored.replaceAll("\033\\[[0-9]+m", "")).isEqualTo(plain);
  }

  @Test
  void of_many_findings_of_one_rule_the_first_are_named() {
    var finding =
        new Finding(
            "BW201",
            Severity.WARNING,
            new Spot("a.yaml", Span.at(0), new Position(7, 1)),
            "no runAsNonRoot",
            "write it",
            Optional.empty());
    var left = new Left(finding, finding.spot(), false);

    assertThat(
            new MigrateText("", List.of(), false)
                .shown(new Plan(List.of(), Collections.nCopies(7, left), 1)))
        .isEqualTo(
            "Nothing to change.\nby hand\n"
                + "  a.yaml:7  no runAsNonRoot; write it (bulwark explain BW201)\n".repeat(5)
                + "  and 2 of BW201; --format json lists all\n");
  }

  @Test
  void its_help_fits_80_columns_and_names_the_exit_codes() {
    var help = Bulwark.run(folder, "migrate", "--help").out();

    assertThat(help.lines()).allMatch(line -> line.length() <= 80);
    assertThat(help).contains("Exit codes: 0 ", "1 ", "2 ", "3 ", "130 ");
  }

  @Test
  void a_linked_file_is_not_part_of_the_set(@TempDir Path elsewhere) throws IOException {
    var outside = elsewhere.resolve("compose.yaml");
    Files.writeString(outside, COMPOSE);
    Files.delete(folder.resolve("compose.yaml"));
    assumeTrue(Files.createSymbolicLink(folder.resolve("compose.yaml"), outside) != null);

    assertThat(migrate("--write").out()).isEqualTo("Nothing to change.\n");
    assertThat(outside).hasContent(COMPOSE);
  }

  @Test
  void a_folder_without_container_files_needs_nothing(@TempDir Path empty) {
    var result = Bulwark.run(empty, "migrate");

    assertThat(result.out()).isEqualTo("Nothing to change.\n");
    assertThat(result.code()).isZero();
  }
}
