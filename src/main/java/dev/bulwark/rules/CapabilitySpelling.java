package dev.bulwark.rules;

import dev.bulwark.manifest.Scalar;
import java.util.stream.Stream;

/** A capability that is not spelled as admission wants it. */
final class CapabilitySpelling extends ContainerRule {
  CapabilitySpelling() {
    super(
        "BW206",
        Severity.WARNING,
        "ALL is not written in capitals",
        "pod-security capabilities_restricted",
        "trivy KSV-0003");
  }

  @Override
  public Example bad() {
    return PodExample.container("securityContext:\n  capabilities:\n    drop: [all]\n");
  }

  @Override
  public Example good() {
    return PodExample.container("securityContext:\n  capabilities:\n    drop: [ALL]\n");
  }

  @Override
  Stream<Finding> check(DotnetContainer container) {
    return container.mapping().items("securityContext", "capabilities", "drop").stream()
        .filter(Scalar.class::isInstance)
        .map(Scalar.class::cast)
        .filter(name -> name.text().equalsIgnoreCase("ALL") && !name.text().equals("ALL"))
        .map(name ->
            found(
                    container.file(),
                    name.span(),
                    "drop " + name.text() + ": admission compares letters and wants ALL",
                    "write ALL")
                .mendedBy(
                    "Pod Security refuses the small letters in a restricted namespace.",
                    Mends.set(container.file(), name, "ALL")));
  }
}
