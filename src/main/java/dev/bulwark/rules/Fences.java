package dev.bulwark.rules;

import java.util.List;
import java.util.stream.Stream;

/** Where settings of a security context are written. */
final class Fences {
  private Fences() {}

  /**
   * Writes a setting: where it is already, or for the whole pod, or for the container alone where
   * the pod runs others as well.
   */
  static List<FileEdit> inPod(DotnetContainer container, List<String> path, Object value) {
    var steps = new Steps(container.file());
    put(steps, container, path, value);
    return steps.edits();
  }

  /** Writes a setting as one of several. */
  static void put(Steps steps, DotnetContainer container, List<String> path, Object value) {
    var whole = Stream.concat(Stream.of("securityContext"), path.stream()).toList();
    boolean here = container.mapping().at("securityContext", path.getFirst()).isPresent();
    boolean forAll = container.pod().onlyServices() && !container.pod().object().knative();
    if (!here && (forAll || written(container, path.getFirst()))) {
      steps.put(yaml -> container.pod().in(yaml).mapping(), whole, value);
    } else {
      steps.put(yaml -> container.in(yaml).mapping(), whole, value);
    }
  }

  private static boolean written(DotnetContainer container, String key) {
    return container.pod().spec().mapping().at("securityContext", key).isPresent();
  }
}
