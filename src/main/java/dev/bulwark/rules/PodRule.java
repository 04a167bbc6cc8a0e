package dev.bulwark.rules;

import java.util.stream.Stream;

/** A rule about pods that run a .NET service. */
abstract class PodRule extends ServiceRule {
  PodRule(String id, Severity severity, String title, String... elsewhere) {
    super(id, severity, title, elsewhere);
  }

  /** What it finds in a pod with at least one .NET service. */
  abstract Stream<Finding> check(DotnetPod pod);

  @Override
  public Stream<Finding> check(ManifestFile file, ContainerSet set) {
    var pods = DotnetContainers.pods(file, set);
    return pods.size() == 1 ? check(pods.getFirst()) : pods.stream().flatMap(this::check);
  }
}
