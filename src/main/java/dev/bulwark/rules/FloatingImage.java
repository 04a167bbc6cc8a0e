package dev.bulwark.rules;

import dev.bulwark.manifest.Scalar;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The image of a service in the cluster has no tag of its own. */
final class FloatingImage extends ServiceRule {
  private static final Set<String> DIRECTORS =
      Set.of(
          "skaffold.yaml", "skaffold.yml", "kustomization.yaml", "kustomization.yml", "tye.yaml");

  FloatingImage() {
    super(
        "BW229",
        Severity.WARNING,
        "the image may be another one tomorrow",
        "kube-linter latest-tag",
        "kube-score container-image-tag",
        "polaris tagNotSpecified",
        "trivy KSV-0013",
        "checkov CKV_K8S_14",
        "kubescape C-0075");
  }

  @Override
  public Example bad() {
    return example("registry.example.com/shop/orders:latest");
  }

  @Override
  public Example good() {
    return example("registry.example.com/shop/orders:1.0.0");
  }

  private static Example example(String image) {
    return Example.manifest(
            Example.fill(
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: orders
                spec:
                  containers:
                    - name: orders
                      image: %s
                """,
                image))
        .with("Dockerfile", PodExample.dockerfile("10.0"));
  }

  @Override
  public Stream<Finding> check(ManifestFile file, ContainerSet set) {
    return DotnetContainers.pods(file, set).stream()
        .flatMap(pod -> pod.services().stream())
        .flatMap(service -> service.container().image().stream())
        .filter(image -> !image.templated() && !placeholder(image.text()))
        .flatMap(image -> check(file, set, image).stream());
  }

  /** Something that a script or a reader puts in: {@code ${TAG}}, {@code {username}}. */
  private static boolean placeholder(String image) {
    return image.chars().anyMatch(c -> "${}<>[]%#".indexOf(c) >= 0);
  }

  private Optional<Finding> check(ManifestFile file, ContainerSet set, Scalar image) {
    var text = image.text();
    int colon = text.indexOf(':', text.lastIndexOf('/') + 1);
    boolean latest = text.endsWith(":latest");
    boolean untagged = colon < 0 && !text.contains("@");
    return latest || (untagged && !directed(file.path(), set))
        ? Optional.of(
            found(
                file,
                image.span(),
                text
                    + (latest ? "" : " has no tag and")
                    + " means the latest: nodes run different ones, and no way leads back",
                "name the version, or pin a digest"))
        : Optional.empty();
  }

  /** Whether a tool beside or above the file gives images their tags. */
  private static boolean directed(String path, ContainerSet set) {
    return set.manifests().stream()
        .filter(other -> DIRECTORS.contains(other.substring(other.lastIndexOf('/') + 1)))
        .map(other -> other.substring(0, other.lastIndexOf('/') + 1))
        .anyMatch(folder -> path.startsWith(folder) || folder.startsWith(parent(path)));
  }

  private static String parent(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
