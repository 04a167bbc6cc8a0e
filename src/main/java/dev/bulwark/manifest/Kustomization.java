package dev.bulwark.manifest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A kustomization: the files it is made of and what it changes.
 *
 * @param mapping where it is written
 */
public record Kustomization(Mapping mapping) {
  /**
   * An image that gets another name or tag.
   *
   * @param mapping where it is written
   */
  public record Image(Mapping mapping) {
    /** The name in the manifests. */
    public Optional<Scalar> name() {
      return mapping.scalar("name");
    }

    /** The name it gets. */
    public Optional<Scalar> newName() {
      return mapping.scalar("newName");
    }

    /** The tag it gets. */
    public Optional<Scalar> newTag() {
      return mapping.scalar("newTag");
    }

    /** The digest it gets. */
    public Optional<Scalar> digest() {
      return mapping.scalar("digest");
    }
  }

  /** The kustomization of a file. */
  public static Optional<Kustomization> of(YamlFile file) {
    return file.roots()
        .filter(Mapping.class::isInstance)
        .map(Mapping.class::cast)
        .findFirst()
        .map(Kustomization::new);
  }

  /** Files and directories it is made of, {@code bases} of old included. */
  public List<Scalar> resources() {
    return Stream.of("resources", "bases", "components")
        .flatMap(key -> Walk.scalars(mapping, key).stream())
        .toList();
  }

  /** The files of its patches. */
  public List<Scalar> patchFiles() {
    var paths =
        Stream.of("patches", "patchesJson6902")
            .flatMap(key -> Walk.mappings(mapping, key).stream())
            .flatMap(patch -> patch.scalar("path").stream());
    var old = Walk.scalars(mapping, "patchesStrategicMerge").stream();
    return Stream.concat(paths, old.filter(patch -> !patch.style().block())).toList();
  }

  /** Its images. */
  public List<Image> images() {
    return Walk.mappings(mapping, "images").stream().map(Image::new).toList();
  }
}
