package dev.bulwark.rules;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** On which ports below 1024 a cluster reaches services that run as another user than root. */
final class LowPortReached {
  private LowPortReached() {}

  /** The ports that manifests name, by the paths of the Dockerfiles of the images. */
  static Map<String, Set<Integer>> of(ContainerSet set) {
    var ports = new TreeMap<String, Set<Integer>>();
    for (var path : set.manifests()) {
      set.manifest(path).stream()
          .flatMap(file -> DotnetContainers.pods(file, set).stream())
          .flatMap(pod -> pod.services().stream())
          .filter(LowPortReached::bound)
          .forEach(container -> add(container, ports));
    }
    return ports;
  }

  /** Whether it may need a right that its user does not have. */
  static boolean bound(DotnetContainer container) {
    return container.nonRoot()
        && !container.pod().windows()
        && container.pod().spec().mapping().items("securityContext", "sysctls").isEmpty();
  }

  private static void add(DotnetContainer container, Map<String, Set<Integer>> ports) {
    var image = container.facts();
    if (image.isPresent() && !decides(container)) {
      container.container().ports().stream()
          .flatMap(port -> port.number().stream())
          .flatMapToInt(port -> port.number().stream())
          .filter(ListenPort::low)
          .forEach(number ->
              ports.computeIfAbsent(image.get().path(), _ -> new TreeSet<>()).add(number));
    }
  }

  /** Whether its own variables say where it listens; BW238 looks at those. */
  private static boolean decides(DotnetContainer container) {
    return Pods.decidedElsewhere(container.container())
        || container.container().env().stream()
            .anyMatch(variable -> PortsOf.decides(variable.name()));
  }
}
