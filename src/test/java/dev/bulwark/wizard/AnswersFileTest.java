package dev.bulwark.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnswersFileTest {

  @Test
  void texts_numbers_booleans_and_lists_become_answers_with_their_lines() {
    var file =
        AnswersFile.read(
            "# mine\nhttp-port: 5000\nread-only: true\nrestore:\n  - a.csproj\n  - b.props\n",
            "b.yaml");

    assertThat(file.problems()).isEmpty();
    assertThat(file.answers().get("http-port").value()).isEqualTo("5000");
    assertThat(file.answers().get("read-only").value()).isEqualTo("true");
    assertThat(file.answers().get("restore").value()).isEqualTo("a.csproj,b.props");
    assertThat(file.answers().get("read-only").provenance().phrase()).isEqualTo("from b.yaml:3");
  }

  @Test
  void an_empty_file_answers_nothing() {
    assertThat(AnswersFile.read("", "b.yaml")).isEqualTo(AnswersFile.read("# nothing\n", "b.yaml"));
  }

  @Test
  void what_is_no_yaml_is_named_with_its_line() {
    assertThat(AnswersFile.read("a: 1\nb: [1\n", "b.yaml").problems())
        .singleElement()
        .satisfies(
            problem -> assertThat(problem.line()).startsWith("b.yaml:").contains("not YAML"));
  }

  @Test
  void a_nested_mapping_is_refused() {
    assertThat(AnswersFile.read("network:\n  port: 1\n", "b.yaml").problems())
        .singleElement()
        .satisfies(
            problem -> assertThat(problem.line()).startsWith("network: its value at b.yaml:1"));
  }

  @Test
  void a_text_without_bottom_is_refused() {
    for (var bracket : List.of("[", "{a: ")) {
      assertThat(AnswersFile.read("name: " + bracket.repeat(100_000), "b.yaml").problems())
          .singleElement()
          .satisfies(problem -> assertThat(problem.line()).startsWith("b.yaml"));
    }
  }

  @Test
  void an_answer_given_twice_is_refused() {
    assertThat(AnswersFile.read("a: 1\na: 2\n", "b.yaml").problems()).isNotEmpty();
  }

  @Test
  void aliases_and_tags_do_no_harm() {
    assertThat(AnswersFile.read("a: &x [1]\nb: *x\n", "b.yaml").problems()).hasSizeLessThan(2);
    assertThat(
            AnswersFile.read("a: !!java.net.URL 'http://x'\n", "b.yaml").answers().get("a").value())
        .isEqualTo("http://x");
    assertThat(AnswersFile.read("a: ".repeat(2) + "[".repeat(100_000), "b.yaml").problems())
        .isNotEmpty();
  }
}
