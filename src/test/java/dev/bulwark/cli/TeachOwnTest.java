package dev.bulwark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code bulwark teach --from}: somebody's own files, from what they are to what they should be.
 */
class TeachOwnTest {
  private static final String SERVICE =
      """
      apiVersion: v1
      kind: Service
      metadata:
        name: orders
      spec:
        selector:
          app: orders
        ports:
          - port: 80
            targetPort: 80
      """;

  @TempDir private Path folder;

  @BeforeEach
  void prepare() throws IOException {
    put(
        "shop/Dockerfile",
        "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nCOPY out /app\nWORKDIR /app\nUSER $APP_UID\n"
            + "ENTRYPOINT [\"dotnet\", \"Orders.dll\"]\n");
    put("shop/k8s/service.yaml", SERVICE);
    put(
        "shop/k8s/pod.yaml",
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: orders
          labels:
            app: orders
        spec:
          containers:
            - name: orders
              image: registry.example.com/shop/orders:1.0.0
              ports:
                - containerPort: 80
        """);
    put("shop/README.md", "# Orders\n");
  }

  private void put(String path, String text) throws IOException {
    var file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Bulwark.Result teach(String... words) {
    var args = new String[words.length + 3];
    args[0] = "teach";
    args[1] = "--from";
    args[2] = "shop";
    System.arraycopy(words, 0, args, 3, words.length);
    return Bulwark.run(folder, args);
  }

  private static Map<String, String> texts(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      return paths
          .filter(Files::isRegularFile)
          .collect(
              Collectors.toMap(
                  path -> folder.relativize(path).toString().replace('\\', '/'),
                  path -> {
                    try {
                      return Files.readString(path);
                    } catch (IOException e) {
                      throw new java.io.UncheckedIOException(e);
                    }
                  }));
    }
  }

  @Test
  void a_rule_is_a_step_with_its_places_question_answer_mend_and_reason() {
    var result = teach();

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out())
        .startsWith("The container files of shop, step by step\n2 files in ")
        .contains("\nStep 1: ")
        .contains("\nk8s/service.yaml:10: targetPort 80, but the container listens on 8080\n")
        .contains("  >  10 │       targetPort: 80\n")
        .contains("What happens if this stays as it is?")
        .contains("callers get `Connection\nrefused`")
        .contains("  -      targetPort: 80\n  +      targetPort: 8080\n")
        .contains("- `bulwark explain BW301`\n");
    assertThat(result.out().indexOf("BW301")).isLessThan(result.out().indexOf("BW201"));
  }

  @Test
  void a_step_shows_the_files_as_the_steps_before_have_left_them() throws IOException {
    put(
        "shop/Dockerfile",
        """
        FROM mcr.microsoft.com/dotnet/sdk:7.0 AS build
        WORKDIR /src
        COPY Orders.csproj ./
        RUN dotnet publish Orders.csproj -c Release -o /out
        FROM mcr.microsoft.com/dotnet/aspnet:7.0
        COPY --from=build /out /app
        WORKDIR /app
        USER 1654
        ENTRYPOINT ["dotnet", "Orders.dll"]
        """);
    put(
        "shop/Orders.csproj",
        "<Project Sdk=\"Microsoft.NET.Sdk.Web\">\n<PropertyGroup>"
            + "<TargetFramework>net7.0</TargetFramework></PropertyGroup>\n</Project>\n");

    var steps = teach().out().split("\nStep ");

    assertThat(steps[1]).contains("BW401", "  >   5 │ FROM mcr.microsoft.com/dotnet/aspnet:7.0");
    assertThat(steps[2])
        .contains("BW402", "targets net7.0, and the image has .NET 10.0")
        .contains("  >   5 │ FROM mcr.microsoft.com/dotnet/aspnet:10.0");
  }

  @Test
  void somebody_who_asks_for_plain_lines_is_waited_for() {
    var result =
        Bulwark.runTyping(Map.of(), folder, "q\n", "teach", "--accessible", "--from", "shop");

    assertThat(result.code()).isZero();
    assertThat(result.out())
        .endsWith("Enter shows what happens, q quits: \n")
        .doesNotContain("bulwark explain BW301");
  }

  @Test
  void pages_are_written_where_they_are_wanted() throws IOException {
    assertThat(teach("--format", "markdown").out()).startsWith("# The container files of shop");
    assertThat(teach("--format", "markdown", "-o", "md").out()).startsWith("wrote 1 file into");
    assertThat(teach("--format", "html", "-o", "html").code()).isZero();

    assertThat(texts(folder.resolve("md"))).containsOnlyKeys("lesson.md");
    assertThat(texts(folder.resolve("html")).get("lesson.html")).startsWith("<!DOCTYPE html>");
  }

  @Test
  void an_exercise_holds_the_container_files_before_and_after() throws IOException {
    assertThat(teach("--format", "exercise", "-o", "practice").code()).isZero();

    var files = texts(folder.resolve("practice"));
    assertThat(files)
        .containsOnlyKeys(
            "TASK.md",
            "start/Dockerfile",
            "start/k8s/pod.yaml",
            "start/k8s/service.yaml",
            "solution/Dockerfile",
            "solution/k8s/pod.yaml",
            "solution/k8s/service.yaml")
        .containsEntry("start/k8s/service.yaml", SERVICE);
    assertThat(files.get("solution/k8s/service.yaml")).contains("targetPort: 8080");
  }

  @Test
  void the_command_of_the_task_fails_on_the_start_and_passes_on_the_solution() throws IOException {
    teach("--format", "exercise", "-o", "practice");
    var practice = folder.resolve("practice");
    var command =
        Files.readString(practice.resolve("TASK.md"))
            .lines()
            .filter(line -> line.startsWith("bulwark check start "))
            .findFirst()
            .orElseThrow();

    assertThat(Bulwark.run(practice, command.split(" ")[1], "start").code()).isEqualTo(1);
    var words = command.substring("bulwark ".length()).split(" ");
    assertThat(Bulwark.run(practice, words).code()).isEqualTo(1);
    words[1] = "solution";
    var solved = Bulwark.run(practice, words);
    assertThat(solved.code()).as(solved.out()).isZero();
    assertThat(solved.out()).contains("nothing found");
  }

  @Test
  void the_solution_is_what_migrate_writes() throws IOException {
    teach("--format", "exercise", "-o", "practice");

    assertThat(Bulwark.run(folder, "migrate", "shop", "--write").code()).isZero();

    var solution = texts(folder.resolve("practice/solution"));
    assertThat(texts(folder.resolve("shop"))).containsAllEntriesOf(solution);
  }

  @Test
  void where_nothing_is_to_migrate_that_is_said() throws IOException {
    Files.createDirectories(folder.resolve("empty"));

    var result = Bulwark.run(folder, "teach", "--from", "empty", "--format", "html", "-o", "x");

    assertThat(result.code()).isZero();
    assertThat(result.out()).startsWith("empty: nothing to migrate; `bulwark check` says");
    assertThat(folder.resolve("x")).doesNotExist();
  }

  @Test
  void nothing_in_a_repository_steers_the_terminal_or_becomes_markup() throws IOException {
    put(
        "shop/k8s/a\u001b[31m<script>.yaml",
        SERVICE.replace("targetPort: 80", "targetPort: 80 # <script>\u202e [x](https://e)"));

    var text = teach().out();
    assertThat(text).contains("k8s/a^[[31m<script>.yaml:10", "<script><U+202E> [x](https://e)");
    assertThat(text.chars().filter(c -> c < ' ' && c != '\n' || c == 0x202e)).isEmpty();
    teach("--format", "html", "-o", "html");
    assertThat(Files.readString(folder.resolve("html/lesson.html")))
        .contains("&lt;script&gt;")
        .doesNotContain("<script", "href=\"https://e\"", "\u001b", "\u202e");
  }

  @Test
  void a_large_repository_fills_neither_the_screen_nor_an_exercise() throws IOException {
    put("shop/k8s/values.yaml", "# " + "x".repeat(300_000) + "\n");
    for (int i = 0; i < 210; i++) {
      put("shop/k8s/" + i + ".yaml", SERVICE);
    }

    assertThat(teach().out().lines().count()).isLessThan(500);
    assertThat(teach().out().lines()).allMatch(line -> line.length() < 200);
    assertThat(teach("--format", "exercise", "-o", "x").err())
        .contains("more than 200 container files, too many for an exercise;");
    assertThat(folder.resolve("x")).doesNotExist();
  }

  @Test
  void a_link_out_of_the_folder_is_not_followed() throws IOException {
    Files.writeString(folder.resolve("secret.yaml"), SERVICE.replace("orders", "secret"));
    Files.createSymbolicLink(folder.resolve("shop/k8s/linked.yaml"), folder.resolve("secret.yaml"));

    teach("--format", "exercise", "-o", "practice");

    assertThat(texts(folder.resolve("practice")).values()).noneMatch(t -> t.contains("secret"));
  }

  @Test
  void what_cannot_be_done_is_said_with_its_mend() {
    assertThat(teach("root-refused").err()).contains("--from: makes one lesson of a folder;");
    assertThat(teach("--list").code()).isEqualTo(2);
    assertThat(teach("--format", "html").err()).contains("add -o DIR");
    assertThat(teach("-o", "x").err()).contains("text goes to the terminal");
    assertThat(teach("--format", "exercise", "-o", "shop/practice").err())
        .contains("lies in shop, so its copies would be read as files of yours");
    assertThat(Bulwark.run(folder, "teach", "--from", "nowhere").err())
        .isEqualTo("bulwark: nowhere: there is no such folder; check the path\n");
  }
}
