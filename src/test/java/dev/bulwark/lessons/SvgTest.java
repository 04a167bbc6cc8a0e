package dev.bulwark.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Words of a drawing in lines that fit. */
class SvgTest {
  @Test
  void words_that_fit_share_a_line() {
    assertThat(Svg.wrapped("listens at 8080", "label", 94)).containsExactly("listens at 8080");
    assertThat(Svg.wrapped("listens at 8080, any user", "label", 94))
        .containsExactly("listens at", "8080, any user");
  }

  @Test
  void a_word_that_is_too_wide_goes_on_after_a_sign_that_parts_it() {
    assertThat(Svg.wrapped("orders.shop.svc.cluster.local:8443", "code", 104))
        .containsExactly("orders.shop.", "svc.cluster.", "local:8443");
  }

  @Test
  void a_word_without_such_a_sign_goes_on_where_the_line_ends() {
    assertThat(Svg.wrapped("x".repeat(20), "code", 73))
        .containsExactly("x".repeat(10), "x".repeat(10));
  }

  @Test
  void nothing_is_lost_and_no_line_is_too_wide_whatever_is_written() {
    var random = new Random(7);
    var signs = "abWM/.-_ :1 \u00e4 \ud83d\ude00 ";
    for (int i = 0; i < 2_000; i++) {
      var text = new StringBuilder("x");
      int length = random.nextInt(60);
      for (int j = 0; j < length; j++) {
        int at =
            signs.offsetByCodePoints(0, random.nextInt(signs.codePointCount(0, signs.length())));
        text.appendCodePoint(signs.codePointAt(at));
      }
      for (var kind : List.of("label", "code", "strong")) {
        var lines = Svg.wrapped(text.toString(), kind, 94);
        assertThat(String.join("", lines).replace(" ", ""))
            .isEqualTo(text.toString().replace(" ", ""));
        assertThat(lines).allMatch(line -> Svg.units(line, kind) <= 94);
        assertThat(lines)
            .allMatch(line -> line.codePoints().noneMatch(it -> it >= 0xd800 && it < 0xe000));
      }
    }
  }

  @Test
  void blanks_around_and_between_are_one() {
    assertThat(Stream.of("", "  ", " a  b ").map(text -> Svg.wrapped(text, "label", 94)))
        .containsExactly(List.of(""), List.of(""), List.of("a b"));
  }
}
