package dev.bulwark.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known about .NET releases, their images and the Kubernetes versions. Immutable, and the
 * same for everyone: it is read from data files in this package, which name their sources.
 *
 * <p>A distribution may be named by its answer word ({@code bookworm}, {@code alpine}) or as in
 * tags ({@code bookworm-slim}, {@code alpine3.24}) wherever one is asked for.
 */
public final class Catalog {
  private final LocalDate asOf;
  private final List<Release> releases;
  private final Images images;
  private final List<BaseImage> all;

  Catalog(Tsv releases, Tsv images) {
    this.asOf = releases.asOf();
    this.releases = read(releases);
    this.images = new Images(images);
    this.all = this.images.all();
  }

  /** The one catalog; read at the first call. */
  public static Catalog load() {
    return Holder.LOADED;
  }

  private static List<Release> read(Tsv file) {
    List<Release> releases = new ArrayList<>();
    for (Row row :
        file.rows("version", "product", "released", "support", "ends", "distro", "certainty")) {
      releases.add(
          new Release(
              row.version(),
              row.text(),
              row.date(),
              row.text(),
              row.date(),
              row.text(),
              row.text().equals("confirmed")));
    }
    return List.copyOf(releases);
  }

  /** The day this knowledge is of; what was announced later is missing. */
  public LocalDate asOf() {
    return asOf;
  }

  /** Every known release, oldest first; 2.2 and 3.0 are not among them. */
  public List<Release> releases() {
    return releases;
  }

  /** A release by its version. */
  public Optional<Release> release(DotnetVersion version) {
    for (Release release : releases) {
      if (same(release.version(), version)) {
        return Optional.of(release);
      }
    }
    return Optional.empty();
  }

  /**
   * The releases to offer for new files, oldest first: 8.0 and later, where images have an app
   * user.
   */
  public List<DotnetVersion> offered() {
    List<DotnetVersion> offered = new ArrayList<>();
    for (Release release : releases) {
      if (release.version().atLeast(8)) {
        offered.add(release.version());
      }
    }
    return List.copyOf(offered);
  }

  /**
   * The release to propose: the newest with long-term support that was observed and had not ended.
   */
  public DotnetVersion defaultVersion() {
    for (Release release : releases.reversed()) {
      if (release.support().equals("LTS") && release.confirmed() && !release.endedBy(asOf)) {
        return release.version();
      }
    }
    return releases.getLast().version();
  }

  /** Every image, by release, in the order of offering. */
  public List<BaseImage> images() {
    return all;
  }

  /** The images of one release in the order of offering; empty for an unknown release. */
  public List<BaseImage> images(DotnetVersion version) {
    List<BaseImage> found = new ArrayList<>();
    for (BaseImage image : all) {
      if (same(image.version(), version)) {
        found.add(image);
      }
    }
    return List.copyOf(found);
  }

  /** The image of a combination, when there is one. */
  public Optional<BaseImage> find(DotnetVersion version, String distro, String flavor) {
    return images.find(version, distro, flavor);
  }

  /**
   * The image behind a reference to one of the repositories {@code dotnet/aspnet}, {@code runtime},
   * {@code runtime-deps} and {@code sdk} in whatever registry, or behind a bare tag such as {@code
   * 10.0-noble}. Patch number, digest and architecture are ignored; an SDK tag leads to the full
   * image of its distribution.
   *
   * @return empty for a tag that is not served any more or never was; {@link #whyNotTag} says which
   */
  public Optional<BaseImage> byTag(String reference) {
    return ImageReference.parse(reference).flatMap(images::byReference);
  }

  /** The distributions of a release for an operating system, the one to propose first. */
  public List<String> distros(DotnetVersion version, Os os) {
    Set<String> distros = new LinkedHashSet<>();
    for (BaseImage image : images(version)) {
      if (image.os() == os) {
        distros.add(image.distro());
      }
    }
    return List.copyOf(distros);
  }

  /** The flavors of a distribution, plainest first; empty when the release does not have it. */
  public List<String> flavors(DotnetVersion version, String distro) {
    Optional<BaseImage> full = find(version, distro, "full");
    List<String> flavors = new ArrayList<>();
    for (BaseImage image : images(version)) {
      if (full.isPresent() && image.distro().equals(full.get().distro())) {
        flavors.add(image.flavor());
      }
    }
    return List.copyOf(flavors);
  }

  /**
   * The distribution to propose: on Linux the one behind the plain tag, on Windows the newest Nano
   * Server.
   *
   * @throws IllegalArgumentException when the release has no images for that operating system
   */
  public String defaultDistro(DotnetVersion version, Os os) {
    List<String> distros = distros(version, os);
    if (distros.isEmpty()) {
      throw new IllegalArgumentException(
          version + " has no " + os.id() + " images: choose a release of this catalog");
    }
    return distros.getFirst();
  }

  /**
   * The flavor to propose: {@code chiseled} or {@code distroless}, which have no shell and start as
   * a user that is not root; {@code full} where the distribution has neither.
   */
  public String defaultFlavor(DotnetVersion version, String distro) {
    List<String> flavors = flavors(version, distro);
    return flavors.contains("chiseled")
        ? "chiseled"
        : flavors.contains("distroless") ? "distroless" : "full";
  }

  /** Why there is no such image and what to take instead, in one line; empty when there is one. */
  public String whyNot(DotnetVersion version, String distro, String flavor) {
    return new WhyNot(this).combination(version, distro, flavor);
  }

  /** Why {@link #byTag} finds nothing and what to take instead, in one line; empty when it does. */
  public String whyNotTag(String reference) {
    return new WhyNotTag(this).explain(reference);
  }

  /**
   * Why {@link BaseImage#sdkAot} is empty and what to do instead, in one line; empty when it is
   * not.
   */
  public String whyNoNativeSdk(BaseImage image) {
    return WhyNotTag.nativeSdk(this, image);
  }

  /** The Kubernetes versions to choose from, oldest first. */
  public List<KubernetesVersion> clusters() {
    return Clusters.load().versions();
  }

  /**
   * The last day on which a Kubernetes version gets patches upstream; empty for an unknown version.
   */
  public Optional<LocalDate> clusterSupportEnds(KubernetesVersion version) {
    return Clusters.load().ends(version);
  }

  /**
   * The Kubernetes version to propose: the oldest that was supported upstream when the catalog was
   * made.
   */
  public KubernetesVersion defaultCluster() {
    return Clusters.load().oldestSupported(asOf);
  }

  /** The same as equals, whose first use on a record costs milliseconds at start. */
  private static boolean same(DotnetVersion one, DotnetVersion other) {
    return one.compareTo(other) == 0;
  }

  private static final class Holder {
    private static final Catalog LOADED =
        new Catalog(Tsv.resource("releases.tsv"), Tsv.resource("images.tsv"));
  }
}
