package dev.bulwark.manifest;

import static dev.bulwark.manifest.Fixtures.read;
import static dev.bulwark.manifest.Fixtures.root;
import static dev.bulwark.manifest.Fixtures.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlFileTest {
  static List<String> fixtures() {
    return Fixtures.names();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void a_file_comes_out_byte_for_byte_and_all_its_places_are_in_order(String name) {
    var file = read(name);
    Spans.check(file);
    assertThat(file.with(List.of()).source().bytes()).isEqualTo(Fixtures.bytes(name));
  }

  @Test
  void every_fixture_but_the_broken_ones_is_understood() {
    assertThat(Fixtures.names().stream().filter(name -> !read(name).understood()))
        .containsExactly("chart/templates/broken.yaml", "k8s/broken-middle.yaml");
  }

  @ParameterizedTest
  @CsvSource({
    "k8s/crlf.yaml, crlf",
    "k8s/bom.yaml, bom",
    "k8s/mixed-ends.yaml, mixed",
    "k8s/latin1.yaml, latin",
    "k8s/tabs.yaml, tabs",
    "k8s/emoji.yaml, emoji",
    "k8s/duplicates.yaml, second"
  })
  void a_value_is_found_where_it_stands(String name, String expected) {
    var file = read(name);
    var scalar = root(file).scalar("metadata", "name").orElseThrow();
    assertThat(scalar.text()).isEqualTo(expected);
    assertThat(file.source().text(scalar.span())).isEqualTo(expected);
  }

  @Test
  void a_broken_document_does_not_hide_the_others() {
    var file = read("k8s/broken-middle.yaml");
    assertThat(KubernetesObject.of(file).stream().map(object -> object.name().orElse("")))
        .containsExactly("good", "also-good");
    assertThat(file.problems()).singleElement().extracting(Problem::line).isEqualTo(7);
  }

  @Test
  void a_file_without_a_document_has_no_root() {
    assertThat(read("k8s/empty.yaml").roots()).isEmpty();
    assertThat(read("k8s/only-comments.yaml").roots()).isEmpty();
    assertThat(read("k8s/only-comments.yaml").understood()).isTrue();
  }

  @Test
  void the_places_of_a_key_its_colon_and_its_value_are_exact() {
    var file = yaml("a:\n  ? key\n  : - x   # c\n    - &n !!str 5\n  \n# end\nb:\n");
    var inner = root(file).mapping("a").orElseThrow();
    var entry = inner.entries().getFirst();
    assertThat(file.source().text(entry.span()))
        .isEqualTo("? key\n  : - x   # c\n    - &n !!str 5");
    var list = (Sequence) entry.value();
    assertThat(list.items().stream().map(item -> file.source().text(item.span())))
        .containsExactly("- x", "- &n !!str 5");
    var five = list.items().getLast().value();
    assertThat(file.source().text(five.span())).isEqualTo("5");
    assertThat(file.source().text(five.outer())).isEqualTo("&n !!str 5");
    assertThat(((Scalar) five).value()).isEqualTo(new Value.Text("5"));
  }

  @Test
  void a_block_text_ends_with_its_last_line_unless_its_blank_lines_count() {
    var file = read("k8s/configmap.yaml");
    var data = root(file).mapping("data").orElseThrow();
    var ends =
        data.entries().stream()
            .map(Entry::value)
            .map(node -> file.source().text(node.span()))
            .collect(Collectors.toList());
    assertThat(ends.get(0)).endsWith("}");
    assertThat(ends.get(1)).isEqualTo(">-\n    one\n    two");
    assertThat(ends.get(2)).isEqualTo("|+\n    end\n\n");
    assertThat(data.text("folded")).contains("one two");
    assertThat(data.text("last")).contains("it's");
  }

  @Test
  void merged_and_aliased_values_are_found() {
    var root = root(read("k8s/anchors.yaml"));
    assertThat(root.text("spec", "containers", "1", "name")).contains("b");
    assertThat(root.text("spec", "containers", "1", "image")).contains("a:1");
    assertThat(root.text("metadata", "annotations", "app")).contains("shared");
  }

  @ParameterizedTest
  @CsvSource({
    "yes, Bool[truth=true]",
    "off, Bool[truth=false]",
    "y, Bool[truth=true]",
    "0644, Int[number=420]",
    "0o17, Int[number=15]",
    "0x1F, Int[number=31]",
    "0b11, Int[number=3]",
    "1_000, Int[number=1000]",
    "-12, Int[number=-12]",
    "08, Real[number=8.0]",
    "1e3, Real[number=1000.0]",
    ".5, Real[number=0.5]",
    "12:30, Text[text=12:30]",
    "1.2.3, Text[text=1.2.3]",
    "~, Null[]",
    "'\"8080\"', Text[text=8080]",
    "!!str 8080, Text[text=8080]"
  })
  void a_scalar_means_what_kubernetes_reads(String written, String meaning) {
    assertThat(root(yaml("a: " + written + "\n")).at("a"))
        .hasValueSatisfying(node -> assertThat(((Scalar) node).value()).hasToString(meaning));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "{a: ",
        "- ",
        "&a [*a, ",
        "? ",
        "a: &x\n",
        "\"",
        "{{ \"",
        "{{\\\"}}",
        "#",
        "!",
        "'",
        "|\n",
        "\uD83D\uDE00: "
      })
  void a_nasty_text_takes_time_by_its_length_alone(String part) {
    var text = part.repeat(400_000 / part.length());
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(4), () -> Spans.check(yaml("a:\n  " + text)));
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(4), () -> Spans.check(yaml(text)));
  }

  @Test
  void what_nests_too_deeply_is_a_problem_and_no_overflow() {
    assertThat(yaml("[".repeat(200) + "]".repeat(200)).problems())
        .singleElement()
        .hasToString("1: more than 100 collections inside each other");
  }

  @Test
  void aliases_of_aliases_are_not_unfolded() {
    var bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int level = 1; level < 60; level++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(level, level, level - 1, level - 1));
    }
    var file = yaml(bomb.toString());
    assertThat(root(file).text("a2", "0", "1", "0")).contains("x");
    assertThat(yaml("a: *b\n").problems())
        .singleElement()
        .hasToString("1: no anchor has the name b");
  }

  @Test
  void merges_in_a_circle_end() {
    var file = yaml("a: &a\n  <<: *a\n  b: 1\n");
    assertThat(root(file).at("a", "c")).isEmpty();
    assertThat(Map.of("b", "1")).containsEntry("b", root(file).text("a", "b").orElseThrow());
  }
}
