package dev.bulwark.rules;

import dev.bulwark.manifest.KubernetesObject;
import dev.bulwark.manifest.Mapping;
import dev.bulwark.manifest.Scalar;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Labels and what chooses by them. */
final class Labels {
  private Labels() {}

  /** Keys and values; empty where a template decides one, or where there are none. */
  static Optional<Map<String, String>> of(Optional<Mapping> mapping) {
    if (mapping.isEmpty() || mapping.get().open() || mapping.get().entry("<<").isPresent()) {
      return Optional.empty();
    }
    var labels = new LinkedHashMap<String, String>();
    for (var entry : mapping.get().entries()) {
      if (entry.conditional()
          || entry.name().isEmpty()
          || !(entry.value().resolved() instanceof Scalar value)
          || value.templated()) {
        return Optional.empty();
      }
      labels.put(entry.name().get(), value.text());
    }
    return labels.isEmpty() ? Optional.empty() : Optional.of(labels);
  }

  /** The labels of an object's pods. */
  static Optional<Map<String, String>> ofPods(KubernetesObject object) {
    return of(object.podTemplate().flatMap(template -> template.mapping("metadata", "labels")));
  }

  /** Whether an object chooses pods with some labels. */
  static boolean chooses(KubernetesObject object, Map<String, String> labels) {
    return of(object.selector())
        .filter(wanted -> labels.entrySet().containsAll(wanted.entrySet()))
        .isPresent();
  }
}
