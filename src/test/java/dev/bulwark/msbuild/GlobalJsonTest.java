package dev.bulwark.msbuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobalJsonTest {
  private static final String FILE =
      """
      {
        // the SDK
        "sdk": {
          "version": "6.0.100", /* pinned */
          "rollForward": "latestPatch",
        },
        "msbuild-sdks": { "A": "1.0" },
        "list": [ { "sdk": { "version": "no" } }, 1, true, null ]
      }
      """;

  @Test
  void version_and_policy_stand_where_their_span_says() {
    var json = parse(FILE);

    assertThat(json.problem()).isEmpty();
    assertThat(SourceText.of(FILE).text(json.version().orElseThrow().span())).isEqualTo("6.0.100");
    assertThat(json.rollForward().orElseThrow().text()).isEqualTo("latestPatch");
  }

  @Test
  void a_look_alike_in_a_list_is_not_it() {
    assertThat(parse("{\"x\":[{\"sdk\":{\"version\":\"1\"}}]}").version()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"sdk\":{\"version\":\"6.0.100\"}}"
            + " | {\"sdk\":{\"version\":\"10.0.100\", \"rollForward\": \"latestFeature\"}}",
        "{\"sdk\":{\"version\":\"6.0.100\",\"rollForward\":\"disable\"}}"
            + " | {\"sdk\":{\"version\":\"10.0.100\",\"rollForward\":\"latestFeature\"}}",
        "{\"sdk\":{\"version\":\"6.0.100\",\"rollForward\":\"feature\"}}"
            + " | {\"sdk\":{\"version\":\"10.0.100\",\"rollForward\":\"feature\"}}",
        "{\"sdk\":{\"version\":\"10.0.301\"}}"
            + " | {\"sdk\":{\"version\":\"10.0.301\", \"rollForward\": \"latestFeature\"}}",
        "{\"sdk\":{\"version\":\"6.0.100\",\"rollForward\":\"latestMajor\"}}"
            + " | {\"sdk\":{\"version\":\"6.0.100\",\"rollForward\":\"latestMajor\"}}",
        "{\"sdk\":{\"version\":\"11.0.100\"}} | {\"sdk\":{\"version\":\"11.0.100\"}}",
        "{\"sdk\":{}} | {\"sdk\":{}}",
      })
  void the_image_s_sdk_is_let_in(String old, String expected) {
    assertThat(raised(old)).isEqualTo(expected);
    assertThat(raised(expected)).isEqualTo(expected);
  }

  @Test
  void a_line_put_in_looks_like_the_one_above() {
    var old = "{\r\n\t\"sdk\": {\r\n\t\t\"version\": \"6.0.100\"\r\n\t}\r\n}\r\n";

    assertThat(raised(old))
        .isEqualTo(
            "{\r\n\t\"sdk\": {\r\n\t\t\"version\": \"10.0.100\",\r\n\t\t\"rollForward\":"
                + " \"latestFeature\"\r\n\t}\r\n}\r\n");
  }

  @Test
  void what_is_no_version_is_said() {
    var change = parse("{\"sdk\":{\"version\":\"latest\"}}").raise(10);

    assertThat(change.edits()).isEmpty();
    assertThat(change.left())
        .singleElement()
        .satisfies(left -> assertThat(left.text()).contains("latest"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "~~ | ends too early",
        "[] | does not begin with {",
        "{ | ends too early",
        "{\"a\" 1} | a colon is due",
        "{a:1} | a name in quotes is due",
        "{\"a\": \"b} | the text has no end",
        "{\"a\": /* } | the comment has no end",
        "{} x | more behind the end",
        "{\"a\": ]} | is no value",
      })
  void broken_json_is_a_problem_and_is_not_edited(String text, String reason) {
    var json = parse(text);

    assertThat(json.problem().orElseThrow().text()).contains(reason);
    assertThat(json.raise(10).edits()).isEmpty();
  }

  @Test
  void nesting_has_a_limit() {
    assertThat(parse("{\"a\":" + "[".repeat(100_000)).problem().orElseThrow().text())
        .contains("64");
  }

  @Test
  void no_bytes_make_it_throw() {
    var random = new Random(1654);
    byte[] seed = FILE.getBytes(StandardCharsets.UTF_8);
    for (int round = 0; round < 5_000; round++) {
      byte[] bytes = seed.clone();
      for (int i = random.nextInt(4); i >= 0; i--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(128);
      }
      var source = SourceText.of(bytes);
      assertThat(source.with(GlobalJson.parse(source).raise(10).edits())).isNotNull();
    }
  }

  private static String raised(String text) {
    var source = SourceText.of(text);
    return source.with(GlobalJson.parse(source).raise(10).edits()).text();
  }

  private static GlobalJson parse(String text) {
    return GlobalJson.parse(SourceText.of(text));
  }
}
