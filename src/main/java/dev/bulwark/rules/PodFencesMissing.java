package dev.bulwark.rules;

import dev.bulwark.manifest.Node;
import dev.bulwark.manifest.Scalar;
import dev.bulwark.manifest.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The container can get rights that it does not need. */
final class PodFencesMissing extends ContainerRule {
  PodFencesMissing() {
    super(
        "BW204",
        Severity.WARNING,
        "the container may get more rights than it needs",
        "pod-security allowPrivilegeEscalation",
        "pod-security capabilities_restricted",
        "pod-security seccompProfile_restricted",
        "kube-linter privilege-escalation-container",
        "kube-linter drop-net-raw-capability",
        "polaris privilegeEscalationAllowed",
        "polaris insecureCapabilities",
        "trivy KSV-0001",
        "trivy KSV-0003",
        "trivy KSV-0106",
        "trivy KSV-0030",
        "checkov CKV_K8S_20",
        "checkov CKV_K8S_37",
        "checkov CKV_K8S_31");
  }

  @Override
  public Example bad() {
    return PodExample.container("securityContext:\n  allowPrivilegeEscalation: false\n");
  }

  @Override
  public Example good() {
    return PodExample.of(
        """
        securityContext:
          seccompProfile:
            type: RuntimeDefault
        """,
        """
        securityContext:
          allowPrivilegeEscalation: false
          capabilities:
            drop:
              - ALL
        """);
  }

  @Override
  Stream<Finding> check(DotnetContainer container) {
    if (container.pod().windows() || privileged(container)) {
      return Stream.empty();
    }
    var missing = new ArrayList<String>();
    var steps = new Steps(container.file());
    if (escalates(container)) {
      missing.add("allowPrivilegeEscalation: false");
      steps.put(
          yaml -> container.in(yaml).mapping(),
          List.of("securityContext", "allowPrivilegeEscalation"),
          false);
    }
    if (keepsCapabilities(container)) {
      missing.add("capabilities.drop: [ALL]");
      steps.put(
          yaml -> container.in(yaml).mapping(),
          List.of("securityContext", "capabilities", "drop"),
          List.of("ALL"));
    }
    if (container.lacks("securityContext", "seccompProfile") && !annotated(container)) {
      missing.add("seccompProfile: RuntimeDefault");
      Fences.put(steps, container, List.of("seccompProfile"), Map.of("type", "RuntimeDefault"));
    }
    if (missing.isEmpty()) {
      return Stream.empty();
    }
    var found =
        found(
            container.file(),
            container.place(),
            container.title() + " lacks " + String.join(", ", missing),
            "write it into the securityContext");
    return Stream.of(
        container.nonRoot()
            ? found.mendedBy(
                ".NET needs none of these rights on a port from 1024 on: they only serve an"
                    + " attacker.",
                steps.edits())
            : found);
  }

  /** A list of names keeps all that it does not name. */
  private static boolean keepsCapabilities(DotnetContainer container) {
    String[] path = {"securityContext", "capabilities", "drop"};
    return Absent.in(container.mapping(), path)
        || (container.mapping().at(path).map(Node::resolved).orElse(null) instanceof Sequence names
            && !names.open()
            && names.values().stream().noneMatch(PodFencesMissing::mayBeAll));
  }

  private static boolean mayBeAll(Node name) {
    return !(name instanceof Scalar scalar)
        || scalar.templated()
        || scalar.text().equalsIgnoreCase("ALL");
  }

  private static boolean escalates(DotnetContainer container) {
    return Absent.in(container.mapping(), "securityContext", "allowPrivilegeEscalation")
        || container
            .mapping()
            .scalar("securityContext", "allowPrivilegeEscalation")
            .filter(Scalar::isTrue)
            .isPresent();
  }

  /** The API server refuses the one beside the other; the graver rule speaks. */
  private static boolean privileged(DotnetContainer container) {
    return container
            .mapping()
            .scalar("securityContext", "privileged")
            .filter(value -> !value.isFalse())
            .isPresent()
        || container.mapping().items("securityContext", "capabilities", "add").stream()
            .anyMatch(one -> one instanceof Scalar name && name.text().contains("SYS_ADMIN"));
  }

  private static boolean annotated(DotnetContainer container) {
    return container
        .pod()
        .object()
        .podTemplate()
        .flatMap(template -> template.mapping("metadata", "annotations"))
        .filter(annotations ->
            annotations.open()
                || annotations.entries().stream()
                    .anyMatch(entry -> entry.name().orElse("").contains("seccomp")))
        .isPresent();
  }
}
