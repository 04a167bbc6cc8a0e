package dev.bulwark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class CheckCommandTest {
  private static final String IMAGE =
      """
      FROM mcr.microsoft.com/dotnet/aspnet:10.0
      COPY out /app
      WORKDIR /app
      EXPOSE 8080
      USER $APP_UID
      ENTRYPOINT ["dotnet", "Orders.dll"]
      """;
  private static final String COMPOSE =
      """
      services:
        orders:
          build: .
          ports:
            - "8080:80"
      """;

  @TempDir Path folder;

  @BeforeEach
  void files() throws IOException {
    write("Dockerfile", IMAGE);
    write("compose.yaml", COMPOSE);
  }

  private void write(String path, String text) throws IOException {
    var file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Bulwark.Result check(String... words) {
    var args = new String[words.length + 3];
    args[0] = "check";
    args[1] = "--only";
    args[2] = "BW301";
    System.arraycopy(words, 0, args, 3, words.length);
    return Bulwark.run(folder, args);
  }

  private static Object json(Bulwark.Result result) {
    return new Load(LoadSettings.builder().build()).loadFromString(result.out());
  }

  @Test
  void a_finding_shows_its_line_and_what_is_wrong_in_it() {
    var result = check();

    assertThat(result.out())
        .isEqualTo(
            """
            compose.yaml:5  error  BW301  the published port goes to 80, but the container listens on 8080 (Dockerfile)
               5 │       - "8080:80"
                 │               ^^ use 8080
            1 error in 1 file · bulwark migrate mends 1 · bulwark explain BW301
            """);
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).isEmpty();
  }

  @Test
  void nothing_found_is_said() throws IOException {
    write("compose.yaml", COMPOSE.replace(":80\"", ":8080\""));

    assertThat(check().out()).isEqualTo("nothing found in 2 files\n");
    assertThat(check().code()).isZero();
  }

  @Test
  void a_folder_without_container_files_is_no_fault() throws IOException {
    Files.createDirectory(folder.resolve("empty"));

    var result = check("empty");

    assertThat(result.out()).isEqualTo("no container files here\n");
    assertThat(result.code()).isZero();
  }

  @Test
  void a_comment_with_a_reason_accepts_a_finding() throws IOException {
    write(
        "compose.yaml",
        COMPOSE.replace(":80\"", ":80\" # bulwark:ignore BW301 a proxy listens there"));

    assertThat(check().code()).isZero();
  }

  @Test
  void a_comment_above_accepts_a_finding() throws IOException {
    write(
        "compose.yaml",
        COMPOSE.replace(
            "      - \"", "      # bulwark:ignore BW301 a proxy listens there\n      - \""));

    assertThat(check().code()).isZero();
  }

  @Test
  void a_comment_without_a_reason_accepts_nothing() throws IOException {
    write("compose.yaml", COMPOSE.replace(":80\"", ":80\" # bulwark:ignore BW301"));

    assertThat(check().code()).isEqualTo(1);
  }

  @Test
  void a_baseline_leaves_out_what_is_known() throws IOException {
    check("--write-baseline", "known.txt");
    write("compose.yaml", "# moved down\n" + COMPOSE);

    assertThat(check("--baseline", "known.txt").code()).isZero();

    write("compose.yaml", COMPOSE + "      - \"9090:80\"\n");
    assertThat(check("--baseline", "known.txt").out())
        .contains("compose.yaml:6")
        .doesNotContain("compose.yaml:5");
  }

  @Test
  void json_has_the_same_fields_for_each_finding() {
    assertThat(json(check("--format", "json")))
        .isEqualTo(
            List.of(
                Map.of(
                    "file",
                    "compose.yaml",
                    "line",
                    5,
                    "column",
                    15,
                    "severity",
                    "error",
                    "rule",
                    "BW301",
                    "message",
                    "the published port goes to 80, but the container listens on 8080"
                        + " (Dockerfile)",
                    "advice",
                    "use 8080",
                    "mendable",
                    true)));
  }

  @Test
  void sarif_names_rule_and_place() {
    var log = (Map<?, ?>) json(check("--format", "sarif"));

    assertThat(log.get("version")).isEqualTo("2.1.0");
    var run = (Map<?, ?>) ((List<?>) log.get("runs")).getFirst();
    assertThat(((List<?>) run.get("results")).getFirst().toString())
        .contains(
            "ruleId=BW301", "level=error", "uri=compose.yaml", "startLine=5", "startColumn=15");
    assertThat(run.get("tool").toString()).contains("id=BW301", "nobody listens on the port");
  }

  @Test
  void sarif_is_what_its_schema_asks_for() throws IOException {
    write("my folder/Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:6.0\nCMD dotnet a.dll\n");
    write("known/compose.yaml", COMPOSE.replace(":80\"", ":80\" # bulwark:ignore BW301 a proxy"));

    assertThat(SarifSchema.errors(Bulwark.run(folder, "check", "--format", "sarif").out()))
        .isEmpty();
    assertThat(
            SarifSchema.errors(
                Bulwark.run(folder, "check", "--format", "sarif", "my folder")
                    .out()
                    .replace("\"startLine\": 1", "\"startLine\": 0")))
        .isNotEmpty();
  }

  @Test
  void sarif_without_a_finding_has_an_empty_list() throws IOException {
    Files.createDirectory(folder.resolve("empty"));
    var text = check("--format", "sarif", "empty").out();

    assertThat(SarifSchema.errors(text)).isEmpty();
    assertThat(text).contains("\"results\": []");
  }

  @Test
  void json_without_a_finding_is_an_empty_list() throws IOException {
    Files.createDirectory(folder.resolve("empty"));

    assertThat(check("--format", "json", "empty").out()).isEqualTo("[]\n");
  }

  @Test
  void a_file_that_is_none_of_these_is_told() throws IOException {
    write("notes.txt", "FROM mcr.microsoft.com/dotnet/aspnet:6.0\n");

    var result = check("notes.txt");

    assertThat(result.err())
        .isEqualTo(
            "bulwark: notes.txt: is no Dockerfile, YAML or project by its name, so it is left out;"
                + " bulwark check - reads one by what is in it\n");
    assertThat(result.out()).isEqualTo("no container files here\n");
  }

  @Test
  void a_script_that_somebody_names_is_read_for_what_it_builds() throws IOException {
    var image = "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nUSER 1654\n";
    write("Dockerfile.old", image);
    write("Dockerfile.today", image);
    write("build.sh", "docker build -f Dockerfile.today -t shop/a .\n");
    write(
        "pod.yaml",
        "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - name: a\n    image: shop/a:1\n");

    var files = List.of("--only", "BW210", "Dockerfile.old", "Dockerfile.today", "pod.yaml");
    assertThat(check(files.toArray(String[]::new)).out()).startsWith("nothing found");
    var result = check(Stream.concat(files.stream(), Stream.of("build.sh")).toArray(String[]::new));

    assertThat(result.out()).contains("pod.yaml:5").contains("BW210");
    assertThat(result.err())
        .isEqualTo(
            "bulwark: build.sh: is a script, so nothing but the images that it builds is read from"
                + " it\n");
  }

  @Test
  void a_link_that_somebody_names_is_told() throws IOException {
    Files.createSymbolicLink(folder.resolve("Dockerfile.link"), folder.resolve("Dockerfile"));

    assertThat(check("Dockerfile.link").err())
        .isEqualTo("bulwark: Dockerfile.link: is a link; name the file that it leads to\n");
  }

  @Test
  void a_baseline_that_cannot_be_written_is_told() {
    var result = check("--write-baseline", "nowhere/known.txt");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .startsWith("bulwark: --write-baseline ")
        .endsWith("nowhere/known.txt: cannot be written; name a file in a folder that is there\n");
  }

  @Test
  void more_than_a_file_may_have_is_refused_on_standard_input() {
    var result = Bulwark.runTyping(Map.of(), folder, "# \n".repeat(2 * 1024 * 1024), "check", "-");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "bulwark: standard input: larger than 4 MiB, which no container file is; give a smaller"
                + " one\n");
  }

  @Test
  void the_severity_that_fails_can_be_chosen() throws IOException {
    assertThat(check("--fail-on", "error").code()).isEqualTo(1);
    assertThat(check("--fail-on", "fatal").err())
        .isEqualTo(
            "bulwark: --fail-on fatal: there is no such severity; choose error, warning or info\n");
  }

  @Test
  void one_file_is_read_from_standard_input() {
    var result =
        Bulwark.runTyping(
            Map.of(),
            folder,
            """
            kind: Service
            apiVersion: v1
            metadata: {name: orders}
            spec: {ports: [{port: 80}]}
            ---
            kind: Ingress
            apiVersion: networking.k8s.io/v1
            metadata: {name: orders}
            spec: {defaultBackend: {service: {name: orders, port: {number: 8080}}}}
            """,
            "check",
            "--only",
            "BW305",
            "-");

    assertThat(result.out())
        .startsWith("stdin.yaml:9  error  BW305  port 8080 of orders, which has 80");
  }

  @Test
  void wrong_names_are_told_with_a_mend() {
    assertThat(check("nowhere").err())
        .isEqualTo("bulwark: nowhere: there is no such file or folder; check the path\n");
    assertThat(check("--format", "xml").err())
        .isEqualTo("bulwark: --format xml: there is no such format; choose text, json or sarif\n");
    assertThat(check("--skip", "BW999").err())
        .isEqualTo("bulwark: BW999: there is no such rule; bulwark explain lists them\n");
    assertThat(check("nowhere").code()).isEqualTo(2);
  }

  @Test
  void what_a_file_holds_cannot_steer_a_terminal() throws IOException {
    write("compose.yaml", COMPOSE.replace("\"8080:80\"", "\"8080:80\" # \u202e"));

    assertThat(check().out()).doesNotContain("\u202e").contains("<U+202E>");
  }

  @Test
  void bytes_that_are_no_text_are_no_trouble() throws IOException {
    Files.write(
        folder.resolve("Dockerfile"),
        new byte[] {(byte) 0xFF, 0, 'F', 'R', 'O', 'M', 10, (byte) 0xC3});
    Files.write(folder.resolve("x.yaml"), new byte[] {(byte) 0xFE, (byte) 0xFF, 0, ':', 9, '{'});

    assertThat(check().code()).isZero();
  }

  @Test
  void help_fits_80_columns() {
    assertThat(Bulwark.run(folder, "check", "--help").out().lines())
        .allMatch(line -> line.length() <= 80);
  }
}
