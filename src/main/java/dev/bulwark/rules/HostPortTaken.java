package dev.bulwark.rules;

import java.util.stream.Stream;

/** A port of the node is taken. */
final class HostPortTaken extends ContainerRule {
  HostPortTaken() {
    super(
        "BW217",
        Severity.WARNING,
        "a port of the node is taken",
        "pod-security hostPorts",
        "polaris hostPortSet",
        "trivy KSV-0024",
        "checkov CKV_K8S_26",
        "kubescape C-0044");
  }

  @Override
  public Example bad() {
    return PodExample.container("ports:\n  - containerPort: 8080\n    hostPort: 8080\n");
  }

  @Override
  public Example good() {
    return PodExample.container("ports:\n  - containerPort: 8080\n");
  }

  @Override
  Stream<Finding> check(DotnetContainer container) {
    return container.container().ports().stream()
        .flatMap(port -> port.mapping().scalar("hostPort").stream())
        .filter(port -> port.number().isPresent() && port.number().getAsInt() > 0)
        .map(port ->
            found(
                container.file(),
                port.span(),
                "hostPort " + port.text() + ": one pod a node, and past every network policy",
                "take it out; a Service reaches the container port"));
  }
}
