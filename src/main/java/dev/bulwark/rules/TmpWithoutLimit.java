package dev.bulwark.rules;

import dev.bulwark.manifest.Node;
import java.util.stream.Stream;

/** Temporary files that may fill the node's disk. */
final class TmpWithoutLimit extends ContainerRule {
  TmpWithoutLimit() {
    super(
        "BW213",
        Severity.INFO,
        "temporary files have no limit",
        "kyverno require-emptydir-requests-limits");
  }

  @Override
  public Example bad() {
    return PodExample.of(
        "volumes:\n  - name: tmp\n    emptyDir: {}\n",
        "volumeMounts:\n  - name: tmp\n    mountPath: /tmp\n");
  }

  @Override
  public Example good() {
    return PodExample.of(
        "volumes:\n  - name: tmp\n    emptyDir:\n      sizeLimit: 64Mi\n",
        "volumeMounts:\n  - name: tmp\n    mountPath: /tmp\n");
  }

  @Override
  Stream<Finding> check(DotnetContainer container) {
    return container
        .mount("/tmp")
        .flatMap(mount -> mount.text("name"))
        .flatMap(container.pod()::volume)
        .flatMap(volume -> volume.entry("emptyDir"))
        .filter(entry -> !limited(entry.value()))
        .map(entry ->
            found(
                container.file(),
                entry.key().span(),
                "emptyDir at /tmp without sizeLimit: one upload after the other fills the node",
                "give it a sizeLimit, a little above the largest upload"))
        .stream();
  }

  private static boolean limited(Node emptyDir) {
    return Absent.uncertain(emptyDir) || emptyDir.at("sizeLimit").isPresent();
  }
}
