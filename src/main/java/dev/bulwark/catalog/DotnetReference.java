package dev.bulwark.catalog;

import java.util.Optional;

/** What a reference to an image means where .NET is concerned. */
public sealed interface DotnetReference permits DotnetImage, RelatedImage {

  /** The reference as it was written. */
  String written();

  /**
   * Reads any reference.
   *
   * @return empty when it has nothing to do with .NET as far as its name says
   */
  static Optional<DotnetReference> read(String reference) {
    Optional<DotnetImage> image = DotnetImage.parse(reference);
    return image.isPresent()
        ? image.map(DotnetReference.class::cast)
        : RelatedImage.find(reference).map(DotnetReference.class::cast);
  }
}
