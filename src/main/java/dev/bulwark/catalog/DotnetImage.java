package dev.bulwark.catalog;

import java.util.Optional;

/**
 * A reference to one of the images of .NET that services are built with and run in, in whatever
 * spelling and registry of the last ten years.
 *
 * @param written the reference as it was written
 * @param prefix what stands before the repository's own path, with its slash: {@code
 *     mcr.microsoft.com/}, a mirror, a variable; empty when nothing does
 * @param series where it was published
 * @param role what it is for
 * @param number the version as spelled, for example {@code 6.0.36}, {@code 8.0.1xx}, {@code
 *     latest}; the whole tag where it holds a variable; empty without a tag
 * @param version the release; empty when the tag does not name one
 * @param preview whether the tag is one of a preview or a release candidate
 * @param suffix distribution and flavor as spelled, for example {@code jammy-chiseled}; empty for
 *     the plain tag
 * @param architecture as spelled, for example {@code arm64v8}
 * @param digest with its algorithm
 */
public record DotnetImage(
    String written,
    String prefix,
    ImageSeries series,
    ImageRole role,
    String number,
    Optional<DotnetVersion> version,
    boolean preview,
    String suffix,
    Optional<String> architecture,
    Optional<String> digest)
    implements DotnetReference {

  /** All of it is read from how it is written, and images are keys of much that is kept. */
  @Override
  public boolean equals(Object other) {
    return other instanceof DotnetImage image && written.equals(image.written);
  }

  @Override
  public int hashCode() {
    return written.hashCode();
  }

  /** Reads a reference; empty when it is to no such image. */
  public static Optional<DotnetImage> parse(String reference) {
    ReferenceText text = ReferenceText.of(reference);
    for (ImageSeries series : ImageSeries.values()) {
      if (series.hub()) {
        if (endsWithSegments(text.path(), series.path())) {
          return DotnetTag.ofHub(series, text.tag())
              .map(tag -> of(reference, text, series, series.path(), tag));
        }
        continue;
      }
      for (ImageRole role : ImageRole.values()) {
        String path = series.path() + "/" + role.repository();
        if (endsWithSegments(text.path(), path)) {
          DotnetTag tag = DotnetTag.of(role, text.tag());
          return Optional.of(of(reference, text, series, path, tag));
        }
      }
    }
    return Optional.empty();
  }

  private static DotnetImage of(
      String reference, ReferenceText text, ImageSeries series, String path, DotnetTag tag) {
    return new DotnetImage(
        reference,
        text.path().substring(0, text.path().length() - path.length()),
        series,
        tag.role(),
        tag.number(),
        tag.version(),
        tag.preview(),
        tag.suffix(),
        tag.architecture(),
        text.digest());
  }

  private static boolean endsWithSegments(String path, String wanted) {
    int before = path.length() - wanted.length() - 1;
    return path.endsWith(wanted) && (before < 0 || path.charAt(before) == '/');
  }

  /** The distribution as spelled, for example {@code bullseye-slim}; empty when none is named. */
  public String distro() {
    return ImageSuffix.of(suffix).distro();
  }

  /** The flavor as spelled, for example {@code chiseled-extra}; {@code full} when none is named. */
  public String flavor() {
    return ImageSuffix.of(suffix).flavor();
  }

  /** The operating system inside; a plain tag is taken for Linux. */
  public Os os() {
    return ImageSuffix.of(suffix).os();
  }

  /** Whether the tag names one patch, or one feature band of the SDK. */
  public boolean pinned() {
    return version.isPresent() && !number.equals(version.get().toString());
  }

  /** Whether the tag holds a variable, so that nothing in it is certain. */
  public boolean hasVariable() {
    return number.indexOf('$') >= 0;
  }

  /** The repository without registry, for example {@code dotnet/core/aspnet}. */
  public String repository() {
    return series.hub() ? series.path() : series.path() + "/" + role.repository();
  }

  /** What became of the tag. A patch number is not looked at, since no list of them is kept. */
  public TagLife life(Catalog catalog) {
    return TagHistory.load().life(catalog, this);
  }

  /** What holds inside; empty where the version is not certain or its images are not known. */
  public Optional<ImageContents> contents(Catalog catalog) {
    return ContentsTable.load().of(catalog, this);
  }
}
