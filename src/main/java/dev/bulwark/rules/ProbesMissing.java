package dev.bulwark.rules;

import java.util.stream.Stream;

/** Nobody asks the service whether it is ready or alive. */
final class ProbesMissing extends ContainerRule {
  ProbesMissing() {
    super(
        "BW223",
        Severity.WARNING,
        "the service has no probe",
        "kube-linter no-readiness-probe",
        "kube-linter no-liveness-probe",
        "kube-score pod-probes",
        "polaris readinessProbeMissing",
        "polaris livenessProbeMissing",
        "checkov CKV_K8S_9",
        "checkov CKV_K8S_8");
  }

  @Override
  public Example bad() {
    return PodExample.container("ports:\n  - containerPort: 8080\n");
  }

  @Override
  public Example good() {
    return PodExample.container(
        """
        ports:
          - containerPort: 8080
        readinessProbe:
          httpGet:
            path: /healthz/ready
            port: 8080
        livenessProbe:
          httpGet:
            path: /healthz/live
            port: 8080
        """);
  }

  @Override
  Stream<Finding> check(DotnetContainer container) {
    var kind = container.pod().object().kind();
    if (kind.endsWith("Job")
        || kind.equals("Pod")
        || container.pod().object().knative()
        || container.container().ports().isEmpty()) {
      return Stream.empty();
    }
    var missing =
        Stream.of("readinessProbe", "livenessProbe")
            .filter(probe -> Absent.in(container.mapping(), probe))
            .toList();
    return missing.isEmpty()
        ? Stream.empty()
        : Stream.of(
            found(
                container.file(),
                container.place(),
                container.title()
                    + " has no "
                    + String.join(" and no ", missing)
                    + (missing.contains("readinessProbe")
                        ? ": requests arrive before it listens"
                        : ": a hang is never noticed"),
                "map a health endpoint and ask it over httpGet"));
  }
}
