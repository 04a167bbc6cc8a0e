package dev.bulwark.rules;

import dev.bulwark.manifest.Container;
import dev.bulwark.manifest.Mapping;
import dev.bulwark.manifest.PodSpec;
import dev.bulwark.manifest.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The pod forbids root, and the image is root or names its user: the kubelet refuses to start it.
 */
final class RootRefused extends DescribedRule {
  RootRefused() {
    super(
        "BW303", Severity.ERROR, "the pod forbids root and the image does not prove another user");
  }

  @Override
  public Example bad() {
    return example("");
  }

  @Override
  public Example good() {
    return example("USER $APP_UID\n");
  }

  private static Example example(String user) {
    return Example.dockerfile(
            Example.fill(
                """
                FROM mcr.microsoft.com/dotnet/aspnet:10.0
                COPY out /app
                WORKDIR /app
                %sENTRYPOINT ["dotnet", "Orders.dll"]
                """,
                user))
        .with(
            "k8s/orders.yaml",
            """
            apiVersion: v1
            kind: Pod
            metadata:
              name: orders
            spec:
              securityContext:
                runAsNonRoot: true
              containers:
                - name: orders
                  image: shop/orders:1.0.0
            """);
  }

  @Override
  public Stream<Finding> check(ManifestFile file, ContainerSet set) {
    if (set.links().services().isEmpty()) {
      return Stream.empty();
    }
    return file.objects().stream()
        .flatMap(object -> object.podSpec().stream())
        .flatMap(pod ->
            pod.containers().stream()
                .flatMap(container -> check(file, pod, container, set).stream()));
  }

  private Optional<Finding> check(
      ManifestFile file, PodSpec pod, Container container, ContainerSet set) {
    var contexts =
        Stream.concat(container.securityContext().stream(), pod.securityContext().stream())
            .toList();
    var forbidden = first(contexts, "runAsNonRoot").filter(Scalar::isTrue);
    if (forbidden.isEmpty()
        || contexts.stream()
            .anyMatch(context -> context.open() || context.get("runAsUser").isPresent())) {
      return Optional.empty();
    }
    return PortsOf.link(file, container, set)
        .map(Link::image)
        .filter(ImageFacts::service)
        .flatMap(image ->
            switch (image.runsAs()) {
              case RunsAs.Root() ->
                  Optional.of(
                      found(
                          file,
                          forbidden.get().span(),
                          "runAsNonRoot, and the image of "
                              + image.path()
                              + " runs as root: it does not start",
                          "give the image a user, or the pod a runAsUser"));
              case RunsAs.Named(var name) ->
                  Optional.of(
                      found(
                          file,
                          forbidden.get().span(),
                          "runAsNonRoot, and the image of "
                              + image.path()
                              + " runs as "
                              + name
                              + ", a name: it does not start",
                          "write USER $APP_UID there, or runAsUser here"));
              case RunsAs.Number _, RunsAs.Unclear _ -> Optional.empty();
            });
  }

  private static Optional<Scalar> first(List<Mapping> contexts, String key) {
    return contexts.stream().flatMap(context -> context.scalar(key).stream()).findFirst();
  }
}
