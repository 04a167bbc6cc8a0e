package dev.bulwark.rules;

import java.util.stream.Stream;

/** Liveness asks what readiness asks. */
final class SameProbeTwice extends ContainerRule {
  SameProbeTwice() {
    super(
        "BW227",
        Severity.INFO,
        "liveness asks the same as readiness",
        "kube-score pod-probes-identical",
        "kyverno ensure-probes-different");
  }

  @Override
  public Example bad() {
    return example("/healthz");
  }

  @Override
  public Example good() {
    return example("/healthz/live");
  }

  private static Example example(String live) {
    return PodExample.container(
        Example.fill(
            """
            readinessProbe:
              httpGet:
                path: /healthz
                port: 8080
            livenessProbe:
              httpGet:
                path: %s
                port: 8080
            """,
            live));
  }

  @Override
  Stream<Finding> check(DotnetContainer container) {
    var live = container.mapping().scalar("livenessProbe", "httpGet", "path");
    var ready = container.mapping().scalar("readinessProbe", "httpGet", "path");
    return live.isPresent()
            && ready.isPresent()
            && !live.get().templated()
            && live.get().text().equals(ready.get().text())
        ? Stream.of(
            found(
                container.file(),
                live.get().span(),
                "liveness asks "
                    + live.get().text()
                    + " like readiness: a database that is away restarts every pod",
                "let liveness ask an endpoint without checks of others"))
        : Stream.empty();
  }
}
