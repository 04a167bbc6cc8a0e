package dev.bulwark.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelTest {
  public enum Colour {
    DARK_RED;

    public String id() {
      return "dark-red";
    }
  }

  public record Inner(String name) {}

  public record Outer(
      String text,
      int number,
      boolean truth,
      Colour colour,
      List<Inner> list,
      Optional<Inner> full,
      Optional<String> empty) {
    public String derived() {
      return text + number;
    }

    public String parametrised(String other) {
      return other;
    }

    static String fixed() {
      return "fixed";
    }
  }

  public record Odd(Object value) {}

  private static final Outer OUTER =
      new Outer(
          "a",
          1,
          true,
          Colour.DARK_RED,
          List.of(new Inner("b")),
          Optional.of(new Inner("c")),
          Optional.empty());

  @Test
  void a_record_becomes_a_map_of_what_it_holds_and_what_it_can_tell() {
    assertThat(Model.of(OUTER))
        .isEqualTo(
            Map.of(
                "text",
                "a",
                "number",
                1,
                "truth",
                true,
                "colour",
                "dark-red",
                "list",
                List.of(Map.of("name", "b")),
                "full",
                Map.of("name", "c"),
                "derived",
                "a1"));
  }

  /** FreeMarker calls methods of what it knows no better; of these it knows better. */
  @Test
  void nothing_in_it_could_be_called() {
    assertThat(leaves(Model.of(OUTER)))
        .allMatch(
            leaf -> leaf instanceof String || leaf instanceof Integer || leaf instanceof Boolean);
  }

  @Test
  void marks_in_a_text_lose_their_power() {
    assertThat(Model.of(new Inner("\uE004true \uE000x\uE005")))
        .containsEntry("name", "\uFFFDtrue \uFFFDx\uFFFD");
  }

  @Test
  void what_is_no_value_is_refused_before_a_template_sees_it() {
    for (var odd :
        List.of(Thread.currentThread(), ModelTest.class, new StringBuilder(), new int[] {1})) {
      assertThatThrownBy(() -> Model.of(new Odd(odd)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageEndingWith(" is nothing a template could show");
    }
    assertThat(Model.of(new Odd(BigDecimal.ONE))).containsEntry("value", BigDecimal.ONE);
  }

  @Test
  void the_maps_of_two_renderings_share_nothing_that_can_change() {
    var first = Model.of(OUTER);
    first.clear();

    assertThat(Model.of(OUTER)).containsKey("text");
  }

  private static List<Object> leaves(Object value) {
    return switch (value) {
      case Map<?, ?> map -> map.values().stream().flatMap(child -> leaves(child).stream()).toList();
      case List<?> list -> list.stream().flatMap(child -> leaves(child).stream()).toList();
      default -> List.of(value);
    };
  }
}
