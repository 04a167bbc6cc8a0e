package dev.bulwark.rules;

import java.util.stream.Stream;

/** A rule about containers that run a .NET service. */
abstract class ContainerRule extends PodRule {
  ContainerRule(String id, Severity severity, String title, String... elsewhere) {
    super(id, severity, title, elsewhere);
  }

  /** What it finds in such a container. */
  abstract Stream<Finding> check(DotnetContainer container);

  @Override
  Stream<Finding> check(DotnetPod pod) {
    var services = pod.services();
    return services.size() == 1
        ? check(services.getFirst())
        : services.stream().flatMap(this::check);
  }
}
