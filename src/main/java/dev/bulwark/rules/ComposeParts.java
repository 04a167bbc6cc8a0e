package dev.bulwark.rules;

import dev.bulwark.manifest.ComposeService;
import dev.bulwark.manifest.FileKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The parts of one Compose service: Compose puts {@code docker-compose.override.yml} over {@code
 * docker-compose.yml}, and people name further ones beside them.
 */
final class ComposeParts {
  private ComposeParts() {}

  /** One of the files that speak of a service. */
  record Part(ManifestFile file, ComposeService service) {}

  /** The service in its own file first, then in the other Compose files of the folder. */
  static List<Part> of(ManifestFile file, ComposeService service, ContainerSet set) {
    var parts = new ArrayList<Part>();
    parts.add(new Part(file, service));
    for (var path : set.tree().in(Tree.parent(file.path()))) {
      if (!path.equals(file.path()) && compose(path)) {
        set.manifest(path)
            .filter(other -> other.kind() == FileKind.COMPOSE)
            .ifPresent(other ->
                other.services().stream()
                    .filter(same -> same.name().equals(service.name()))
                    .forEach(same -> parts.add(new Part(other, same))));
      }
    }
    return List.copyOf(parts);
  }

  /** A service by its name, in the file or in the other Compose files of its folder. */
  static Optional<Part> named(ManifestFile file, String name, ContainerSet set) {
    return Stream.concat(
            Stream.of(file),
            set.tree().in(Tree.parent(file.path())).stream()
                .filter(path -> !path.equals(file.path()) && compose(path))
                .flatMap(path -> set.manifest(path).stream())
                .filter(other -> other.kind() == FileKind.COMPOSE))
        .flatMap(one ->
            one.services().stream()
                .filter(service -> service.name().equals(name))
                .map(service -> new Part(one, service)))
        .findFirst();
  }

  /** The Dockerfile that one of the parts names. */
  static Optional<Link> link(List<Part> parts, ContainerSet set) {
    return parts.stream()
        .flatMap(part -> set.links().of(part.file(), part.service()).stream())
        .findFirst();
  }

  private static boolean compose(String path) {
    var name = Tree.name(path);
    return name.contains("compose") && ContainerSet.isYaml(name.toLowerCase(Locale.ROOT));
  }
}
