package dev.bulwark.rules;

import dev.bulwark.catalog.DotnetImage;
import dev.bulwark.manifest.Scalar;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A container of which nobody can tell whether its image is made by a Dockerfile of the set, so
 * that nothing in it follows that Dockerfile.
 *
 * @param spot where its image is named
 * @param image as it is written
 */
public record Unlinked(Spot spot, String image) {

  /** Those of a set, in the order of files; none where every service of .NET has its container. */
  public static List<Unlinked> in(ContainerSet set) {
    return set.links().services().isEmpty() ? List.of() : new Search(set).unlinked();
  }

  private static final class Search {
    private final ContainerSet set;
    private final Set<ImageFacts> linked = new HashSet<>();

    Search(ContainerSet set) {
      this.set = set;
    }

    List<Unlinked> unlinked() {
      var found =
          set.manifests().stream()
              .flatMap(path -> set.manifest(path).stream())
              .flatMap(this::in)
              .toList();
      if (linked.containsAll(set.links().services())) {
        return List.of();
      }
      var built =
          set.images().stream()
              .flatMap(path -> set.image(path).stream())
              .flatMap(file -> ImageNames.of(file).stream())
              .collect(Collectors.toSet());
      return found.stream()
          .filter(container -> !others(container.image()))
          .filter(container -> !built.contains(ImageNames.plain(name(container.image()))))
          .toList();
    }

    private Stream<Unlinked> in(ManifestFile file) {
      return switch (file.kind()) {
        case KUBERNETES, HELM_TEMPLATE ->
            file.objects().stream()
                .flatMap(object -> object.podSpec().stream())
                .flatMap(pod -> pod.all().stream())
                .flatMap(container ->
                    found(file, container.image(), PortsOf.link(file, container, set)));
        case COMPOSE ->
            file.services().stream()
                .flatMap(service ->
                    found(
                        file,
                        service.image().filter(_ -> service.mapping().entry("build").isEmpty()),
                        set.links().of(file, service)));
        default -> Stream.empty();
      };
    }

    private Stream<Unlinked> found(ManifestFile file, Optional<Scalar> image, Optional<Link> link) {
      link.map(Link::image).ifPresent(linked::add);
      return image
          .filter(_ -> link.isEmpty())
          .map(name -> new Unlinked(file.spot(name.span()), name.text()))
          .stream();
    }

    private static boolean others(String image) {
      return KnownImages.contains(withoutTag(image)) || DotnetImage.parse(image).isPresent();
    }
  }

  private static String name(String image) {
    var path = withoutTag(image);
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String withoutTag(String image) {
    int at = image.indexOf('@');
    var name = at < 0 ? image : image.substring(0, at);
    int colon = name.indexOf(':', name.lastIndexOf('/') + 1);
    return colon < 0 ? name : name.substring(0, colon);
  }
}
