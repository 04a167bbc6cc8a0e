package dev.bulwark.manifest;

import dev.bulwark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A collection that is being read. */
final class Frame {
  private final boolean mapping;
  private final boolean flow;
  private final boolean braces;
  private final int start;
  private final int branch;
  private final Properties properties;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Item> items = new ArrayList<>();
  private @Nullable Node key;
  private int childStart;
  private int firstStart = -1;
  private int lastEnd;
  private OptionalInt colon = OptionalInt.empty();

  Frame(
      boolean mapping, boolean flow, boolean braces, int start, int branch, Properties properties) {
    this.mapping = mapping;
    this.flow = flow;
    this.braces = braces;
    this.start = start;
    this.branch = branch;
    this.properties = properties;
    this.lastEnd = start;
  }

  boolean mapping() {
    return mapping;
  }

  boolean flow() {
    return flow;
  }

  /** Whether it is written in brackets or braces; a single pair in a list may do without. */
  boolean braces() {
    return braces;
  }

  Properties properties() {
    return properties;
  }

  /** Where its content begins. */
  int start() {
    return braces || firstStart < 0 ? start : firstStart;
  }

  int lastEnd() {
    return lastEnd;
  }

  boolean expectsValue() {
    return key != null;
  }

  /** Where the next entry or item begins. */
  void lead(int offset) {
    childStart = offset;
    if (firstStart < 0) {
      firstStart = offset;
    }
  }

  void colon(int offset) {
    colon = OptionalInt.of(offset);
  }

  void add(Node node, Template template) {
    int from = Math.min(childStart, node.outer().start());
    boolean conditional = template.branch(from) != branch;
    var named = key;
    if (!mapping) {
      lastEnd = Math.max(node.outer().end(), from);
      items.add(new Item(new Span(from, lastEnd), node, conditional));
    } else if (named == null) {
      key = node;
    } else {
      int written = colon.isPresent() ? colon.getAsInt() + 1 : named.outer().end();
      lastEnd = Math.max(written, node.outer().end());
      entries.add(new Entry(new Span(childStart, lastEnd), named, colon, node, conditional));
      key = null;
      colon = OptionalInt.empty();
    }
  }

  Node node(Span span, boolean open) {
    return mapping
        ? new Mapping(span, properties, flow, open, entries)
        : new Sequence(span, properties, flow, open, items);
  }
}
