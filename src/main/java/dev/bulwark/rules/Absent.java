package dev.bulwark.rules;

import dev.bulwark.manifest.Mapping;
import dev.bulwark.manifest.Node;
import dev.bulwark.manifest.Scalar;
import dev.bulwark.manifest.Sequence;

/** Tells what is certainly not written: no template may bring it. */
final class Absent {
  private Absent() {}

  /** Whether nothing stands at a path, and nothing can come there. */
  static boolean in(Mapping mapping, String... path) {
    Node here = mapping;
    for (var key : path) {
      if (!(here instanceof Mapping inner)) {
        break;
      }
      var next = inner.get(key);
      if (next.isEmpty()) {
        return !inner.open() && inner.entry("<<").isEmpty();
      }
      here = next.get().resolved();
    }
    return here instanceof Scalar scalar && scalar.isNull() && !scalar.templated();
  }

  /** Whether a template decides what is in a node. */
  static boolean uncertain(Node node) {
    if (node instanceof Mapping mapping) {
      return mapping.open();
    }
    if (node instanceof Sequence sequence) {
      return sequence.open();
    }
    return !(node instanceof Scalar scalar) || scalar.templated();
  }
}
