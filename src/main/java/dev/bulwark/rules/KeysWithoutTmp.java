package dev.bulwark.rules;

import dev.bulwark.manifest.Scalar;
import java.util.Optional;
import java.util.stream.Stream;

/** Keys of Data Protection on a volume, and no /tmp to make them in. */
final class KeysWithoutTmp extends ContainerRule {
  KeysWithoutTmp() {
    super("BW212", Severity.ERROR, "keys cannot be made: their volume is there and /tmp is not");
  }

  @Override
  public Example bad() {
    return PodExample.of(
        """
        volumes:
          - name: keys
            persistentVolumeClaim:
              claimName: orders-keys
        """,
        """
        securityContext:
          readOnlyRootFilesystem: true
        volumeMounts:
          - name: keys
            mountPath: /home/app/.aspnet
        """);
  }

  @Override
  public Example good() {
    return PodExample.of(
        """
        volumes:
          - name: keys
            persistentVolumeClaim:
              claimName: orders-keys
          - name: tmp
            emptyDir:
              sizeLimit: 64Mi
        """,
        """
        securityContext:
          readOnlyRootFilesystem: true
        volumeMounts:
          - name: keys
            mountPath: /home/app/.aspnet
          - name: tmp
            mountPath: /tmp
        """);
  }

  @Override
  Stream<Finding> check(DotnetContainer container) {
    var keys = keys(container);
    if (!container.readOnly()
        || keys.isEmpty()
        || container.mounted("/tmp")
        || container.variable("TMPDIR").isPresent()) {
      return Stream.empty();
    }
    var steps = new Steps(container.file());
    TmpVolume.mount(steps, container, "/tmp");
    return Stream.of(
        found(
                container.file(),
                keys.get().span(),
                keys.get().text() + " is writable and /tmp is not: every use of a key is a 500",
                "mount an emptyDir with a sizeLimit at /tmp")
            .mendedBy("Data Protection writes a new key to /tmp first.", steps.edits()));
  }

  /** Where the keys are mounted. */
  static Optional<Scalar> keys(DotnetContainer container) {
    return container.container().volumeMounts().stream()
        .flatMap(mount -> mount.scalar("mountPath").stream())
        .filter(path -> path.text().contains("/.aspnet"))
        .findFirst();
  }
}
