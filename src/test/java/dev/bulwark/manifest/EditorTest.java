package dev.bulwark.manifest;

import static dev.bulwark.manifest.Fixtures.read;
import static dev.bulwark.manifest.Fixtures.root;
import static dev.bulwark.manifest.Fixtures.yaml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bulwark.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditorTest {
  @ParameterizedTest
  @CsvSource({
    "a: x  # c, new, a: new  # c",
    "a: 'x', new, a: 'new'",
    "a: \"x\" # c, it's, a: \"it's\" # c",
    "a: 'x', it's, a: 'it''s'",
    "a: x, 80, a: \"80\"",
    "a: x, yes, a: \"yes\"",
    "a: x, y, a: \"y\"",
    "a: x, 80:80, a: \"80:80\"",
    "a: x, 'b: c', 'a: \"b: c\"'",
    "a: [x], new, a: new",
    "a: # c, new, a: new # c",
    "a:, new, a: new",
    "a: !!int 5, new, a: new",
    "'{a: x, b: z}', new, '{a: new, b: z}'"
  })
  void a_string_keeps_quotes_and_comment(String before, String value, String after) {
    var file = yaml(before);
    var outcome = new Editor(file).set(root(file).at("a").orElseThrow(), value);
    assertThat(edited(file, outcome)).isEqualTo(after);
  }

  @Test
  void a_number_is_written_without_quotes() {
    var file = yaml("port: \"80\"\n");
    assertThat(edited(file, new Editor(file).set(root(file).at("port").orElseThrow(), 8080)))
        .isEqualTo("port: 8080\n");
  }

  @Test
  void a_text_below_a_bar_stays_there() {
    var file = yaml("a: |\n    one\n    two\nb: 1\n");
    assertThat(edited(file, new Editor(file).set(root(file).at("a").orElseThrow(), "x\n\ny\n")))
        .isEqualTo("a: |\n    x\n\n    y\nb: 1\n");
  }

  @Test
  void a_nested_entry_takes_the_indentation_of_the_file() {
    var file = yaml("spec:\n    a:\n        b: 1\n    list:\n    - x\n");
    var value = new LinkedHashMap<String, Object>();
    value.put("runAsNonRoot", true);
    value.put("drop", List.of("ALL"));
    var spec = root(file).mapping("spec").orElseThrow();
    assertThat(edited(file, new Editor(file).putAfter(spec, "a", "securityContext", value)))
        .isEqualTo(
            """
            spec:
                a:
                    b: 1
                securityContext:
                    runAsNonRoot: true
                    drop:
                    - ALL
                list:
                - x
            """);
  }

  @Test
  void line_ends_are_those_around() {
    var file = read("k8s/crlf.yaml");
    var container = root(file).at("spec", "containers", "0").orElseThrow();
    assertThat(edited(file, new Editor(file).put(container, "env", List.of())))
        .isEqualTo(file.source().text() + "    env: []\r\n");
  }

  @Test
  void a_file_without_a_last_line_end_keeps_none() {
    var file = read("k8s/no-last-newline.yaml");
    var port = root(file).at("spec", "ports", "0").orElseThrow();
    assertThat(edited(file, new Editor(file).put(port, "targetPort", 8080)))
        .isEqualTo(file.source().text() + "\n    targetPort: 8080");
  }

  @Test
  void an_empty_or_missing_value_becomes_a_block() {
    var file = yaml("a: {}  # c\nb:\nc: ~\nd: []\n");
    var editor = new Editor(file);
    assertThat(edited(file, editor.put(root(file).at("a").orElseThrow(), "k", 1)))
        .startsWith("a:  # c\n  k: 1\nb:");
    assertThat(edited(file, editor.put(root(file).at("b").orElseThrow(), "k", 1)))
        .contains("\nb:\n  k: 1\nc: ~");
    assertThat(edited(file, editor.put(root(file).at("c").orElseThrow(), "k", 1)))
        .contains("\nc:\n  k: 1\nd");
    assertThat(edited(file, editor.add(root(file).at("d").orElseThrow(), "x")))
        .endsWith("\nd:\n  - x\n");
  }

  @Test
  void json_stays_json() {
    var file = read("k8s/pod.json");
    var container = root(file).at("spec", "containers", "0").orElseThrow();
    var value = new LinkedHashMap<String, Object>();
    value.put("runAsNonRoot", true);
    value.put("capabilities", Map.of("drop", List.of("ALL")));
    assertThat(
            edited(
                file,
                new Editor(file).putAfter((Mapping) container, "image", "securityContext", value)))
        .contains(
            """
                    "image": "json:1",
                    "securityContext": {
                      "runAsNonRoot": true,
                      "capabilities": {
                        "drop": [
                          "ALL"
                        ]
                      }
                    },
                    "args": []
            """);
    var small = read("k8s/pod-minified.json");
    var pod = root(small).at("spec").orElseThrow();
    assertThat(edited(small, new Editor(small).put(pod, "hostNetwork", false)))
        .endsWith("\"image\":\"min:1\"}], \"hostNetwork\": false}}");
  }

  @Test
  void an_entry_goes_with_the_comment_that_is_certainly_its_own() {
    var text = "a: 1\n# of b\nb: 2\n\n# of c and d\nc: 3\nd: 4\n";
    assertThat(without(text, "b")).isEqualTo("a: 1\n\n# of c and d\nc: 3\nd: 4\n");
    assertThat(without(text, "c")).isEqualTo("a: 1\n# of b\nb: 2\n\n# of c and d\nd: 4\n");
  }

  @Test
  void the_last_entry_leaves_braces_and_the_first_of_an_item_its_dash() {
    assertThat(without("a: 1\n", "a")).isEqualTo("{}\n");
    var file = yaml("a:\n  # c\n  b: 1\nl:\n- n: x\n  i: y\n");
    var inner = root(file).mapping("a").orElseThrow();
    assertThat(edited(file, new Editor(file).remove(inner, inner.entries().getFirst())))
        .startsWith("a: {}\n  # c\nl:");
    var item = root(file).mapping("l", "0").orElseThrow();
    assertThat(edited(file, new Editor(file).remove(item, item.entries().getFirst())))
        .endsWith("l:\n- i: y\n");
  }

  @Test
  void an_item_goes_with_its_comma() {
    var file = yaml("a: [x, y, z]\nb: [x]\n");
    var a = (Sequence) root(file).at("a").orElseThrow();
    var b = (Sequence) root(file).at("b").orElseThrow();
    assertThat(edited(file, new Editor(file).remove(a, a.items().get(2)))).startsWith("a: [x, y]");
    assertThat(edited(file, new Editor(file).remove(a, a.items().get(0)))).startsWith("a: [y, z]");
    assertThat(edited(file, new Editor(file).remove(b, b.items().get(0)))).endsWith("b: []\n");
  }

  @Test
  void what_aliases_repeat_is_left_alone() {
    var file = read("k8s/anchors.yaml");
    var image = root(file).at("spec", "containers", "0", "image").orElseThrow();
    assertThat(new Editor(file).set(image, "a:2"))
        .isEqualTo(new Outcome.Refused("aliases of &base would change as well; edit it by hand"));
    var second = root(file).at("spec", "containers", "1").orElseThrow();
    assertThat(edited(file, new Editor(file).put(second, "image", "b:2")))
        .endsWith("      name: b\n      image: b:2\n");
  }

  @Test
  void what_does_not_fit_the_encoding_is_refused() {
    var file = read("k8s/latin1.yaml");
    assertThat(file.source().charset()).isEqualTo(StandardCharsets.ISO_8859_1);
    assertThat(new Editor(file).set(root(file).at("metadata", "name").orElseThrow(), "日"))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void a_key_that_is_there_is_not_put_again() {
    var file = yaml("a: 1\n");
    assertThat(new Editor(file).put(root(file), "a", 2))
        .isEqualTo(new Outcome.Refused("a is there already; set its value"));
  }

  @Test
  void a_node_of_another_file_is_refused() {
    var other = root(YamlFile.parse(SourceText.of("a: 1\n")));
    assertThat(new Editor(yaml("a: 1\n")).put(other, "b", 2)).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void a_value_that_yaml_has_not_is_an_error_of_the_caller() {
    assertThatThrownBy(() -> Content.of(new Object()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has no place in YAML");
  }

  private static String without(String text, String key) {
    var file = yaml(text);
    var root = (Mapping) root(file);
    return edited(file, new Editor(file).remove(root, root.entry(key).orElseThrow()));
  }

  private static String edited(YamlFile file, Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return file.with(((Outcome.Done) outcome).edits()).source().text();
  }
}
