package dev.bulwark.rules;

import dev.bulwark.manifest.KubernetesObject;
import dev.bulwark.manifest.Mapping;
import dev.bulwark.manifest.Node;
import dev.bulwark.manifest.PodSpec;
import dev.bulwark.manifest.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where the manifests of a set mount something into containers. */
final class Mounts {
  /** What the kubelet makes anew for each pod. */
  private static final List<String> FLEETING =
      List.of("emptyDir", "configMap", "secret", "projected", "downwardAPI");

  /** What values hand to a template that writes mounts. */
  private static final Pattern PATH = Pattern.compile("(?m)^[ -]*mountPath: *[\"']?(/[^\"'\\s#]*)");

  private Mounts() {}

  /**
   * Paths inside of containers.
   *
   * @param lasting those of what outlives a container, and with it who owns it
   * @param all of them
   */
  record In(Set<String> lasting, Set<String> all) {}

  /** Those of all manifests. */
  static In of(ContainerSet set) {
    var lasting = new TreeSet<String>();
    var all = new TreeSet<String>();
    for (var path : set.manifests()) {
      set.manifest(path)
          .ifPresent(file -> {
            in(file, true).forEach(lasting::add);
            in(file, false).forEach(all::add);
          });
    }
    return new In(lasting, all);
  }

  private static Stream<String> in(ManifestFile file, boolean lasting) {
    return switch (file.kind()) {
      case COMPOSE ->
          file.services().stream()
              .flatMap(service -> service.volumes().stream())
              .flatMap(volume -> target(volume).stream());
      case KUBERNETES, HELM_TEMPLATE ->
          file.objects().stream()
              .map(KubernetesObject::podSpec)
              .flatMap(Optional::stream)
              .flatMap(pod -> in(pod, lasting));
      case HELM_VALUES ->
          lasting
              ? Stream.empty()
              : PATH.matcher(file.source().text()).results().map(found -> found.group(1));
      default -> Stream.empty();
    };
  }

  private static Stream<String> in(PodSpec pod, boolean lasting) {
    var fleeting =
        !lasting
            ? List.<String>of()
            : pod.volumes().stream()
                .filter(
                    volume -> FLEETING.stream().anyMatch(kind -> volume.entry(kind).isPresent()))
                .flatMap(volume -> volume.text("name").stream())
                .toList();
    return pod.all().stream()
        .flatMap(container -> container.volumeMounts().stream())
        .filter(mount -> mount.text("name").filter(fleeting::contains).isEmpty())
        .flatMap(mount -> mount.text("mountPath").stream());
  }

  /** Of {@code data:/var/data:ro}, or of its long form. */
  private static Optional<String> target(Node volume) {
    return switch (volume.resolved()) {
      case Scalar scalar -> {
        var parts = scalar.text().split(":", -1);
        yield Stream.of(parts)
            .skip(parts.length > 1 ? 1 : 0)
            .filter(part -> part.startsWith("/"))
            .findFirst();
      }
      case Mapping mapping -> mapping.text("target");
      default -> Optional.empty();
    };
  }
}
