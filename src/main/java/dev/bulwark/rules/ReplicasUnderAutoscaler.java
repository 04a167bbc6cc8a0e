package dev.bulwark.rules;

import dev.bulwark.manifest.KubernetesObject;
import java.util.Optional;
import java.util.stream.Stream;

/** A number of replicas that an autoscaler decides as well. */
final class ReplicasUnderAutoscaler extends PodRule {
  ReplicasUnderAutoscaler() {
    super(
        "BW228",
        Severity.WARNING,
        "replicas are written under an autoscaler",
        "kube-score deployment-targeted-by-hpa-does-not-have-replicas-configured");
  }

  @Override
  public Example bad() {
    return example("spec:\n  replicas: 2");
  }

  @Override
  public Example good() {
    return example("spec:");
  }

  private static Example example(String spec) {
    return Example.manifest(
            Example.fill(
                """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: orders
                %s
                  selector:
                    matchLabels:
                      app: orders
                  template:
                    metadata:
                      labels:
                        app: orders
                    spec:
                      containers:
                        - name: orders
                          image: registry.example.com/shop/orders:1.0.0
                ---
                apiVersion: autoscaling/v2
                kind: HorizontalPodAutoscaler
                metadata:
                  name: orders
                spec:
                  scaleTargetRef:
                    apiVersion: apps/v1
                    kind: Deployment
                    name: orders
                  maxReplicas: 10
                """,
                spec))
        .with("Dockerfile", PodExample.dockerfile("10.0"));
  }

  @Override
  Stream<Finding> check(DotnetPod pod) {
    var spec = pod.object().mapping().mapping("spec");
    var replicas = spec.flatMap(mapping -> mapping.scalar("replicas"));
    boolean scaled =
        KubernetesObject.of(pod.file().yaml()).stream()
            .filter(object -> object.kind().equals("HorizontalPodAutoscaler"))
            .flatMap(object -> object.scaleTarget().stream())
            .anyMatch(target ->
                target.text("kind").equals(Optional.of(pod.object().kind()))
                    && target.text("name").equals(pod.object().name()));
    return replicas.isPresent() && scaled && !replicas.get().templated()
        ? Stream.of(
            found(
                    pod.file(),
                    replicas.get().span(),
                    "replicas "
                        + replicas.get().text()
                        + " under an autoscaler: each apply sets its number back",
                    "take it out")
                .mendedBy(
                    "The autoscaler decides the number.",
                    Mends.remove(pod.file(), spec.get(), "replicas")))
        : Stream.empty();
  }
}
