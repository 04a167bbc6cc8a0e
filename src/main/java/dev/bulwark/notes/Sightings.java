package dev.bulwark.notes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Collects where symptoms were seen and says each cause once. */
final class Sightings {
  private final Map<String, Seen> byKey = new LinkedHashMap<>();

  void add(Symptom symptom, int line, String said, String part) {
    var seen = byKey.computeIfAbsent(symptom.key(), key -> new Seen(symptom, line, said));
    seen.on(line);
    if (!part.isEmpty() && seen.parts.size() < Finding.SHOWN_PARTS) {
      seen.parts.add(part);
    }
  }

  /** The causes first, then what else is worth knowing; what follows from a cause joins it. */
  List<Finding> findings() {
    var order =
        Comparator.comparing((Seen seen) -> seen.symptom.weight())
            .thenComparingInt(seen -> seen.first)
            .thenComparing(seen -> seen.symptom.key());
    var all = byKey.values().stream().sorted(order).toList();
    var roots = new LinkedHashSet<Seen>();
    for (var seen : all) {
      var root = root(seen, all);
      if (root != seen) {
        root.lines.addAll(seen.lines);
        root.count += seen.count;
      }
      roots.add(root);
    }
    return roots.stream().sorted(order).map(Seen::finding).toList();
  }

  private static Seen root(Seen start, List<Seen> all) {
    var seen = start;
    Set<Seen> passed = Collections.newSetFromMap(new IdentityHashMap<>());
    for (var next = explainer(seen, all); next != seen && passed.add(next); ) {
      seen = next;
      next = explainer(seen, all);
    }
    return seen;
  }

  private static Seen explainer(Seen seen, List<Seen> all) {
    return all.stream()
        .filter(other -> other.symptom.explains().contains(seen.symptom.key()))
        .findFirst()
        .orElse(seen);
  }

  private static final class Seen {
    private final Symptom symptom;
    private final int first;
    private final String said;
    private final TreeSet<Integer> lines = new TreeSet<>();
    private final Set<String> parts = new LinkedHashSet<>();
    private int count;
    private int last;

    Seen(Symptom symptom, int first, String said) {
      this.symptom = symptom;
      this.first = first;
      this.said = said;
    }

    void on(int line) {
      if (line != last) {
        last = line;
        count++;
        if (lines.size() < Finding.SHOWN_LINES) {
          lines.add(line);
        }
      }
    }

    Finding finding() {
      var shown = new ArrayList<>(lines);
      return new Finding(
          symptom,
          shown.subList(0, Math.min(shown.size(), Finding.SHOWN_LINES)),
          count,
          said,
          List.copyOf(parts));
    }
  }
}
