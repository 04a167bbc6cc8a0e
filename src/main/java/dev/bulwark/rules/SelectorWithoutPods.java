package dev.bulwark.rules;

import dev.bulwark.manifest.FileKind;
import dev.bulwark.manifest.KubernetesObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A selector that does not choose the pods it is meant for. */
final class SelectorWithoutPods extends ServiceRule {
  SelectorWithoutPods() {
    super(
        "BW251",
        Severity.ERROR,
        "the selector does not choose the pods",
        "kube-linter mismatching-selector",
        "kube-linter dangling-service",
        "kube-score deployment-pod-selector-labels-match-template-metadata-labels",
        "kube-score service-targets-pod");
  }

  @Override
  public Example bad() {
    return example("order");
  }

  @Override
  public Example good() {
    return example("orders");
  }

  private static Example example(String label) {
    return Example.manifest(
            Example.fill(
                """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: orders
                spec:
                  selector:
                    matchLabels:
                      app: %s
                  template:
                    metadata:
                      labels:
                        app: orders
                    spec:
                      containers:
                        - name: orders
                          image: registry.example.com/shop/orders:1.0.0
                """,
                label))
        .with("Dockerfile", PodExample.dockerfile("10.0"));
  }

  @Override
  public Stream<Finding> check(ManifestFile file, ContainerSet set) {
    var pods = DotnetContainers.pods(file, set);
    if (pods.isEmpty() || file.kind() != FileKind.KUBERNETES) {
      return Stream.empty();
    }
    var all = file.objects();
    return Stream.concat(
        pods.stream().flatMap(pod -> ofWorkload(file, pod.object()).stream()),
        all.stream()
            .filter(object -> object.kind().equals("Service"))
            .flatMap(service -> ofService(file, service, all, pods).stream()));
  }

  private Optional<Finding> ofWorkload(ManifestFile file, KubernetesObject workload) {
    var labels = Labels.ofPods(workload);
    return labels.isPresent()
            && Labels.of(workload.selector()).isPresent()
            && !Labels.chooses(workload, labels.get())
        ? Optional.of(
            found(
                file,
                workload.selector().orElseThrow().span(),
                "the selector does not choose the labels of its own template: the API server"
                    + " refuses it",
                "write the same labels in both"))
        : Optional.empty();
  }

  /** Only where a pod of the file has the name of the Service, and no other is chosen. */
  private Optional<Finding> ofService(
      ManifestFile file,
      KubernetesObject service,
      List<KubernetesObject> all,
      List<DotnetPod> pods) {
    boolean meant =
        service.name().isPresent()
            && pods.stream().anyMatch(pod -> pod.object().name().equals(service.name()));
    var chosen =
        all.stream()
            .filter(object -> object.podSpec().isPresent())
            .allMatch(object ->
                Labels.ofPods(object)
                    .filter(labels -> !Labels.chooses(service, labels))
                    .isPresent());
    return meant && chosen && Labels.of(service.selector()).isPresent()
        ? Optional.of(
            found(
                file,
                service.selector().orElseThrow().span(),
                "the Service "
                    + service.name().get()
                    + " chooses no pod of this file: it has no"
                    + " endpoint",
                "write the labels of the pods"))
        : Optional.empty();
  }
}
