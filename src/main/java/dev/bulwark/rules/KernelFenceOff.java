package dev.bulwark.rules;

import dev.bulwark.manifest.Mapping;
import dev.bulwark.manifest.Scalar;
import java.util.ArrayList;
import java.util.stream.Stream;

/** One of the kernel's filters is switched off. */
final class KernelFenceOff extends PodRule {
  KernelFenceOff() {
    super(
        "BW209",
        Severity.ERROR,
        "a filter of the kernel is switched off",
        "pod-security seccompProfile_baseline",
        "pod-security appArmorProfile",
        "pod-security procMount",
        "polaris linuxHardening",
        "trivy KSV-0104",
        "trivy KSV-0002",
        "trivy KSV-0027",
        "kubesec SeccompUnconfined");
  }

  @Override
  public Example bad() {
    return PodExample.of("securityContext:\n  seccompProfile:\n    type: Unconfined\n", "");
  }

  @Override
  public Example good() {
    return PodExample.of("securityContext:\n  seccompProfile:\n    type: RuntimeDefault\n", "");
  }

  @Override
  Stream<Finding> check(DotnetPod pod) {
    var contexts = new ArrayList<Mapping>();
    pod.spec().securityContext().ifPresent(contexts::add);
    for (var service : pod.services()) {
      service.container().securityContext().ifPresent(contexts::add);
    }
    return contexts.stream().flatMap(context -> check(pod.file(), context));
  }

  private Stream<Finding> check(ManifestFile file, Mapping context) {
    var found = new ArrayList<Finding>();
    context
        .scalar("seccompProfile", "type")
        .filter(type -> type.text().equals("Unconfined"))
        .ifPresent(type -> found.add(seccomp(file, type)));
    context
        .scalar("appArmorProfile", "type")
        .filter(type -> type.text().equals("Unconfined"))
        .ifPresent(type -> found.add(other(file, type, "AppArmor")));
    context
        .scalar("procMount")
        .filter(type -> type.text().equals("Unmasked"))
        .ifPresent(type -> found.add(other(file, type, "procMount")));
    return found.stream();
  }

  private Finding seccomp(ManifestFile file, Scalar type) {
    return found(
            file,
            type.span(),
            "seccomp is Unconfined: every system call of the kernel is open",
            "write RuntimeDefault")
        .mendedBy(
            ".NET works under the container runtime's own filter.",
            Mends.set(file, type, "RuntimeDefault"));
  }

  private Finding other(ManifestFile file, Scalar type, String filter) {
    return found(
        file,
        type.span(),
        filter + " is " + type.text() + ": a filter of the kernel is switched off",
        "take it out");
  }
}
