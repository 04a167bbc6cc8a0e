package dev.bulwark.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.source.SourceText;
import dev.bulwark.source.Span;
import java.util.ArrayList;
import java.util.List;

/** What holds for the places of every file. */
final class Spans {
  private Spans() {}

  static void check(YamlFile file) {
    int end = file.source().start();
    for (var document : file.documents()) {
      assertThat(document.span().start()).isEqualTo(end);
      end = document.span().end();
      document.root().ifPresent(root -> check(root, document.span(), file.source()));
    }
    assertThat(end).isEqualTo(file.source().length());
  }

  private static void check(Node node, Span outside, SourceText source) {
    assertThat(outside.contains(node.outer())).as("%s in %s", node, outside).isTrue();
    switch (node) {
      case Mapping mapping -> {
        int last = mapping.span().start();
        for (var entry : mapping.entries()) {
          assertThat(entry.span().start()).as("%s", entry).isGreaterThanOrEqualTo(last);
          last = entry.span().end();
          assertThat(mapping.span().contains(entry.span())).as("%s in %s", entry, mapping).isTrue();
          check(entry.key(), entry.span(), source);
          check(entry.value(), entry.span(), source);
          entry.colon().ifPresent(colon -> assertThat(source.text().charAt(colon)).isEqualTo(':'));
        }
      }
      case Sequence sequence -> {
        int last = sequence.span().start();
        for (var item : sequence.items()) {
          assertThat(item.span().start()).as("%s", item).isGreaterThanOrEqualTo(last);
          last = item.span().end();
          assertThat(sequence.span().contains(item.span())).as("%s", item).isTrue();
          assertThat(!sequence.flow() && source.text().charAt(item.span().start()) != '-')
              .isFalse();
          check(item.value(), item.span(), source);
        }
      }
      case Scalar scalar -> {
        var text = source.text(scalar.span());
        switch (scalar.style()) {
          case SINGLE_QUOTED -> assertThat(text).startsWith("'").endsWith("'");
          case DOUBLE_QUOTED -> assertThat(text).startsWith("\"").endsWith("\"");
          case LITERAL -> assertThat(text).startsWith("|");
          case FOLDED -> assertThat(text).startsWith(">");
          case PLAIN -> assertThat(text).isEqualTo(text.strip());
        }
      }
      case Alias alias ->
          assertThat(source.text(alias.span())).isEqualTo("*" + alias.anchor().name());
    }
  }

  /** Every node of a file, in the order of the text. */
  static List<Node> nodes(YamlFile file) {
    var nodes = new ArrayList<Node>();
    file.roots().forEach(root -> collect(root, nodes));
    return nodes;
  }

  private static void collect(Node node, List<Node> nodes) {
    nodes.add(node);
    switch (node) {
      case Mapping mapping -> mapping.entries().forEach(entry -> collect(entry.value(), nodes));
      case Sequence sequence -> sequence.items().forEach(item -> collect(item.value(), nodes));
      case Scalar _, Alias _ -> {}
    }
  }
}
