package dev.bulwark.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import org.snakeyaml.engine.v2.schema.JsonSchema;
import org.snakeyaml.engine.v2.schema.Schema;

class YamlScalarTest {
  private final YamlScalar yaml = new YamlScalar();

  @Test
  void every_text_is_the_same_text_when_it_is_read_back() throws Exception {
    assertReadBack(Nasty.texts().toList());
  }

  @Test
  void every_character_is_the_same_when_it_is_read_back() throws Exception {
    assertReadBack(
        IntStream.rangeClosed(0, 0x11000)
            .filter(c -> c < 0x3100 || c > 0xFD00 || c % 50 == 0)
            .filter(c -> !Marks.is(c) && (c < 0xD800 || c > 0xDFFF))
            .mapToObj(Character::toString)
            .flatMap(c -> Stream.of(c, "a" + c + "b"))
            .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "orders,orders",
    "/health/live,/health/live",
    "mcr.microsoft.com/dotnet/aspnet:10.0,mcr.microsoft.com/dotnet/aspnet:10.0",
    "ghcr.io/shop/orders@sha256:0a,ghcr.io/shop/orders@sha256:0a",
    "500m,500m",
    "10.0.0-preview.1,10.0.0-preview.1",
    "the HorizontalPodAutoscaler decides,the HorizontalPodAutoscaler decides",
    "app.kubernetes.io/name,app.kubernetes.io/name",
    "noble,noble"
  })
  void what_everybody_reads_as_a_text_has_no_quotes(String text, String written) throws Exception {
    assertThat(yaml.escape(text)).isEqualTo(written);
  }

  /** YAML 1.1, which kubectl and Helm read, knows more of these than 1.2. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "y",
        "Y",
        "n",
        "N",
        "yes",
        "Yes",
        "no",
        "NO",
        "on",
        "On",
        "off",
        "OFF",
        "true",
        "False",
        "null",
        "Null",
        "~",
        "",
        " ",
        "<<",
        "=",
        "-",
        "?",
        ":",
        "1",
        "-1",
        "+1",
        "010",
        "0o17",
        "0x1F",
        "0X1f",
        "0b101",
        "1e3",
        "1E3",
        "1.5",
        ".5",
        "5.",
        "1_000",
        "1:30",
        "190:20:30.15",
        ".inf",
        "-.Inf",
        ".NaN",
        "nan",
        "inf",
        "2025-01-01",
        "2025-1-1",
        "2025-01-01T00:00:00Z",
        "10.0",
        "1.35",
        "8080",
        " a",
        "a ",
        "a:",
        "a: b",
        "a #b",
        "#a",
        "@a",
        "`a",
        "%a",
        "*a",
        "&a",
        "!a",
        "|",
        ">",
        "- a",
        "? a",
        "[a",
        "{a",
        "'a",
        "\"a",
        "a\nb",
        "a\tb",
        "--- a",
        "..."
      })
  void what_somebody_reads_as_something_else_is_quoted(String text) throws Exception {
    assertThat(yaml.escape(text)).startsWith("\"").endsWith("\"").doesNotContain("\n", "\t");
  }

  @ParameterizedTest
  @CsvSource({"8080", "-1", "true", "false", "0"})
  void numbers_and_truth_values_that_were_no_texts_stay_plain(String value) throws Exception {
    assertThat(yaml.escape(Marks.VALUE + value)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "1e3", "1.5", "x", "", "- a"})
  void a_mark_makes_nothing_plain_but_whole_numbers_and_truth_values(String value)
      throws Exception {
    assertThat(read(yaml.escape(Marks.VALUE + value), new JsonSchema())).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0001name\u0001", "a\u0004x", "\uD83D", "a\uDE00b"})
  void marks_and_halves_of_characters_are_refused(String text) {
    assertThatThrownBy(() -> yaml.escape(text))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("which is not safe in YAML");
  }

  /** As item, as value and as key, since each place has its own rules. */
  private void assertReadBack(List<String> texts) throws Exception {
    var document = new StringBuilder();
    for (var text : texts) {
      var written = yaml.escape(text);
      assertThat(written).doesNotContain("\n", "\r", "\u0085", "\u2028", "\u2029");
      document.append("- - ").append(written).append(" # x\n");
      document.append("  - a: ").append(written).append('\n');
      document.append("  - ").append(written).append(": b\n");
    }
    var expected =
        texts.stream().map(text -> List.of(text, Map.of("a", text), Map.of(text, "b"))).toList();
    for (var schema : List.of(new JsonSchema(), new CoreSchema(), new FailsafeSchema())) {
      assertThat(read(document.toString(), schema).equals(expected)).isTrue();
    }
  }

  private static Object read(String document, Schema schema) {
    var settings =
        LoadSettings.builder().setSchema(schema).setCodePointLimit(Integer.MAX_VALUE).build();
    return new Load(settings).loadFromString(document);
  }
}
