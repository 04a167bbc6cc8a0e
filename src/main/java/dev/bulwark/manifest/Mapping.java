package dev.bulwark.manifest;

import dev.bulwark.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keys with values.
 *
 * @param flow whether it is written {@code {a: b}}
 * @param open whether a template may give it more, fewer or other entries than those seen
 * @param entries in the order of the text
 */
public record Mapping(
    Span span, Properties properties, boolean flow, boolean open, List<Entry> entries)
    implements Node {
  private static final String MERGE = "<<";
  private static final int DEEPEST_MERGE = 100;

  /** Keeps its own copy of the entries. */
  public Mapping {
    entries = List.copyOf(entries);
  }

  /** The entry written with a key: the last one where there are several, as the last one wins. */
  public Optional<Entry> entry(String key) {
    for (int at = entries.size() - 1; at >= 0; at--) {
      if (entries.get(at).named(key)) {
        return Optional.of(entries.get(at));
      }
    }
    return Optional.empty();
  }

  /** The value of a key, or else the one that a merge key ({@code <<}) brings. */
  public Optional<Node> get(String key) {
    var own = entry(key);
    if (own.isPresent()) {
      return Optional.of(own.get().value());
    }
    return entry(MERGE).isEmpty()
        ? Optional.empty()
        : get(key, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private Optional<Node> get(String key, Set<Mapping> seen) {
    if (!seen.add(this) || seen.size() > DEEPEST_MERGE) {
      return Optional.empty();
    }
    var own = entry(key).map(Entry::value);
    if (own.isPresent()) {
      return own;
    }
    return entry(MERGE).flatMap(merge -> merged(merge.value().resolved(), key, seen));
  }

  private static Optional<Node> merged(Node value, String key, Set<Mapping> seen) {
    return switch (value) {
      case Mapping mapping -> mapping.get(key, seen);
      case Sequence list ->
          list.values().stream()
              .map(Node::resolved)
              .filter(Mapping.class::isInstance)
              .flatMap(item -> ((Mapping) item).get(key, seen).stream())
              .findFirst();
      case Scalar _, Alias _ -> Optional.empty();
    };
  }

  /** The entries whose key a later one repeats. */
  public List<Entry> overridden() {
    if (entries.size() < 2) {
      return List.of();
    }
    var later = new HashSet<String>();
    var lost = new ArrayList<Entry>();
    for (int at = entries.size() - 1; at >= 0; at--) {
      var name = entries.get(at).name();
      if (name.isPresent() && !later.add(name.get())) {
        lost.addFirst(entries.get(at));
      }
    }
    return List.copyOf(lost);
  }
}
