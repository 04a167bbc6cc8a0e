package dev.bulwark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ColourTest {
  @Test
  void nothing_said_means_where_somebody_looks() {
    assertThat(Colour.of(Map.of())).isEqualTo(Colour.WHERE_SOMEBODY_LOOKS);
    assertThat(Colour.of(Map.of("NO_COLOR", ""))).isEqualTo(Colour.WHERE_SOMEBODY_LOOKS);
    assertThat(Colour.WHERE_SOMEBODY_LOOKS.wanted(() -> true)).isTrue();
    assertThat(Colour.WHERE_SOMEBODY_LOOKS.wanted(() -> false)).isFalse();
  }

  @Test
  void a_dumb_terminal_has_none_unless_it_is_forced() {
    assertThat(Colour.of(Map.of("TERM", "dumb"))).isEqualTo(Colour.NEVER);
    assertThat(Colour.of(Map.of("TERM", "dumb", "FORCE_COLOR", "1"))).isEqualTo(Colour.ALWAYS);
  }

  @Test
  void force_counts_without_a_terminal_and_zero_is_no_force() {
    assertThat(Colour.of(Map.of("CLICOLOR_FORCE", "1")).wanted(() -> false)).isTrue();
    assertThat(Colour.of(Map.of("CLICOLOR_FORCE", "0"))).isEqualTo(Colour.WHERE_SOMEBODY_LOOKS);
  }

  @Test
  void no_color_comes_first() {
    var both = Map.of("NO_COLOR", "1", "FORCE_COLOR", "1");
    assertThat(Colour.of(both).wanted(() -> true)).isFalse();
  }
}
