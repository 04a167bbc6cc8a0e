package dev.bulwark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.wizard.Questions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class CliTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"", "new", "questions", "images"})
  void help_goes_to_standard_output_and_fits_80_columns(String command) {
    var result =
        command.isEmpty() ? Bulwark.run(folder, "--help") : Bulwark.run(folder, command, "--help");

    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("Usage: bulwark");
    assertThat(result.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void without_a_command_and_without_a_terminal_one_line_says_what_to_use() {
    var result = Bulwark.run(folder);

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .isEqualTo(
            "bulwark: new: there is no terminal to ask on; add --yes to take the repository's and"
                + " the level's answers, or --accessible to answer in plain lines\n");
  }

  @Test
  void a_mistyped_option_gets_the_near_one() {
    var result = Bulwark.run(folder, "new", "--yse");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo("bulwark: --yse: there is no such option; did you mean --yes?\n");
  }

  @Test
  void a_mistyped_command_is_named() {
    var result = Bulwark.run(folder, "mew");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo("bulwark: mew: there is no such command; did you mean new?\n");
  }

  @Test
  void what_resembles_nothing_is_sent_to_the_help() {
    assertThat(Bulwark.run(folder, "new", "--zzzzzz").err())
        .isEqualTo("bulwark: --zzzzzz: there is no such option; see `bulwark new --help`\n");
  }

  @Test
  void a_second_folder_is_one_too_many() {
    assertThat(Bulwark.run(folder, "new", "a", "b").err())
        .isEqualTo("bulwark: b: one argument too many; see `bulwark new --help`\n");
  }

  @Test
  void a_folder_that_is_not_there_is_named() {
    var result = Bulwark.run(folder, "new", "--yes", "nowhere");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("nowhere: there is no such folder");
  }

  @Test
  void every_question_is_listed_with_its_choices() {
    var result = Bulwark.run(folder, "questions");

    assertThat(result.code()).isZero();
    Questions.all()
        .forEach(question -> assertThat(result.out()).contains("  " + question.id() + "  "));
    assertThat(result.out()).contains("net-bind-service").contains("not possible");
  }

  @Test
  void questions_are_json_on_request() {
    var result = Bulwark.run(folder, "questions", "--format", "json");

    var json = (List<?>) new Load(LoadSettings.builder().build()).loadFromString(result.out());
    assertThat(json).hasSameSizeAs(Questions.all());
    var port =
        json.stream()
            .map(Map.class::cast)
            .filter(q -> "http-port".equals(q.get("id")))
            .findFirst()
            .orElseThrow();
    assertThat(port.get("kind")).isEqualTo("number");
    assertThat(port.get("why").toString()).isNotBlank();
  }

  @Test
  void an_unknown_format_is_refused() {
    assertThat(Bulwark.run(folder, "questions", "--format", "xml").err())
        .contains("choose text or json");
  }

  @Test
  void images_tell_what_has_ended_and_how_old_they_are() {
    var result = Bulwark.run(folder, "images");

    assertThat(result.out())
        .contains("8.0   LTS  ended     on    2026-11-10")
        .contains("10.0  LTS  supported until 2028-11-14");
    assertThat(result.err()).contains("known as of 2026-11-22");
  }

  @Test
  void images_of_one_release_are_whole_references() {
    assertThat(Bulwark.run(folder, "images", "--dotnet", "10.0").out())
        .contains("mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled");
    assertThat(Bulwark.run(folder, "images", "--dotnet", "4.8").code()).isEqualTo(2);
  }
}
