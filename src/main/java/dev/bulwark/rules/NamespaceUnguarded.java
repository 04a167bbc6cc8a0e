package dev.bulwark.rules;

import dev.bulwark.manifest.FileKind;
import dev.bulwark.manifest.KubernetesObject;
import java.util.Optional;
import java.util.stream.Stream;

/** A namespace in which every pod is let in. */
final class NamespaceUnguarded extends ManifestRule {
  private static final String ENFORCE = "pod-security.kubernetes.io/enforce";

  NamespaceUnguarded() {
    super("BW249", Severity.INFO, "the namespace lets every pod in", "kubescape C-0192");
  }

  @Override
  public Example bad() {
    return example("");
  }

  @Override
  public Example good() {
    return example("  labels:\n    pod-security.kubernetes.io/enforce: restricted\n");
  }

  private static Example example(String labels) {
    return Example.manifest(
            Example.fill(
                """
                apiVersion: v1
                kind: Namespace
                metadata:
                  name: orders
                %s---
                apiVersion: v1
                kind: Pod
                metadata:
                  name: orders
                  namespace: orders
                spec:
                  containers:
                    - name: orders
                      image: registry.example.com/shop/orders:1.0.0
                """,
                labels))
        .with("Dockerfile", PodExample.dockerfile("10.0"));
  }

  @Override
  public Stream<Finding> check(ManifestFile file, ContainerSet set) {
    return file.kind() == FileKind.KUBERNETES
        ? file.objects().stream()
            .filter(object -> object.kind().equals("Namespace"))
            .filter(object -> home(file, set, object.name()))
            .flatMap(object -> check(file, object).stream())
        : Stream.empty();
  }

  /** Whether a .NET service lives in it, by this file or one beside it. */
  private static boolean home(ManifestFile file, ContainerSet set, Optional<String> name) {
    var folder = folder(file.path());
    return name.isPresent()
        && set.manifests().stream()
            .filter(path -> folder(path).equals(folder))
            .flatMap(path -> set.manifest(path).stream())
            .flatMap(beside -> DotnetContainers.pods(beside, set).stream())
            .anyMatch(pod -> pod.object().namespace().equals(name));
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  private Optional<Finding> check(ManifestFile file, KubernetesObject namespace) {
    var level = namespace.mapping().scalar("metadata", "labels", ENFORCE);
    var name = namespace.mapping().scalar("metadata", "name");
    boolean open = level.map(value -> value.text().equals("privileged")).orElse(true);
    return open && name.isPresent()
        ? Optional.of(
            found(
                file,
                level.or(() -> name).get().span(),
                level.isPresent()
                    ? "Pod Security level privileged: every pod is let in"
                    : "namespace "
                        + name.get().text()
                        + " has no Pod Security level: every pod"
                        + " is let in",
                "label it " + ENFORCE + ": restricted"))
        : Optional.empty();
  }
}
