package dev.bulwark.rules;

import java.util.stream.Stream;

/** A service in the namespace that everybody shares. */
final class DefaultNamespace extends PodRule {
  DefaultNamespace() {
    super(
        "BW248",
        Severity.INFO,
        "the service is put into the namespace default",
        "kube-linter use-namespace",
        "trivy KSV-0110",
        "checkov CKV_K8S_21",
        "kubescape C-0061");
  }

  @Override
  public Example bad() {
    return example("default");
  }

  @Override
  public Example good() {
    return example("orders");
  }

  private static Example example(String namespace) {
    return Example.manifest(
            Example.fill(
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: orders
                  namespace: %s
                spec:
                  containers:
                    - name: orders
                      image: registry.example.com/shop/orders:1.0.0
                """,
                namespace))
        .with("Dockerfile", PodExample.dockerfile("10.0"));
  }

  @Override
  Stream<Finding> check(DotnetPod pod) {
    return pod.object().mapping().scalar("metadata", "namespace").stream()
        .filter(namespace -> namespace.text().equals("default"))
        .map(namespace ->
            found(
                pod.file(),
                namespace.span(),
                "namespace default: no Pod Security level, no quota, and everybody's pods",
                "give the service a namespace of its own"));
  }
}
