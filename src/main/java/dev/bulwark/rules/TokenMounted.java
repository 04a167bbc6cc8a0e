package dev.bulwark.rules;

import dev.bulwark.manifest.KubernetesObject;
import dev.bulwark.manifest.Scalar;
import java.util.Optional;
import java.util.stream.Stream;

/** A token for the Kubernetes API lies in the container. */
final class TokenMounted extends PodRule {
  TokenMounted() {
    super(
        "BW218",
        Severity.INFO,
        "a token for the Kubernetes API is mounted",
        "polaris automountServiceAccountToken",
        "trivy KSV-0036",
        "checkov CKV_K8S_38",
        "kubescape C-0034",
        "kubesec AutomountServiceAccountToken");
  }

  @Override
  public Example bad() {
    return PodExample.of("", "");
  }

  @Override
  public Example good() {
    return PodExample.of("automountServiceAccountToken: false\n", "");
  }

  @Override
  Stream<Finding> check(DotnetPod pod) {
    var value = pod.spec().mapping().scalar("automountServiceAccountToken");
    var account = pod.spec().mapping().text("serviceAccountName");
    boolean refused = value.filter(found -> !found.isTrue()).isPresent();
    boolean uncertain =
        value.isEmpty()
            && (!Absent.in(pod.spec().mapping(), "automountServiceAccountToken")
                || refusedByAccount(pod, account));
    if (refused || uncertain) {
      return Stream.empty();
    }
    return Stream.of(
        found(
            pod.file(),
            value.map(Scalar::span).orElse(pod.services().getFirst().place()),
            "a token for the Kubernetes API is mounted: whoever gets in can use its rights",
            "write automountServiceAccountToken: false, unless the service calls that API"));
  }

  private static boolean refusedByAccount(DotnetPod pod, Optional<String> account) {
    return KubernetesObject.of(pod.file().yaml()).stream()
        .filter(object -> object.kind().equals("ServiceAccount"))
        .filter(object -> object.name().equals(account))
        .anyMatch(object ->
            object
                .mapping()
                .scalar("automountServiceAccountToken")
                .filter(Scalar::isFalse)
                .isPresent());
  }
}
