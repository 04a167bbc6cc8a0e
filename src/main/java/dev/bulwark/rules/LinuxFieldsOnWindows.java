package dev.bulwark.rules;

import java.util.List;
import java.util.stream.Stream;

/** Settings of Linux on a pod for Windows nodes. */
final class LinuxFieldsOnWindows extends PodRule {
  private static final List<String> LINUX =
      List.of(
          "runAsUser",
          "runAsGroup",
          "fsGroup",
          "seccompProfile",
          "appArmorProfile",
          "seLinuxOptions",
          "capabilities",
          "readOnlyRootFilesystem",
          "allowPrivilegeEscalation",
          "privileged",
          "procMount",
          "sysctls");

  LinuxFieldsOnWindows() {
    super("BW243", Severity.WARNING, "settings of Linux stand in a pod for Windows");
  }

  @Override
  public Example bad() {
    return example("runAsUser: 1654");
  }

  @Override
  public Example good() {
    return example("runAsNonRoot: true");
  }

  private static Example example(String setting) {
    return PodExample.of(
        "os:\n  name: windows\nsecurityContext:\n  " + setting + "\n",
        "env:\n  - name: ASPNETCORE_ENVIRONMENT\n    value: Production\n");
  }

  @Override
  Stream<Finding> check(DotnetPod pod) {
    if (!pod.windows()) {
      return Stream.empty();
    }
    return Stream.concat(
            Stream.of(pod.spec().mapping()), pod.services().stream().map(DotnetContainer::mapping))
        .flatMap(level -> level.mapping("securityContext").stream())
        .flatMap(context -> context.entries().stream())
        .filter(entry -> LINUX.contains(entry.name().orElse("")))
        .map(entry ->
            found(
                pod.file(),
                entry.key().span(),
                entry.name().orElse("") + " is a setting of Linux: a Windows pod cannot have it",
                "take it out; windowsOptions.runAsUserName names the user"));
  }
}
