package dev.bulwark.rules;

import java.util.stream.Stream;

/** A read-only root without a place for temporary files. */
final class ReadOnlyWithoutTmp extends ContainerRule {
  ReadOnlyWithoutTmp() {
    super("BW211", Severity.WARNING, "the root file system is read-only and /tmp is not writable");
  }

  @Override
  public Example bad() {
    return PodExample.container("securityContext:\n  readOnlyRootFilesystem: true\n");
  }

  @Override
  public Example good() {
    return new WritableRoot().good();
  }

  @Override
  Stream<Finding> check(DotnetContainer container) {
    var readOnly = container.mapping().scalar("securityContext", "readOnlyRootFilesystem");
    if (!container.readOnly()
        || container.pod().windows()
        || container.mounted("/tmp")
        || KeysWithoutTmp.keys(container).isPresent()
        || container.variable("ASPNETCORE_TEMP").isPresent()
        || movedTo(container)) {
      return Stream.empty();
    }
    var steps = new Steps(container.file());
    TmpVolume.mount(steps, container, "/tmp");
    return Stream.of(
        found(
                container.file(),
                readOnly.orElseThrow().span(),
                "read-only, and nothing is mounted at /tmp: uploads above 64 KB fail, and .NET 7"
                    + " and older does not start",
                "mount an emptyDir with a sizeLimit at /tmp")
            .mendedBy("A read-only root needs a writable /tmp beside it.", steps.edits()));
  }

  /** Whether TMPDIR names a place that can be written. */
  private static boolean movedTo(DotnetContainer container) {
    return container
        .variable("TMPDIR")
        .map(variable -> variable.value().map(container::mounted).orElse(true))
        .orElse(false);
  }
}
