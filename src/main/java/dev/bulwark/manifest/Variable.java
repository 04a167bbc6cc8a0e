package dev.bulwark.manifest;

import dev.bulwark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One environment variable.
 *
 * @param name as it is written
 * @param node the entry's value, the item {@code NAME=value}, or the item's mapping
 * @param value its text; empty where it comes from elsewhere or a template decides it
 * @param place of the value alone; empty where escapes or several lines hide it
 */
public record Variable(String name, Node node, Optional<String> value, Optional<Span> place) {

  /** Items with {@code name} and {@code value}, as in Kubernetes. */
  static List<Variable> ofPairs(List<Node> items) {
    var variables = new ArrayList<Variable>();
    for (var item : items) {
      item.text("name").ifPresent(name -> variables.add(ofPair(name, item)));
    }
    return List.copyOf(variables);
  }

  private static Variable ofPair(String name, Node item) {
    var value = item.scalar("value");
    return new Variable(
        name, item, item.text("value"), value.map(Scalar::span).filter(span -> !span.isEmpty()));
  }

  /** A mapping from names to values, or items {@code NAME=value}, as in Compose. */
  static List<Variable> of(Node node) {
    return switch (node.resolved()) {
      case Mapping mapping ->
          mapping.entries().stream()
              .flatMap(entry -> entry.name().map(name -> ofValue(name, entry.value())).stream())
              .toList();
      case Sequence sequence ->
          sequence.values().stream()
              .filter(Scalar.class::isInstance)
              .map(item -> ofItem((Scalar) item))
              .toList();
      case Scalar _, Alias _ -> List.of();
    };
  }

  private static Variable ofValue(String name, Node node) {
    var scalar =
        Optional.of(node.resolved())
            .filter(Scalar.class::isInstance)
            .map(Scalar.class::cast)
            .filter(value -> !value.isNull());
    return new Variable(
        name,
        node,
        scalar.filter(value -> !value.templated()).map(Scalar::text),
        scalar.map(Scalar::span));
  }

  private static Variable ofItem(Scalar item) {
    int equals = item.text().indexOf('=');
    if (equals < 0) {
      return new Variable(item.text(), item, Optional.empty(), Optional.empty());
    }
    var value = item.text().substring(equals + 1);
    return new Variable(
        item.text().substring(0, equals),
        item,
        item.templated() ? Optional.empty() : Optional.of(value),
        ScalarPart.span(item, equals + 1, item.text().length()));
  }
}
