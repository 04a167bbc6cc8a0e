package dev.bulwark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversationTest {
  @TempDir Path temporary;
  private Path folder;
  private Map<String, String> environment;

  @BeforeEach
  void a_service() throws IOException {
    folder = service("conversation");
    environment = Map.of("XDG_STATE_HOME", temporary.resolve("state").toString());
  }

  @Test
  void the_files_are_those_of_the_same_answers_without_a_conversation() throws IOException {
    var asked = typing("2\n\n\nr\nhttp-port\n5000\nw\n", "--accessible");
    var flags = service("flags");
    Bulwark.run(flags, "new", "--yes", "--set", "level=strict", "--set", "http-port=5000");

    assertThat(asked.code()).isZero();
    assertThat(asked.out()).contains("wrote 11 files in . (strict level)");
    assertThat(tree(folder)).isEqualTo(tree(flags));
  }

  @Test
  void what_is_to_know_at_the_end_fits_the_screen_and_commands_stay_whole() {
    var out = typing("r\nw\n", "--accessible").out();
    var commands = out.substring(out.indexOf("next\n"));

    assertThat(out.substring(0, out.length() - commands.length()).lines())
        .hasSizeGreaterThan(8)
        .allMatch(line -> line.length() <= 80);
    assertThat(commands).contains("\n  kubectl apply --dry-run=server -f k8s/\n");
  }

  @Test
  void the_first_line_says_which_mode_it_is_and_nothing_is_drawn() {
    var result = typing("q\n", "--accessible");

    assertThat(result.err()).startsWith("Bulwark, line mode; ");
    assertThat(result.err().chars())
        .allMatch(c -> c == '\n' || (c >= ' ' && c < 0x7F), "plain characters alone");
    assertThat(result.out()).isEmpty();
  }

  @Test
  void results_go_to_the_pipe_and_questions_do_not() {
    var result = typing("r\nw\n", "new", "--accessible", "--print");

    assertThat(result.out()).startsWith("# Dockerfile\n").doesNotContain("Review.");
    assertThat(result.err()).contains("Review.");
  }

  @Test
  void answers_of_the_command_line_are_taken_and_may_be_changed() throws IOException {
    var result = typing("r\nhttp-port\n\nw\n", "new", "--accessible", "--set", "http-port=6000");

    assertThat(result.err()).contains(" [6000, from the command line]: ");
    assertThat(tree(folder).get("Dockerfile")).contains("EXPOSE 6000");
  }

  @Test
  void a_wrong_answer_of_the_command_line_is_told_before_anything_is_asked() {
    var result = typing("r\nw\n", "new", "--accessible", "--set", "http-port=80");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("bulwark: http-port 80: ").doesNotContain("Level");
  }

  @Test
  void quitting_writes_nothing_and_keeps_the_answers_for_the_next_start() throws IOException {
    var left = typing("2\nq\n", "--accessible");
    assertThat(left.code()).isZero();
    assertThat(left.err())
        .endsWith(
            "Nothing was written. Your answers (1) are kept; the next start here offers them.\n");
    assertThat(tree(folder)).containsOnlyKeys("Orders.csproj");

    var again = typing("u\nr\nw\n", "--accessible");
    assertThat(again.err()).contains(" are kept: level.");
    assertThat(again.out()).contains("(strict level)");
    assertThat(typing("q\n", "--accessible").err()).doesNotContain("are kept");
  }

  @Test
  void an_answer_is_kept_as_soon_as_it_is_given() {
    typing("2\n", "--accessible");

    assertThat(typing("q\n", "--accessible").err()).contains("are kept: level.");
  }

  @Test
  void kept_answers_can_be_dropped() {
    typing("2\nq\n", "--accessible");

    assertThat(typing("n\nr\nw\n", "--accessible").out()).contains("(standard level)");
  }

  @Test
  void an_input_that_ends_too_early_is_no_success() throws IOException {
    var result = typing("2\n", "--accessible");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("the input ended before the review was left with w");
    assertThat(tree(folder)).containsOnlyKeys("Orders.csproj");
  }

  @Test
  void all_that_follow_can_be_taken_at_once() throws IOException {
    Bulwark.run(folder, "new", "--yes");
    var flags = service("flags");
    Bulwark.run(flags, "new", "--yes", "--level", "strict");

    var result = typing("\n2\nr\nw\na\n", "--accessible");

    assertThat(result.code()).isZero();
    assertThat(tree(folder)).isEqualTo(tree(flags));
  }

  @Test
  void a_file_that_is_different_is_shown_and_kept_or_replaced() throws IOException {
    Files.writeString(folder.resolve("Dockerfile"), "FROM scratch\n");
    Files.writeString(folder.resolve("HARDENING.md"), "mine\n");

    var result = typing("\nr\nw\nd\nt\nk\n", "--accessible");

    assertThat(result.err())
        .contains("Dockerfile is there and different.")
        .contains("-FROM scratch");
    assertThat(result.code()).isZero();
    assertThat(tree(folder).get("Dockerfile")).contains("AS final");
    assertThat(tree(folder)).containsEntry("HARDENING.md", "mine\n").containsKey("bulwark.yaml");
  }

  @Test
  void quitting_at_a_file_writes_none() throws IOException {
    Files.writeString(folder.resolve("Dockerfile"), "FROM scratch\n");

    var result = typing("\nr\nw\nq\n", "--accessible");

    assertThat(result.err()).endsWith("Nothing was written.\n");
    assertThat(tree(folder)).containsOnlyKeys("Dockerfile", "Orders.csproj");
  }

  @Test
  void where_there_is_no_service_nothing_is_asked() throws IOException {
    Files.delete(folder.resolve("Orders.csproj"));
    var result = typing("", "--accessible");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).startsWith("bulwark: project: no service found here").hasLineCount(1);
  }

  @Test
  void a_file_can_be_left_for_later_and_the_way_back_forgets_nothing() throws IOException {
    Files.writeString(folder.resolve("Dockerfile"), "FROM scratch\n");

    var result = typing("\nr\nw\nb\nhttp-port\n5000\nw\nl\n", "--accessible");

    assertThat(result.code()).isZero();
    assertThat(result.err()).contains("left for later: Dockerfile");
    assertThat(tree(folder)).containsEntry("Dockerfile", "FROM scratch\n");
    assertThat(tree(folder).get("k8s/deployment.yaml")).contains("containerPort: 5000");
  }

  @Test
  void an_input_that_ends_at_a_file_writes_none_and_is_no_success() throws IOException {
    Files.writeString(folder.resolve("Dockerfile"), "FROM scratch\n");

    assertThat(typing("\nr\nw\n", "--accessible").code()).isEqualTo(2);
    assertThat(tree(folder)).containsOnlyKeys("Dockerfile", "Orders.csproj");
  }

  @Test
  void container_files_that_are_there_are_named_before_the_first_question() throws IOException {
    Files.writeString(folder.resolve("Dockerfile"), "FROM scratch\n");

    assertThat(typing("q\n", "--accessible").err()).contains("Found: Dockerfile.");
  }

  @Test
  void container_files_that_are_there_can_be_checked_instead() throws IOException {
    Files.writeString(
        folder.resolve("Dockerfile"), "FROM mcr.microsoft.com/dotnet/aspnet:7.0\nUSER root\n");

    var result = typing("3\n", "--accessible");

    assertThat(result.out()).isEqualTo(typing("", "check", ".").out()).contains("BW102");
    assertThat(result.code()).isEqualTo(1);
  }

  @Test
  void container_files_that_are_there_can_be_migrated_instead() throws IOException {
    Files.writeString(
        folder.resolve("Dockerfile"),
        """
        FROM mcr.microsoft.com/dotnet/aspnet:10.0
        COPY out /app
        WORKDIR /app
        ENTRYPOINT ["dotnet", "Orders.dll"]
        """);

    var result = typing("migrate\nt\n", "--accessible");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(tree(folder).get("Dockerfile")).contains("\nUSER $APP_UID\n");
    assertThat(tree(folder)).containsOnlyKeys("Dockerfile", "Orders.csproj");
  }

  @Test
  void where_it_cannot_be_written_the_end_is_a_refusal_and_the_answers_stay() throws IOException {
    Files.writeString(folder.resolve("k8s"), "a file");

    var result = typing("2\nr\nw\n", "--accessible");

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err()).contains("Your answers (1) are kept");
    assertThat(tree(folder)).containsOnlyKeys("k8s", "Orders.csproj");
  }

  @Test
  void of_several_services_the_chosen_ones_are_asked_about_and_written_together()
      throws IOException {
    services();

    var result = typing("1 2\n2\nr\nw\nr\nw\n", "--accessible");

    assertThat(result.code()).isZero();
    assertThat(result.err())
        .contains("Service 1 of 2: src/A/A.csproj.", "Service 2 of 2: src/B/B.csproj.");
    assertThat(tree(folder).get("src/A/bulwark.yaml")).contains("level: strict");
    assertThat(tree(folder).get("src/B/bulwark.yaml")).contains("level: standard");
    assertThat(tree(folder)).doesNotContainKey("src/C/bulwark.yaml");
  }

  @Test
  void of_several_services_none_is_written_when_the_person_leaves_at_the_second()
      throws IOException {
    services();

    assertThat(typing("1 2\n2\nr\nw\nq\n", "--accessible").code()).isZero();
    assertThat(tree(folder).keySet()).allMatch(path -> path.endsWith(".csproj"));
    assertThat(typing("u\nq\n", "--accessible").err())
        .contains("src/A/A.csproj: level.", "src/B/B.csproj: none yet.", "[strict, yours]");
  }

  @Test
  void a_project_on_the_command_line_is_the_only_one() throws IOException {
    services();

    var result = typing("r\nw\n", "new", "--accessible", "--set", "project=src/B/B.csproj");

    assertThat(result.code()).isZero();
    assertThat(tree(folder)).containsKey("src/B/bulwark.yaml");
    assertThat(tree(folder)).doesNotContainKey("src/A/bulwark.yaml");
  }

  /** Three of them in place of the one. */
  private void services() throws IOException {
    for (var name : new String[] {"A", "B", "C"}) {
      var project = Files.createDirectories(folder.resolve("src/" + name));
      Files.copy(folder.resolve("Orders.csproj"), project.resolve(name + ".csproj"));
    }
    Files.delete(folder.resolve("Orders.csproj"));
  }

  private Bulwark.Result typing(String lines, String... args) {
    return Bulwark.runTyping(environment, folder, lines, args);
  }

  private Path service(String name) throws IOException {
    var root = Files.createDirectories(temporary.resolve(name));
    Files.writeString(
        root.resolve("Orders.csproj"),
        """
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
          </PropertyGroup>
        </Project>
        """);
    return root;
  }

  private static Map<String, String> tree(Path root) throws IOException {
    var texts = new TreeMap<String, String>();
    try (var files = Files.walk(root)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        texts.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return texts;
  }
}
