package dev.bulwark.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That it agrees with BuildKit is what DockerfileOracleIT proves; these are examples to read. */
class ExpansionTest {
  private static final Map<String, String> VARIABLES = Map.of("X", "value", "E", "", "P", "/a/b.c");

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '^',
      value = {
        "a$X,avalue",
        "${X}s,values",
        "$Xs,^^",
        "${N:-d},d",
        "${E:-d},d",
        "${E-d},^^",
        "${X:+y},y",
        "${N:+y},^^",
        "${P##*/},b.c",
        "${P%/*},/a",
        "${P//\\//_},_a_b.c",
        "'$X',$X",
        "\"a $X\",a value",
        "\\$X,$X",
        "${N:-${X}},value",
      })
  void words_say(String word, String value) {
    assertThat(Expansion.of(word, '\\', VARIABLES).certain()).contains(value);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '^',
      value = {"${X", "${}", "^'x^", "\"x", "${N:?it is needed}", "${X!y}"})
  void what_buildkit_refuses_is_not_certain(String word) {
    assertThat(Expansion.of(word, '\\', VARIABLES)).isInstanceOf(Expansion.Uncertain.class);
  }

  @Test
  void a_value_that_grows_without_end_is_given_up() {
    var text = new StringBuilder("ARG a=0123456789\n");
    for (char name = 'b'; name <= 'z'; name++) {
      text.append("ARG ").append(name).append("=");
      text.append(("$" + (char) (name - 1)).repeat(10)).append('\n');
    }
    var file = Fixtures.parse(text + "FROM $z\n");

    assertThat(StageGraph.of(file).base(file.stages().getFirst())).isInstanceOf(Base.Unclear.class);
  }

  @Test
  void a_nesting_without_end_is_given_up() {
    assertThat(Expansion.of("${A:-".repeat(100_000), '\\', Map.of()))
        .isInstanceOf(Expansion.Uncertain.class);
    assertThat(Expansion.of("${A:-".repeat(100_000) + "}".repeat(100_000), '\\', Map.of()))
        .isInstanceOf(Expansion.Uncertain.class);
  }
}
