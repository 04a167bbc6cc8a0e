package dev.bulwark.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freemarker.ext.util.WrapperTemplateModel;
import freemarker.template.AdapterTemplateModel;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateMethodModel;
import freemarker.template.TemplateSequenceModel;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
  void a_template_sees_what_a_record_holds_and_what_it_can_tell() throws Exception {
    assertThat(
            shown(
                "${text} ${number} ${truth?c} ${colour} ${full.name} ${derived}"
                    + "<#list list as inner> ${inner.name}</#list>"))
        .isEqualTo("a 1 true dark-red c a1 b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"empty", "fixed", "parametrised", "toString", "hashCode", "class", "getClass"})
  void it_sees_nothing_else(String name) {
    assertThat(Model.of(OUTER).get(name)).isNull();
  }

  /** FreeMarker calls methods of what it knows no better; of these it knows better. */
  @Test
  void nothing_in_it_could_be_called() throws Exception {
    for (var name : List.of("text", "number", "truth", "colour", "list", "full", "derived")) {
      assertThat(Model.of(OUTER).get(name))
          .isNotNull()
          .isNotInstanceOfAny(
              TemplateMethodModel.class, AdapterTemplateModel.class, WrapperTemplateModel.class);
    }
  }

  @Test
  void what_is_asked_for_twice_is_the_same() {
    var model = Model.of(OUTER);

    assertThat(model.get("derived")).isSameAs(model.get("derived"));
  }

  @Test
  void a_list_has_no_items_beyond_its_ends() throws Exception {
    var list = (TemplateSequenceModel) Model.of(OUTER).get("list");

    assertThat(list.size()).isEqualTo(1);
    assertThat(list.get(-1)).isNull();
    assertThat(list.get(1)).isNull();
  }

  @Test
  void marks_in_a_text_lose_their_power() throws Exception {
    assertThat(Model.of(new Inner("\u0005true \u0001x\u0006")).get("name"))
        .hasToString("\uFFFDtrue \uFFFDx\uFFFD");
  }

  @Test
  void what_is_no_value_is_refused_before_a_template_sees_it() {
    for (var odd :
        List.of(Thread.currentThread(), ModelTest.class, new StringBuilder(), new int[] {1})) {
      assertThatThrownBy(() -> Model.of(new Odd(odd)).get("value"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageEndingWith(" is nothing a template could show");
    }
  }

  private static String shown(String text) throws Exception {
    var template = new Template("t", text, new Configuration(Configuration.VERSION_2_3_35));
    var out = new StringWriter();
    template.process(Model.of(OUTER), out);
    return out.toString();
  }
}
