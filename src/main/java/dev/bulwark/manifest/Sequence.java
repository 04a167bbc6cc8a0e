package dev.bulwark.manifest;

import dev.bulwark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A list.
 *
 * @param flow whether it is written {@code [a, b]}
 * @param open whether a template may give it more, fewer or other items than those seen
 * @param items in the order of the text
 */
public record Sequence(
    Span span, Properties properties, boolean flow, boolean open, List<Item> items)
    implements Node {
  private static final int DIGITS = 6;

  /** Keeps its own copy of the items. */
  public Sequence {
    items = List.copyOf(items);
  }

  /** What the items are, aliases followed. */
  public List<Node> values() {
    var values = new ArrayList<Node>(items.size());
    for (var item : items) {
      values.add(item.value().resolved());
    }
    return List.copyOf(values);
  }

  Optional<Node> get(String number) {
    if (number.isEmpty() || number.length() > DIGITS) {
      return Optional.empty();
    }
    for (int at = 0; at < number.length(); at++) {
      if (number.charAt(at) < '0' || number.charAt(at) > '9') {
        return Optional.empty();
      }
    }
    int index = Integer.parseInt(number);
    return index < items.size() ? Optional.of(items.get(index).value()) : Optional.empty();
  }
}
