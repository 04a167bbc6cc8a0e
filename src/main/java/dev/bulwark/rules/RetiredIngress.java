package dev.bulwark.rules;

import java.util.stream.Stream;

/** Annotations of a controller that gets no updates any more. */
final class RetiredIngress extends ManifestRule {
  private static final String PREFIX = "nginx.ingress.kubernetes.io/";

  RetiredIngress() {
    super("BW245", Severity.WARNING, "annotations of the retired ingress-nginx");
  }

  @Override
  public Example bad() {
    return example("nginx.ingress.kubernetes.io/ssl-redirect: \"true\"");
  }

  @Override
  public Example good() {
    return example("kubernetes.io/ingress.allow-http: \"false\"");
  }

  private static Example example(String annotation) {
    return Example.manifest(
            Example.fill(
                """
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata:
                  name: orders
                  annotations:
                    %s
                spec:
                  defaultBackend:
                    service:
                      name: orders
                      port:
                        number: 80
                """,
                annotation))
        .with("Dockerfile", PodExample.dockerfile("10.0"));
  }

  @Override
  public Stream<Finding> check(ManifestFile file, ContainerSet set) {
    return file.objects().stream()
        .filter(object -> object.kind().equals("Ingress"))
        .filter(_ -> DotnetContainers.any(file, set))
        .flatMap(object ->
            object.mapping().mapping("metadata", "annotations").stream()
                .flatMap(annotations -> annotations.entries().stream())
                .filter(entry -> entry.name().orElse("").startsWith(PREFIX))
                .limit(1))
        .map(entry ->
            found(
                file,
                entry.key().span(),
                "ingress-nginx has had no security fix since March 2026; no other controller"
                    + " reads its annotations",
                "move to a Gateway, or to a controller that is kept up"));
  }
}
