package dev.bulwark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.rules.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class ExplainCommandTest {
  private static final String REFUSED =
      "Events:\n  Warning  Failed  kubelet  Error: container has runAsNonRoot and image will run as"
          + " root (pod: \"orders-1\")\n";

  @TempDir Path folder;

  private Bulwark.Result explain(String... words) {
    var args = new String[words.length + 1];
    args[0] = "explain";
    System.arraycopy(words, 0, args, 1, words.length);
    return Bulwark.run(folder, args);
  }

  private Bulwark.Result piped(String log, String... args) {
    return Bulwark.runTyping(Map.of(), folder, log, args);
  }

  private static Map<?, ?> json(Bulwark.Result result) {
    return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(result.out());
  }

  @Test
  void help_fits_80_columns() {
    assertThat(explain("--help").out().lines())
        .anyMatch(line -> line.startsWith("Usage: bulwark explain"))
        .allMatch(line -> line.length() <= 80);
  }

  @Test
  void a_topic_says_why_what_breaks_and_how_otherwise() {
    var result = explain("HTTP-Port");

    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .startsWith("HTTP port  (http-port)\n\nWhy\n  .NET 8 and later images")
        .contains("\n\nWithout\n", "\n\nOtherwise\n", "\n\nSources\n  dotnet/docs:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"20", "40", "80", "120"})
  void text_keeps_to_the_width(String columns) {
    var result = Bulwark.runTyping(Map.of("COLUMNS", columns), folder, "", "explain", "read-only");

    assertThat(result.out().lines())
        .allMatch(
            line -> line.length() <= Integer.parseInt(columns) || !line.strip().contains(" "));
  }

  @Test
  void a_topic_names_the_lessons_that_show_it() {
    assertThat(explain("port", "80").out()).endsWith("\n\nLessons\n  bulwark teach port-80\n");
    assertThat(json(explain("http-port", "--format", "json")).get("teach"))
        .isEqualTo(List.of("port-8080"));
  }

  @Test
  void a_rule_says_how_much_it_matters_where_else_it_is_and_what_it_finds() {
    assertThat(explain("bw212").out())
        .contains("\n\nSeverity\n  error\n\n")
        .contains("\n\nExample\n  k8s/orders.yaml:", "  error  BW212  ", " │ ", "^");
    assertThat(explain("BW210").out()).contains("\n\nElsewhere\n", "trivy KSV-0014");
    var json = json(explain("BW210", "--format", "json"));
    assertThat(json.get("severity")).isEqualTo("warning");
    assertThat(json.get("elsewhere").toString()).contains("trivy KSV-0014");
    assertThat(json.get("example").toString()).contains("file=k8s/orders.yaml", "line=", "text=");
  }

  @Test
  void every_rule_can_be_explained_with_its_example() {
    for (var rule : Rules.all()) {
      var result = explain(rule.id());
      assertThat(result.code()).as(rule.id()).isZero();
      assertThat(result.out()).contains("\n\nExample\n", rule.severity().word());
    }
  }

  @Test
  void without_a_topic_what_can_be_asked_is_listed() {
    var result = explain();

    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("Questions\n", "http-port", "TMPDIR", "kubectl logs");
    assertThat(result.out().lines()).allMatch(line -> line.length() <= 80);
    assertThat(result.out()).doesNotContain("\033");
  }

  @Test
  void words_show_the_topic_or_a_list_of_them() {
    assertThat(explain("port", "80").out()).startsWith("Port 80  (http-port=80)");
    assertThat(explain("read", "only", "upload").out())
        .startsWith("Several topics fit:\n")
        .contains("  read-only  ");
  }

  @Test
  void a_slip_is_named_and_nothing_is_guessed() {
    var result = explain("htp-port");

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .isEqualTo("bulwark: htp-port: there is no such topic; did you mean http-port?\n");
  }

  @Test
  void what_is_not_known_is_said() {
    var result = explain("qqqqqqqq");

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).contains("qqqqqqqq: nothing is known about it");
  }

  @Test
  void a_message_can_be_asked_for_as_it_stands() {
    assertThat(explain("Failed to create CoreCLR, HRESULT: 0x80004005").out())
        .startsWith("Failed to create CoreCLR, HRESULT: 0x80004005\n")
        .contains("COMPlus_EnableDiagnostics=0");
    assertThat(explain("low-port").out()).contains("(low-port)", "Mend");
  }

  @Test
  void a_log_is_read_from_standard_input() {
    var result = piped(REFUSED, "explain", "-");

    assertThat(result.code()).isZero();
    assertThat(result.out())
        .isEqualTo(
            """
            line 2  container has runAsNonRoot and image will run as root
              The image starts as root and the pod forbids it. The image names no user, and
              `runAsNonRoot: true` forbids root: the kubelet refuses to start the container.
              Mend: `USER $APP_UID` in the Dockerfile (.NET 8 and later images), or
                `runAsUser` in the pod. On an image older than 8.0 `USER $APP_UID` is empty
                and the image stays root: write digits there.
              Printed by: kubelet.
              bulwark explain run-as-non-root · bulwark explain user · bulwark teach
                root-refused · bulwark teach user-app
            """);
  }

  @Test
  void a_log_is_read_from_a_file() throws IOException {
    Files.writeString(folder.resolve("pod.log"), REFUSED);

    assertThat(explain("pod.log").out()).startsWith("line 2  container has runAsNonRoot");
    assertThat(explain("./pod.log").code()).isZero();
  }

  @Test
  void a_log_without_a_known_failure_ends_with_one() {
    var result = piped("all is well\n", "explain", "-");

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("standard input: no known failure in 1 line;");
  }

  @Test
  void a_tag_that_does_not_exist_is_explained_by_the_catalog() {
    var result =
        piped(
            "ERROR: failed to solve: mcr.microsoft.com/dotnet/aspnet:10.0-bookworm-slim: failed to"
                + " resolve source metadata for mcr.microsoft.com/dotnet/aspnet:10.0-bookworm-slim:"
                + " mcr.microsoft.com/dotnet/aspnet:10.0-bookworm-slim: not found\n",
            "explain",
            "-");

    assertThat(result.out()).contains("Tag: 10.0 has no bookworm images", "choose noble");
  }

  @Test
  void everything_is_json_on_request() {
    assertThat(json(explain("http-port", "--format", "json")).get("why").toString()).isNotBlank();
    assertThat(json(explain("--format", "json")).get("topics").toString()).contains("http-port");
    var log = json(piped(REFUSED, "explain", "-", "--format", "json"));
    assertThat(log.get("lines")).isEqualTo(2);
    assertThat(log.get("found").toString())
        .contains("topic=root-refused", "lines=[2]", "printedBy=kubelet");
    assertThat(json(explain("qqqqqqqq", "--format", "json"))).hasSize(1);
    assertThat(explain("http-port", "--format", "xml").err()).contains("choose text or json");
  }

  @Test
  void nothing_in_a_log_reaches_the_terminal_as_a_command() {
    var result =
        piped(
            "System.IO.IOException: Read-only file system : '/a\033[31m\u009b\u202e\007b'\n",
            "explain",
            "-");

    assertThat(result.out()).contains("'/ab'");
    assertThat(result.out().chars().filter(c -> c < ' ' && c != '\n')).isEmpty();
  }

  @Test
  void a_line_of_a_file_is_explained_with_what_is_wrong_in_it() throws IOException {
    Files.writeString(
        folder.resolve("Dockerfile"), "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nUSER $APP_UID\n");
    Files.writeString(
        folder.resolve("compose.yaml"),
        "services:\n  orders:\n    build: .\n    ports: [\"80:80\"]\n");

    assertThat(explain("Dockerfile:2").out())
        .startsWith(
            """
            Dockerfile:2
              USER $APP_UID
              sets who runs what follows, and the container
              USER in stage number 0, which becomes the image
            """)
        .contains("nothing is wrong with it that bulwark knows", "User  (user)");
    assertThat(explain("compose.yaml:4").out())
        .contains("services.orders.ports", "error  BW301", "use 8080");
    assertThat(explain("compose.yaml:4").code()).isZero();
  }

  @Test
  void a_key_of_a_manifest_is_no_question_of_the_same_name() throws IOException {
    Files.writeString(
        folder.resolve("a.yaml"),
        """
        # ours
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: orders
        spec:
          template:
            spec:
              containers:
                - name: orders
                  resources:
                    requests:
                      cpu: 100m
                    limits:
                      cpu: 100m
        ---
        apiVersion: cert-manager.io/v1
        kind: ClusterIssuer
        """);

    assertThat(explain("a.yaml:1").out()).contains("a comment or an empty line");
    assertThat(explain("a.yaml:2").out()).contains("apiVersion  (apiVersion)");
    assertThat(explain("a.yaml:3").out()).contains("Deployment  (deployment)");
    assertThat(explain("a.yaml:5").out()).contains("metadata.name").doesNotContain("(name)");
    assertThat(explain("a.yaml:13").out()).contains("(cpu)").doesNotContain("(cpu-limit)");
    assertThat(explain("a.yaml:15").out()).contains("(cpu-limit)").doesNotContain("(cpu)");
    assertThat(explain("a.yaml:16").out()).contains("between two documents");
    assertThat(explain("a.yaml:18").out()).contains("\n  kind\n").doesNotContain("Sources");
  }

  @Test
  void every_instruction_says_what_it_does() throws IOException {
    Files.writeString(
        folder.resolve("Dockerfile"),
        """
        FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
        WORKDIR /src
        FROM scratch
        COPY --from=build /out /app
        EXPOSE 8080
        """);

    assertThat(explain("Dockerfile:2").out()).contains("makes it where it is missing");
    assertThat(explain("Dockerfile:4").out()).contains("takes files from build;");
    assertThat(explain("Dockerfile:5").out()).contains("it opens nothing");
  }

  @Test
  void a_line_that_is_not_there_is_refused() throws IOException {
    Files.writeString(folder.resolve("Dockerfile"), "FROM scratch\n");

    assertThat(explain("Dockerfile:7").err())
        .startsWith("bulwark: Dockerfile:7: no line of a Dockerfile, a manifest or a project file")
        .contains("the file has 1 line,");
    assertThat(explain("Dockerfile:7").code()).isEqualTo(2);
  }
}
