package dev.bulwark.rules;

import dev.bulwark.manifest.Scalar;
import java.util.stream.Stream;

/** A capability is given to the service. */
final class CapabilityAdded extends ServiceRule {
  CapabilityAdded() {
    super(
        "BW207",
        Severity.WARNING,
        "the service is given a capability",
        "pod-security capabilities_baseline",
        "polaris dangerousCapabilities",
        "trivy KSV-0022",
        "trivy KSV-0005",
        "checkov CKV_K8S_25",
        "checkov CKV_K8S_39",
        "kubesec CapSysAdmin");
  }

  @Override
  public Example bad() {
    return PodExample.container("securityContext:\n  capabilities:\n    add: [SYS_PTRACE]\n");
  }

  @Override
  public Example good() {
    return PodExample.container("securityContext:\n  capabilities:\n    drop: [ALL]\n");
  }

  @Override
  public Stream<Finding> check(ManifestFile file, ContainerSet set) {
    var inPods =
        DotnetContainers.pods(file, set).stream()
            .flatMap(pod -> pod.services().stream())
            .flatMap(one -> one.mapping().items("securityContext", "capabilities", "add").stream());
    var inCompose =
        DotnetContainers.compose(file, set).stream()
            .flatMap(one -> one.service().mapping().items("cap_add").stream());
    return Stream.concat(inPods, inCompose)
        .filter(Scalar.class::isInstance)
        .map(Scalar.class::cast)
        .filter(name -> !name.text().endsWith("NET_BIND_SERVICE"))
        .map(name ->
            found(
                file,
                name.span(),
                name.text() + " is given to the service: .NET needs no capability",
                "take it out; profilers and dumps work over the diagnostic port"));
  }
}
