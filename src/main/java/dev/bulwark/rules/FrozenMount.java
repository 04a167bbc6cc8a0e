package dev.bulwark.rules;

import java.util.stream.Stream;

/** A file that stays as it was when the pod started. */
final class FrozenMount extends ContainerRule {
  FrozenMount() {
    super("BW242", Severity.INFO, "a file mounted with subPath never changes", "kubescape C-0058");
  }

  @Override
  public Example bad() {
    return example("mountPath: /app/appsettings.json\n    subPath: appsettings.json\n");
  }

  @Override
  public Example good() {
    return example("mountPath: /config\n");
  }

  private static Example example(String mount) {
    return PodExample.of(
        "volumes:\n  - name: config\n    configMap:\n      name: orders\n",
        "volumeMounts:\n  - name: config\n    " + mount);
  }

  @Override
  Stream<Finding> check(DotnetContainer container) {
    return container.container().volumeMounts().stream()
        .filter(mount -> changing(container.pod(), mount.text("name").orElse("")))
        .flatMap(mount -> mount.scalar("subPath").stream())
        .map(path ->
            found(
                container.file(),
                path.span(),
                "subPath " + path.text() + ": a new ConfigMap, secret or certificate never arrives",
                "mount the whole folder, or restart the pods after a change"));
  }

  private static boolean changing(DotnetPod pod, String name) {
    return pod.volume(name)
        .filter(volume ->
            volume.entry("configMap").isPresent()
                || volume.entry("secret").isPresent()
                || volume.entry("projected").isPresent())
        .isPresent();
  }
}
