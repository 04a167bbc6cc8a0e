package dev.bulwark.rules;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The group of the service is root's. */
final class PodRootGroup extends ContainerRule {
  private static final List<String> GROUPS = List.of("runAsGroup", "fsGroup");

  PodRootGroup() {
    super(
        "BW203",
        Severity.INFO,
        "the service is in root's group",
        "trivy KSV-0116",
        "kube-linter run-as-non-root",
        "kubescape C-0013");
  }

  @Override
  public Example bad() {
    return PodExample.container("securityContext:\n  runAsUser: 10001\n  runAsGroup: 0\n");
  }

  @Override
  public Example good() {
    return PodExample.container("securityContext:\n  runAsUser: 10001\n  runAsGroup: 10001\n");
  }

  @Override
  Stream<Finding> check(DotnetContainer container) {
    if (container.pod().windows() || container.pod().ownUsers()) {
      return Stream.empty();
    }
    return GROUPS.stream()
        .flatMap(key -> container.setting(key).stream().map(value -> Map.entry(key, value)))
        .filter(setting ->
            setting.getValue().number().isPresent() && setting.getValue().number().getAsInt() == 0)
        .map(setting ->
            found(
                container.file(),
                setting.getValue().span(),
                setting.getKey() + " is 0: files of root's group open to " + container.title(),
                "write the number of the user"));
  }
}
