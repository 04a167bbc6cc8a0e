package dev.bulwark.rules;

import dev.bulwark.manifest.KubernetesObject;
import java.util.stream.Stream;

/** A Service that is reached from outside of the cluster, past the edge. */
final class ServiceExposed extends ServiceRule {
  ServiceExposed() {
    super(
        "BW247",
        Severity.INFO,
        "the Service is open to the outside",
        "kube-linter exposed-services",
        "kube-score service-type",
        "kyverno restrict-node-port",
        "gatekeeper K8sBlockNodePort");
  }

  @Override
  public Example bad() {
    return example("NodePort");
  }

  @Override
  public Example good() {
    return example("ClusterIP");
  }

  private static Example example(String type) {
    return Example.manifest(
            Example.fill(
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: orders
                  labels:
                    app: orders
                spec:
                  containers:
                    - name: orders
                      image: registry.example.com/shop/orders:1.0.0
                ---
                apiVersion: v1
                kind: Service
                metadata:
                  name: orders
                spec:
                  type: %s
                  selector:
                    app: orders
                  ports:
                    - port: 80
                      targetPort: 8080
                """,
                type))
        .with("Dockerfile", PodExample.dockerfile("10.0"));
  }

  @Override
  public Stream<Finding> check(ManifestFile file, ContainerSet set) {
    var pods = DotnetContainers.pods(file, set);
    return file.objects().stream()
        .filter(object -> object.kind().equals("Service"))
        .filter(service ->
            pods.stream()
                .flatMap(pod -> Labels.ofPods(pod.object()).stream())
                .anyMatch(labels -> Labels.chooses(service, labels)))
        .filter(service -> !internal(service))
        .flatMap(service -> service.mapping().scalar("spec", "type").stream())
        .filter(type -> type.text().equals("NodePort") || type.text().equals("LoadBalancer"))
        .map(type ->
            found(
                file,
                type.span(),
                type.text()
                    + (type.text().equals("NodePort")
                        ? ": every node opens a port, past the edge and its TLS"
                        : ": the service stands in the open without an edge before it"),
                "write ClusterIP, and expose it by an Ingress or a route"));
  }

  private static boolean internal(KubernetesObject service) {
    return service.mapping().mapping("metadata", "annotations").stream()
        .flatMap(annotations -> annotations.entries().stream())
        .anyMatch(entry -> entry.name().orElse("").contains("internal"));
  }
}
