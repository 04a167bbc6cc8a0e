package dev.bulwark.manifest;

import dev.bulwark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way from a document's root to a node.
 *
 * @param above the collections that the node is in, from the root on
 * @param node its end
 * @param slot behind the {@code :} or {@code -} that the node is the value of; empty for the root
 *     and where there is none
 * @param column of the key or the dash
 * @param inEntry whether the node is the value of a key
 */
record Trail(List<Node> above, Node node, Optional<Integer> slot, int column, boolean inEntry) {

  /** The way to a node, which is found by its identity; empty when the root does not lead there. */
  static Optional<Trail> to(Node root, Node target, String text) {
    return search(
        new ArrayList<>(), new Trail(List.of(), root, Optional.empty(), 0, false), target, text);
  }

  /** The collection that holds the node. */
  Optional<Node> parent() {
    return above.isEmpty() ? Optional.empty() : Optional.of(above.getLast());
  }

  /** Whether the node stands inside a flow collection. */
  boolean inFlow() {
    return parent().map(Trail::flow).orElse(false);
  }

  static boolean flow(Node node) {
    return switch (node) {
      case Mapping mapping -> mapping.flow();
      case Sequence sequence -> sequence.flow();
      case Scalar _, Alias _ -> false;
    };
  }

  @SuppressWarnings("ReferenceEquality")
  private static Optional<Trail> search(List<Node> above, Trail here, Node target, String text) {
    if (here.node() == target) {
      return Optional.of(here);
    }
    above.add(here.node());
    for (var child : children(here.node(), List.copyOf(above), target.outer(), text)) {
      var found = search(above, child, target, text);
      if (found.isPresent()) {
        return found;
      }
    }
    above.removeLast();
    return Optional.empty();
  }

  private static List<Trail> children(Node node, List<Node> above, Span target, String text) {
    return switch (node) {
      case Mapping mapping ->
          mapping.entries().stream()
              .filter(entry -> entry.span().contains(target))
              .map(entry -> of(above, entry, text))
              .toList();
      case Sequence sequence ->
          sequence.items().stream()
              .filter(item -> item.span().contains(target))
              .map(item -> of(above, item, sequence.flow(), text))
              .toList();
      case Scalar _, Alias _ -> List.of();
    };
  }

  private static Trail of(List<Node> above, Entry entry, String text) {
    var slot =
        entry.colon().isPresent()
            ? Optional.of(entry.colon().getAsInt() + 1)
            : Optional.<Integer>empty();
    return new Trail(above, entry.value(), slot, Columns.of(text, entry.span().start()), true);
  }

  private static Trail of(List<Node> above, Item item, boolean flow, String text) {
    var slot = flow ? Optional.<Integer>empty() : Optional.of(item.span().start() + 1);
    return new Trail(above, item.value(), slot, Columns.of(text, item.span().start()), false);
  }
}
