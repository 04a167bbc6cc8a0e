package dev.bulwark.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.source.SourceText;
import dev.bulwark.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick reader says what the parser says, or nothing. */
class PlainReaderTest {
  private static final String DEPLOYMENT =
      """
      # What runs
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: orders   # as in the Service
        labels: {}

      spec:
        replicas: 2
        paused:
        template:
          spec:
            containers:
            - name: "orders"
              image: registry.example.com:5000/orders:1.0.0
              command: ["dotnet", 'Orders.dll', Release]
              args: []
              env:
                - name: A#B
                  value: it's -1 of 2
                -
                - - nested
                  - 0
            - name: proxy
            volumes:
              - emptyDir: {}
      """;

  private static final List<String> SIGNS =
      List.of(
          " ", "  ", "\n", ":", ": ", "-", "- ", "#", " #", "'", "\"", "[", "]", "{", "}", ",",
          "&a", "*a", "!", "|", ">", "?", "%", "@", "`", "\t", "\r", "\\", "a", "---\n", "...\n",
          "é", "\u0085", "\u2028", "\uFEFF");

  @Test
  void what_most_manifests_use_is_read_as_the_parser_reads_it() {
    assertThat(read(DEPLOYMENT)).isPresent().isEqualTo(parsed(DEPLOYMENT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: 1\n",
        "---\na: 1\n",
        "# only\n--- # here\n- a\n- b: c\n",
        "a:\n- 1\n-\n- b:\n  - 2\nc: d",
        "a: é\n",
        "a: 'b' # c\n",
        "  a: 1\n  b: 2\n"
      })
  void it_is_read(String text) {
    assertThat(read(text)).isPresent().isEqualTo(parsed(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# only\n",
        "a scalar\n",
        "a: &x 1\n",
        "a: *x\n",
        "a: !!str 1\n",
        "a: |\n  text\n",
        "a: two\n  lines\n",
        "a: \"\\n\"\n",
        "a: 'it''s'\n",
        "a: b: c\n",
        "a: - b\n",
        "a: 1\n b: 2\n",
        "- a\nb: c\n",
        "a: 1\n- b\n",
        "a: {b: c}\n",
        "a: [b,\n  c]\n",
        "a: [b, ]\n",
        "a: [b] c\n",
        "a:\t1\n",
        "a: 1\r\n",
        "? a\n: b\n",
        "%YAML 1.2\n---\na: 1\n",
        "--- a\n",
        "a: %b\n"
      })
  void it_is_left_to_the_parser(String text) {
    assertThat(read(text)).isEmpty();
  }

  @Test
  void collections_deeper_than_the_limit_are_left_to_the_parser() {
    assertThat(read("- ".repeat(Limits.DEPTH + 1) + "a\n")).isEmpty();
  }

  @Test
  void real_manifests_are_read_as_the_parser_reads_them() {
    int read = 0;
    for (var name : Fixtures.names()) {
      read += agreed(SourceText.of(Fixtures.bytes(name)));
    }
    assertThat(read).isGreaterThan(10);
  }

  @Test
  void whatever_is_changed_in_a_text_both_agree_or_it_is_left_to_the_parser() {
    var random = new Random(11);
    int read = 0;
    for (int round = 0; round < 20_000; round++) {
      var text = new StringBuilder(DEPLOYMENT);
      for (int change = random.nextInt(3); change >= 0; change--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, SIGNS.get(random.nextInt(SIGNS.size())));
          default -> text.replace(at, at + 1, SIGNS.get(random.nextInt(SIGNS.size())));
        }
      }
      read += agreed(SourceText.of(text.toString()));
    }
    assertThat(read).isGreaterThan(3_000);
  }

  @Test
  void random_documents_are_read_as_the_parser_reads_them() {
    for (int seed = 0; seed < 3_000; seed++) {
      agreed(SourceText.of(new RandomYaml(new Random(seed)).file()));
    }
  }

  /** How many documents of a text were read, each as the parser reads it. */
  private static int agreed(SourceText source) {
    var template = Template.of(source.text());
    int read = 0;
    for (var part : DocumentSplitter.split(template.masked(), source.start())) {
      var plain =
          template.actions().isEmpty()
              ? PlainReader.read(source.text(), part)
              : Optional.<Node>empty();
      if (plain.isPresent()) {
        read++;
        var whole = DocumentParser.parseAll(source, template, part);
        assertThat(whole)
            .as(source.text())
            .isEqualTo(new YamlDocument(part, plain, Optional.empty()));
      }
    }
    return read;
  }

  private static Optional<Node> read(String text) {
    return PlainReader.read(text, new Span(0, text.length()));
  }

  private static Optional<Node> parsed(String text) {
    var source = SourceText.of(text.getBytes(StandardCharsets.UTF_8));
    return DocumentParser.parseAll(source, Template.of(text), new Span(0, text.length())).root();
  }
}
