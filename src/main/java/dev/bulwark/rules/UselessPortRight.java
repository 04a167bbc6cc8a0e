package dev.bulwark.rules;

import dev.bulwark.manifest.Editor;
import dev.bulwark.manifest.Mapping;
import dev.bulwark.manifest.Scalar;
import dev.bulwark.manifest.Sequence;
import java.util.List;
import java.util.stream.Stream;

/** The right to bind low ports, given to a process that it does not reach. */
final class UselessPortRight extends ContainerRule {
  UselessPortRight() {
    super(
        "BW208",
        Severity.WARNING,
        "NET_BIND_SERVICE does not reach a non-root process",
        "trivy KSV-0022",
        "checkov CKV_K8S_25");
  }

  @Override
  public Example bad() {
    return PodExample.container(
        """
        securityContext:
          capabilities:
            add: [NET_BIND_SERVICE]
            drop: [ALL]
        """);
  }

  @Override
  public Example good() {
    return PodExample.container("securityContext:\n  capabilities:\n    drop: [ALL]\n");
  }

  @Override
  Stream<Finding> check(DotnetContainer container) {
    var capabilities = container.mapping().mapping("securityContext", "capabilities");
    if (capabilities.isEmpty() || !container.nonRoot()) {
      return Stream.empty();
    }
    return capabilities.get().items("add").stream()
        .filter(Scalar.class::isInstance)
        .map(Scalar.class::cast)
        .filter(name -> name.text().endsWith("NET_BIND_SERVICE"))
        .map(name ->
            found(
                    container.file(),
                    name.span(),
                    "NET_BIND_SERVICE for a user that is not root: it does not reach the process",
                    "take it out and listen on 8080")
                .mendedBy(
                    "A process that is not root does not get it; ports from 1024 on need none.",
                    without(container, capabilities.get(), name)));
  }

  private static List<FileEdit> without(
      DotnetContainer container, Mapping capabilities, Scalar name) {
    if (capabilities.items("add").size() == 1) {
      return Mends.remove(container.file(), capabilities, "add");
    }
    return capabilities.at("add").orElseThrow() instanceof Sequence added
        ? added.items().stream()
            .filter(item -> item.value().equals(name))
            .findFirst()
            .map(item ->
                Mends.of(container.file(), new Editor(container.file().yaml()).remove(added, item)))
            .orElse(List.of())
        : List.of();
  }
}
