package dev.bulwark.rules;

import java.util.stream.Stream;

/** A folder of the node is mounted into the service. */
final class HostFolderMounted extends PodRule {
  HostFolderMounted() {
    super(
        "BW215",
        Severity.WARNING,
        "a folder of the node is mounted",
        "pod-security hostPathVolumes",
        "kube-linter sensitive-host-mounts",
        "polaris hostPathSet",
        "trivy KSV-0023",
        "kubescape C-0048");
  }

  @Override
  public Example bad() {
    return PodExample.of(
        "volumes:\n  - name: data\n    hostPath:\n      path: /srv/orders\n",
        "volumeMounts:\n  - name: data\n    mountPath: /data\n");
  }

  @Override
  public Example good() {
    return PodExample.of(
        """
        volumes:
          - name: data
            persistentVolumeClaim:
              claimName: orders
        """,
        "volumeMounts:\n  - name: data\n    mountPath: /data\n");
  }

  @Override
  Stream<Finding> check(DotnetPod pod) {
    return pod.spec().volumes().stream()
        .filter(volume -> volume.entry("hostPath").isPresent())
        .filter(volume -> mounted(pod, volume.text("name").orElse("")))
        .flatMap(volume -> volume.scalar("hostPath", "path").stream())
        .filter(path -> !EngineSocketMounted.socket(path.text()))
        .map(path ->
            found(
                pod.file(),
                path.span(),
                "hostPath " + path.text() + ": the service reads or writes files of the node",
                "use a claim, a ConfigMap or an emptyDir"));
  }

  /** Whether one of the services mounts a volume. */
  static boolean mounted(DotnetPod pod, String name) {
    return pod.services().stream()
        .flatMap(service -> service.container().volumeMounts().stream())
        .anyMatch(mount -> mount.text("name").filter(name::equals).isPresent());
  }
}
