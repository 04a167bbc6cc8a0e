package dev.bulwark.rules;

import dev.bulwark.manifest.Scalar;
import java.util.stream.Stream;

/** A container without any fence. */
final class PrivilegedService extends ServiceRule {
  PrivilegedService() {
    super(
        "BW205",
        Severity.ERROR,
        "the service is privileged",
        "pod-security privileged",
        "kube-linter privileged-container",
        "kube-score container-security-context-privileged",
        "polaris runAsPrivileged",
        "trivy KSV-0017",
        "checkov CKV_K8S_16",
        "kubesec Privileged");
  }

  @Override
  public Example bad() {
    return PodExample.container("securityContext:\n  privileged: true\n");
  }

  @Override
  public Example good() {
    return PodExample.container("securityContext:\n  privileged: false\n");
  }

  @Override
  public Stream<Finding> check(ManifestFile file, ContainerSet set) {
    var inPods =
        DotnetContainers.pods(file, set).stream()
            .flatMap(pod -> pod.services().stream())
            .flatMap(one -> one.mapping().scalar("securityContext", "privileged").stream());
    var inCompose =
        DotnetContainers.compose(file, set).stream()
            .flatMap(one -> one.service().mapping().scalar("privileged").stream());
    return Stream.concat(inPods, inCompose)
        .filter(Scalar::isTrue)
        .map(value ->
            found(
                file,
                value.span(),
                "privileged: the service has every right that root has on the node",
                "take it out; .NET needs no such right"));
  }
}
