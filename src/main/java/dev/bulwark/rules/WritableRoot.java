package dev.bulwark.rules;

import dev.bulwark.manifest.Scalar;
import java.util.List;
import java.util.stream.Stream;

/** The root file system of the container can be written. */
final class WritableRoot extends ContainerRule {
  private static final List<String> WRITES = List.of("chown", "chmod", "mkdir", "touch ", "VOLUME");

  WritableRoot() {
    super(
        "BW210",
        Severity.WARNING,
        "the root file system can be written",
        "kube-linter no-read-only-root-fs",
        "kube-score container-security-context-readonlyrootfilesystem",
        "polaris notReadOnlyRootFilesystem",
        "trivy KSV-0014",
        "checkov CKV_K8S_22",
        "kubesec ReadOnlyRootFilesystem");
  }

  @Override
  public Example bad() {
    return PodExample.container("");
  }

  @Override
  public Example good() {
    return PodExample.of(
        """
        volumes:
          - name: tmp
            emptyDir:
              sizeLimit: 64Mi
        """,
        """
        securityContext:
          readOnlyRootFilesystem: true
        volumeMounts:
          - name: tmp
            mountPath: /tmp
        """);
  }

  @Override
  Stream<Finding> check(DotnetContainer container) {
    if (container.pod().windows()) {
      return Stream.empty();
    }
    var written = container.mapping().scalar("securityContext", "readOnlyRootFilesystem");
    if (written.filter(Scalar::isFalse).isPresent()) {
      return Stream.of(
          found(
              container.file(),
              written.get().span(),
              "readOnlyRootFilesystem is false: whoever gets in can leave programs behind",
              "write true, and mount an emptyDir at /tmp"));
    }
    if (!Absent.in(container.mapping(), "securityContext", "readOnlyRootFilesystem")) {
      return Stream.empty();
    }
    var found =
        found(
            container.file(),
            container.place(),
            container.title()
                + " has no readOnlyRootFilesystem: whoever gets in can leave"
                + " programs behind",
            "write readOnlyRootFilesystem: true, and mount an emptyDir at /tmp");
    return Stream.of(
        safe(container)
            ? found.mendedBy(
                "Nothing but the listed volumes can be written; .NET needs /tmp for uploads and"
                    + " keys.",
                edits(container))
            : found);
  }

  /** No mend where the image is not known, or is made with folders that the service writes to. */
  private static boolean safe(DotnetContainer container) {
    return container.nonRoot()
        && !container.pod().object().knative()
        && container
            .facts()
            .flatMap(facts -> container.pod().set().image(facts.path()))
            .map(file -> !writes(file) && !writes(file, container))
            .orElse(container.dotnetImage().isPresent());
  }

  private static boolean writes(ImageFile file) {
    return file.service().stream()
        .flatMap(image -> image.stage().instructions().stream())
        .map(instruction -> file.source().text(instruction.span()))
        .anyMatch(text -> WRITES.stream().anyMatch(text::contains));
  }

  /** Whether the program writes where nothing is mounted, so far as its sources say. */
  private static boolean writes(ImageFile file, DotnetContainer container) {
    var set = container.pod().set();
    return ProgramSources.written(file, set, path -> !container.mounted(path)).isPresent();
  }

  private static List<FileEdit> edits(DotnetContainer container) {
    var steps =
        new Steps(container.file())
            .put(
                yaml -> container.in(yaml).mapping(),
                List.of("securityContext", "readOnlyRootFilesystem"),
                true);
    if (!container.mounted("/tmp")) {
      TmpVolume.mount(steps, container, "/tmp");
    }
    return steps.edits();
  }
}
