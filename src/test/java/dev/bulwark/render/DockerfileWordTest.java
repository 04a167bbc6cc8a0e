package dev.bulwark.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class DockerfileWordTest {
  private final DockerfileWord words = new DockerfileWord();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mcr.microsoft.com/dotnet/sdk:10.0-noble",
        "localhost:5000/orders@sha256:0a1b",
        "/src/My_App.csproj",
        "-p:UseAppHost=false",
        "8080",
        "~/x"
      })
  void words_of_names_paths_and_options_are_written_as_they_are(String word) throws Exception {
    assertThat(words.escape(word)).isEqualTo(word);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b",
        "a\tb",
        "a\nRUN id",
        "a\rb",
        "a\\",
        "a\\\nb",
        "$HOME",
        "${HOME}",
        "$(id)",
        "`id`",
        "a'b",
        "a\"b",
        "a;b",
        "a|b",
        "a&b",
        "a>b",
        "<<EOF",
        "*",
        "a?",
        "[a]",
        "{a}",
        "!a",
        "#a",
        "(a)",
        "^a",
        "a\u0000",
        "é",
        "a\u2028b",
        "a\u00A0b",
        "\u202Ea"
      })
  void a_bare_word_holds_nothing_that_anybody_gives_a_meaning_to(String word) {
    assertThatThrownBy(() -> words.escape(word))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("is not safe in a Dockerfile");
  }

  @Test
  void an_empty_word_is_refused() {
    assertThatThrownBy(() -> words.escape(""))
        .hasMessage("an empty value cannot be a word of a Dockerfile");
  }

  @Test
  void the_marks_of_numbers_do_not_show() throws Exception {
    assertThat(words.escape(Marks.VALUE + "8080")).isEqualTo("8080");
  }

  @ParameterizedTest
  @CsvSource({
    "Orders.csproj ./,Orders.csproj ./",
    "src/A.csproj src/,src/A.csproj src/",
  })
  void paths_are_bare_where_they_can_be(String joined, String written) throws Exception {
    assertThat(DockerfileWord.paths(List.of(joined.split(" ")))).isEqualTo(written);
  }

  @Test
  void paths_with_blanks_or_signs_take_the_form_of_lists() throws Exception {
    assertThat(DockerfileWord.paths(List.of("My Shop/A.csproj", "b#.props", "./")))
        .isEqualTo("[\"My Shop/A.csproj\", \"b#.props\", \"./\"]");
    assertThat(DockerfileWord.paths(List.of("Größe/A.csproj", "Größe/")))
        .isEqualTo("[\"Größe/A.csproj\", \"Größe/\"]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--from=x",
        "-a",
        "-p:x",
        "100%",
        "a$b",
        "a\"b",
        "a'b",
        "a\\b",
        "a`b",
        "a*b",
        "a?b",
        "[a]",
        "{a}",
        "a\nb",
        "a;b",
        "a|b",
        "a<b",
        "a\u0007b",
        "a!b",
        "a^b"
      })
  void paths_that_could_be_an_option_a_pattern_or_a_variable_are_refused(String path) {
    assertThatThrownBy(() -> DockerfileWord.paths(List.of(path, "./"))).isInstanceOf(Refused.class);
  }

  @Test
  void what_is_allowed_in_a_list_is_json_that_means_the_same() throws Exception {
    for (var text : Nasty.texts().toList()) {
      var written = allowed(() -> DockerfileWord.json(List.of(text, "x")));
      if (!written.isEmpty()) {
        assertThat(new Load(LoadSettings.builder().build()).loadFromString(written))
            .isEqualTo(List.of(text, "x"));
        assertThat(written).doesNotContain("$", "\\", "\n");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"8080,8080", "'http://+:8080;https://+:8443','\"http://+:8080;https://+:8443\"'"})
  void values_of_variables_are_quoted_where_they_need_it(String value, String written)
      throws Exception {
    assertThat(DockerfileWord.env(value)).isEqualTo(written);
  }

  @Test
  void an_empty_value_of_a_variable_is_a_pair_of_quotes() throws Exception {
    assertThat(DockerfileWord.env("")).isEqualTo("\"\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"$PATH", "a\"b", "a'b", "a\\", "a`b", "a\nENV X=1", "a\u2028b"})
  void values_of_variables_cannot_end_their_quotes_or_name_other_variables(String value) {
    assertThatThrownBy(() -> DockerfileWord.env(value)).isInstanceOf(Refused.class);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_shell_gives_every_word_on_as_it_is() throws Exception {
    var texts = new ArrayList<String>();
    var written = new StringBuilder("printf '%s\\n'");
    for (var text : Nasty.texts().limit(3000).toList()) {
      var word = allowed(() -> DockerfileWord.shell(text));
      if (!word.isEmpty()) {
        texts.add(text);
        written.append(' ').append(word);
      }
    }

    assertThat(texts).hasSizeGreaterThan(500);
    assertThat(shell(written.toString())).isEqualTo(String.join("\n", texts) + "\n");
  }

  @ParameterizedTest
  @CsvSource({
    "Orders.csproj,Orders.csproj",
    "'My Shop/A.csproj','\"My Shop/A.csproj\"'",
    "'a,b','\"a,b\"'",
    "'a=b','\"a=b\"'",
    "a&b,'\"a&b\"'"
  })
  void the_shell_of_windows_gets_quotes(String word, String written) throws Exception {
    assertThat(DockerfileWord.cmd(word)).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%PATH%", "a|b", "a>b", "a<b", "a^b", "a\"b", "a!b", "a\nb", "/?x", "-x"})
  void the_shell_of_windows_gets_nothing_it_would_obey(String word) {
    assertThatThrownBy(() -> DockerfileWord.cmd(word)).isInstanceOf(Refused.class);
  }

  private interface Writing {
    String write() throws Refused;
  }

  /** Empty where the text was refused. */
  private static String allowed(Writing writing) {
    try {
      return writing.write();
    } catch (Refused e) {
      assertThat(e.reason()).isNotBlank();
      return "";
    }
  }

  private static String shell(String script) throws IOException, InterruptedException {
    var process = new ProcessBuilder("sh", "-s").redirectErrorStream(true).start();
    try (var in = process.getOutputStream()) {
      in.write(script.getBytes(StandardCharsets.UTF_8));
    }
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return said;
  }
}
