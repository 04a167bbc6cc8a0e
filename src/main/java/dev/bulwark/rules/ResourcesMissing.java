package dev.bulwark.rules;

import java.util.ArrayList;
import java.util.stream.Stream;

/** The container has no memory limit, or asks for nothing. */
final class ResourcesMissing extends ContainerRule {
  ResourcesMissing() {
    super(
        "BW219",
        Severity.WARNING,
        "requests or the memory limit are missing",
        "kube-linter unset-memory-requirements",
        "kube-linter unset-cpu-requirements",
        "kube-score container-resources",
        "polaris memoryLimitsMissing",
        "polaris cpuRequestsMissing",
        "trivy KSV-0018",
        "trivy KSV-0015",
        "trivy KSV-0016",
        "checkov CKV_K8S_13",
        "checkov CKV_K8S_10");
  }

  @Override
  public Example bad() {
    return PodExample.container("resources:\n  requests:\n    cpu: 250m\n    memory: 256Mi\n");
  }

  @Override
  public Example good() {
    return PodExample.container(
        "resources:\n  requests:\n    cpu: 250m\n  limits:\n    memory: 256Mi\n");
  }

  @Override
  Stream<Finding> check(DotnetContainer container) {
    if (!Absent.in(container.pod().spec().mapping(), "resources")) {
      return Stream.empty();
    }
    var missing = new ArrayList<String>();
    boolean memory = Absent.in(container.mapping(), "resources", "limits", "memory");
    if (memory) {
      missing.add("limits.memory");
    }
    if (Absent.in(container.mapping(), "resources", "requests", "cpu")
        && Absent.in(container.mapping(), "resources", "limits", "cpu")) {
      missing.add("requests.cpu");
    }
    if (memory && Absent.in(container.mapping(), "resources", "requests", "memory")) {
      missing.add("requests.memory");
    }
    return missing.isEmpty()
        ? Stream.empty()
        : Stream.of(
            found(
                container.file(),
                container.place(),
                container.title()
                    + " has no "
                    + String.join(", ", missing)
                    + (memory
                        ? ": the runtime sizes its heap by the memory limit"
                        : ": the scheduler takes it for nothing"),
                "give it requests and a memory limit, at first 256Mi"));
  }
}
