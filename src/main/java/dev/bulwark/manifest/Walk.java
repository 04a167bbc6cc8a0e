package dev.bulwark.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything below a node, aliases not followed, so that each place comes once. */
final class Walk {
  private Walk() {}

  /**
   * One node with the entry it is the value of.
   *
   * @param entry empty for the root and for items
   */
  record Stop(Optional<Entry> entry, Node node) {}

  /** The node and all below it, in the order of the text, keys left out. */
  static List<Stop> below(Node root) {
    var stops = new ArrayList<Stop>();
    collect(Optional.empty(), root, stops);
    return List.copyOf(stops);
  }

  private static void collect(Optional<Entry> from, Node node, List<Stop> stops) {
    stops.add(new Stop(from, node));
    switch (node) {
      case Mapping mapping ->
          mapping.entries().forEach(entry -> collect(Optional.of(entry), entry.value(), stops));
      case Sequence sequence ->
          sequence.items().forEach(item -> collect(Optional.empty(), item.value(), stops));
      case Scalar _, Alias _ -> {}
    }
  }

  /** The mappings among the items below a node. */
  static List<Mapping> mappings(Node node, String... path) {
    var found = new ArrayList<Mapping>();
    for (var item : node.items(path)) {
      if (item instanceof Mapping mapping) {
        found.add(mapping);
      }
    }
    return List.copyOf(found);
  }

  /** The scalars among the items below a node, or the one scalar that stands there. */
  static List<Scalar> scalars(Node node, String... path) {
    var one = node.scalar(path);
    return one.isPresent()
        ? List.of(one.get())
        : node.items(path).stream()
            .filter(Scalar.class::isInstance)
            .map(Scalar.class::cast)
            .toList();
  }
}
