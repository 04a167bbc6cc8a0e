package dev.bulwark.rules;

import dev.bulwark.manifest.Scalar;
import java.util.List;
import java.util.stream.Stream;

/** Nothing in the pod forbids root. */
final class PodMayBeRoot extends ContainerRule {
  PodMayBeRoot() {
    super(
        "BW201",
        Severity.WARNING,
        "nothing in the pod forbids root",
        "pod-security runAsNonRoot",
        "kube-linter run-as-non-root",
        "polaris runAsRootAllowed",
        "trivy KSV-0012",
        "checkov CKV_K8S_23",
        "kubesec RunAsNonRoot");
  }

  @Override
  public Example bad() {
    return PodExample.container("");
  }

  @Override
  public Example good() {
    return PodExample.of("securityContext:\n  runAsNonRoot: true\n", "");
  }

  @Override
  Stream<Finding> check(DotnetContainer container) {
    if (container.pod().windows() || container.pod().ownUsers() || rootOnPurpose(container)) {
      return Stream.empty();
    }
    var setting = container.setting("runAsNonRoot");
    if (setting.filter(Scalar::isFalse).isPresent()) {
      var found =
          found(
              container.file(),
              setting.get().span(),
              "runAsNonRoot is false: the kubelet starts " + container.title() + " as root too",
              "write true");
      return Stream.of(mended(found, container));
    }
    return setting.isEmpty() && container.lacks("securityContext", "runAsNonRoot")
        ? Stream.of(
            mended(
                found(
                    container.file(),
                    container.place(),
                    "no runAsNonRoot: the kubelet starts " + container.title() + " as root too",
                    "write runAsNonRoot: true into the securityContext"),
                container))
        : Stream.empty();
  }

  /** Then another rule speaks. */
  private static boolean rootOnPurpose(DotnetContainer container) {
    return container
        .setting("runAsUser")
        .filter(uid -> uid.number().isPresent() && uid.number().getAsInt() == 0)
        .isPresent();
  }

  private static Finding mended(Finding found, DotnetContainer container) {
    return container.nonRoot()
        ? found.mendedBy(
            "The image runs as a number that is not root's; now the kubelet sees to it.",
            Fences.inPod(container, List.of("runAsNonRoot"), true))
        : found;
  }
}
