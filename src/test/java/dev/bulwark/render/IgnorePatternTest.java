package dev.bulwark.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IgnorePatternTest {
  private final IgnorePattern pattern = new IgnorePattern();

  @ParameterizedTest
  @ValueSource(strings = {"nuget.config", "src/NuGet.Config", "My Shop/nuget.config", "ä/b"})
  void a_path_is_a_line(String path) throws Exception {
    assertThat(pattern.escape(path)).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\n!secret", "*", "a?", "[ab]", "a\\b", "!a", "#a", "a\rb", "a\u2028b"})
  void a_path_that_would_be_more_than_a_path_is_refused(String path) {
    assertThatThrownBy(() -> pattern.escape(path))
        .isInstanceOf(Refused.class)
        .hasMessageEndingWith("which is not safe in an ignore file");
  }
}
