package dev.bulwark.rules;

import dev.bulwark.manifest.Mapping;
import java.util.Optional;
import java.util.stream.Stream;

/** A probe or hook asks another host than the pod. */
final class HostInProbe extends ContainerRule {
  HostInProbe() {
    super(
        "BW226",
        Severity.WARNING,
        "a probe names a host",
        "pod-security hostProbesAndHostLifecycle",
        "gatekeeper K8sPSPHostProbesLifecycle");
  }

  @Override
  public Example bad() {
    return PodExample.container(
        "livenessProbe:\n  httpGet:\n    host: localhost\n    path: /healthz\n    port: 8080\n");
  }

  @Override
  public Example good() {
    return PodExample.container("livenessProbe:\n  httpGet:\n    path: /healthz\n    port: 8080\n");
  }

  @Override
  Stream<Finding> check(DotnetContainer container) {
    return container.container().probes().stream()
        .flatMap(probe ->
            Stream.of("httpGet", "tcpSocket").flatMap(way -> probe.mapping().mapping(way).stream()))
        .flatMap(ask -> check(container, ask).stream());
  }

  private Optional<Finding> check(DotnetContainer container, Mapping ask) {
    return ask.scalar("host")
        .filter(host -> !host.text().isEmpty())
        .map(host -> {
          var found =
              found(
                  container.file(),
                  host.span(),
                  "host " + host.text() + " is asked from the node, not from inside the pod",
                  "take it out; the kubelet asks the pod's own address");
          return loopback(host.text())
                  && !container.pod().spec().mapping().entry("hostNetwork").isPresent()
              ? found.mendedBy(
                  "Without a host the kubelet asks the pod; localhost would be the node.",
                  Mends.remove(container.file(), ask, "host"))
              : found;
        });
  }

  private static boolean loopback(String host) {
    return host.equals("localhost") || host.startsWith("127.");
  }
}
