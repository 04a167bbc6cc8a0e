package dev.bulwark.manifest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The values of a chart: what the common shapes of charts have for images, ports and rights, at any
 * depth.
 *
 * @param mapping where they are written
 */
public record HelmValues(Mapping mapping) {
  private static final Set<String> PORTS =
      Set.of(
          "port",
          "targetport",
          "containerport",
          "internalport",
          "externalport",
          "httpport",
          "nodeport",
          "serviceport");

  /**
   * An image in parts.
   *
   * @param key of the image
   * @param whole the reference in one, where it is so written
   * @param registry the host, where it is apart
   * @param repository the name
   * @param tag the tag
   */
  public record Image(
      String key,
      Optional<Scalar> whole,
      Optional<Scalar> registry,
      Optional<Scalar> repository,
      Optional<Scalar> tag) {}

  /** A scalar with its key. */
  public record Named(String key, Scalar scalar) {}

  /** The values of a file. */
  public static Optional<HelmValues> of(YamlFile file) {
    return file.roots()
        .filter(Mapping.class::isInstance)
        .map(Mapping.class::cast)
        .findFirst()
        .map(HelmValues::new);
  }

  /** The images, whole or in parts. */
  public List<Image> images() {
    return named()
        .filter(entry -> entry.name().orElse("").toLowerCase(Locale.ROOT).endsWith("image"))
        .flatMap(entry -> image(entry).stream())
        .toList();
  }

  private static Optional<Image> image(Entry entry) {
    var key = entry.name().orElse("");
    return switch (entry.value().resolved()) {
      case Mapping parts -> image(key, parts);
      case Scalar whole when !whole.isNull() ->
          Optional.of(
              new Image(
                  key, Optional.of(whole), Optional.empty(), Optional.empty(), Optional.empty()));
      case Scalar _, Sequence _, Alias _ -> Optional.empty();
    };
  }

  private static Optional<Image> image(String key, Mapping parts) {
    var repository = parts.scalar("repository").or(() -> parts.scalar("name"));
    return repository.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Image(
                key, Optional.empty(), parts.scalar("registry"), repository, parts.scalar("tag")));
  }

  /** The ports by their keys: port, targetPort, containerPort and the like. */
  public List<Named> ports() {
    return named()
        .filter(entry -> PORTS.contains(entry.name().orElse("").toLowerCase(Locale.ROOT)))
        .filter(entry -> entry.value() instanceof Scalar scalar && !scalar.isNull())
        .map(entry -> new Named(entry.name().orElse(""), (Scalar) entry.value()))
        .toList();
  }

  /** The entries for the security contexts of containers and pods. */
  public List<Entry> securityContexts() {
    return named().filter(entry -> entry.name().orElse("").endsWith("ecurityContext")).toList();
  }

  /** The variables, in either spelling. */
  public List<Variable> env() {
    return named()
        .filter(entry -> Set.of("env", "extraEnv", "environment").contains(entry.name().orElse("")))
        .flatMap(entry -> variables(entry.value().resolved()).stream())
        .toList();
  }

  private static List<Variable> variables(Node node) {
    return node instanceof Sequence sequence
        ? Variable.ofPairs(sequence.values())
        : Variable.of(node);
  }

  private Stream<Entry> named() {
    return Walk.below(mapping).stream().flatMap(stop -> stop.entry().stream());
  }
}
