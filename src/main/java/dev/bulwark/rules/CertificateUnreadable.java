package dev.bulwark.rules;

import dev.bulwark.manifest.Scalar;
import java.util.List;
import java.util.stream.Stream;

/** A certificate that the user of the service cannot read. */
final class CertificateUnreadable extends ContainerRule {
  private static final int OTHERS = 0004;
  private static final int GROUP = 0040;

  CertificateUnreadable() {
    super("BW241", Severity.ERROR, "the service cannot read a mounted secret");
  }

  @Override
  public Example bad() {
    return example("");
  }

  @Override
  public Example good() {
    return example("securityContext:\n  fsGroup: 1654\n");
  }

  private static Example example(String pod) {
    return PodExample.of(
        pod
            + """
            volumes:
              - name: tls
                secret:
                  secretName: orders-tls
                  defaultMode: 0400
            """,
        "volumeMounts:\n  - name: tls\n    mountPath: /tls\n");
  }

  @Override
  Stream<Finding> check(DotnetContainer container) {
    if (!(container.runsAs() instanceof RunsAs.Number(var uid))
        || !Absent.in(container.pod().spec().mapping(), "securityContext", "fsGroup")) {
      return Stream.empty();
    }
    return container.container().volumeMounts().stream()
        .flatMap(mount -> mount.text("name").stream())
        .flatMap(name -> container.pod().volume(name).stream())
        .flatMap(volume -> volume.scalar("secret", "defaultMode").stream())
        .filter(mode -> hidden(mode))
        .map(mode ->
            found(
                    container.file(),
                    mode.span(),
                    "mode "
                        + mode.text()
                        + " without fsGroup: the files are root's, and user "
                        + uid
                        + " may not read them",
                    "write fsGroup: " + uid + " into the pod's securityContext")
                .mendedBy(
                    "With fsGroup the kubelet gives the files to the service's group.",
                    claims(container)
                        ? List.of()
                        : new Steps(container.file())
                            .put(
                                yaml -> container.pod().in(yaml).mapping(),
                                List.of("securityContext", "fsGroup"),
                                uid)
                            .edits()));
  }

  /** Modes are octal with a leading 0, else decimal. */
  private static boolean hidden(Scalar mode) {
    return mode.number().isPresent() && (mode.number().getAsInt() & (OTHERS | GROUP)) == 0;
  }

  /** Files on a claim would change their group as well. */
  private static boolean claims(DotnetContainer container) {
    return container.pod().spec().volumes().stream()
        .anyMatch(volume -> volume.entry("persistentVolumeClaim").isPresent());
  }
}
