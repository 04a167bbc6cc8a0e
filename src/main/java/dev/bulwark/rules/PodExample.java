package dev.bulwark.rules;

import java.util.Map;

/** Small sets that show rules about pods: a Dockerfile and the Deployment that runs its image. */
final class PodExample {
  /** What a Deployment has above the entries of its pod. */
  private static final String DEPLOYMENT =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: orders
      spec:
        selector:
          matchLabels:
            app: orders
        template:
          metadata:
            labels:
              app: orders
          spec:
      """;

  private static final String CONTAINER =
      """
      containers:
        - name: orders
          image: registry.example.com/shop/orders:1.0.0
      """;

  private PodExample() {}

  /** A set with some entries in the container. */
  static Example container(String entries) {
    return of("", entries);
  }

  /** A set with some entries in the pod and some in the container. */
  static Example of(String pod, String container) {
    return onImage("10.0-noble-chiseled", pod, container);
  }

  /** The same on an image of another tag. */
  static Example onImage(String tag, String pod, String container) {
    return Example.manifest(DEPLOYMENT + (pod + CONTAINER).indent(6) + container.indent(10))
        .with("Dockerfile", dockerfile(tag));
  }

  /** A Dockerfile of the service on an image of a tag. */
  static String dockerfile(String tag) {
    return Example.fill(
        """
        FROM mcr.microsoft.com/dotnet/aspnet:%s
        COPY out /app
        WORKDIR /app
        USER 1654
        ENTRYPOINT ["dotnet", "Orders.dll"]
        """,
        tag);
  }

  /** A Compose file with some entries in the service, and its Dockerfile. */
  static Example compose(String entries) {
    return new Example(
            Map.of("compose.yaml", "services:\n  orders:\n    build: .\n" + entries.indent(4)))
        .with("Dockerfile", dockerfile("10.0-noble-chiseled"));
  }
}
