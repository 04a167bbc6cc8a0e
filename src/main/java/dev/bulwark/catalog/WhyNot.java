package dev.bulwark.catalog;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says why a combination of release, distribution and flavor has no image, and what to take
 * instead.
 */
final class WhyNot {
  private final Catalog catalog;

  WhyNot(Catalog catalog) {
    this.catalog = catalog;
  }

  private static final class Holder {
    private static final PublishedTags TAGS =
        new PublishedTags(Tsv.resource("published.tsv"), Catalog.load().releases());
  }

  /** What was ever published. */
  static PublishedTags published() {
    return Holder.TAGS;
  }

  String combination(DotnetVersion version, String distro, String flavor) {
    if (catalog.find(version, distro, flavor).isPresent()) {
      return "";
    }
    if (catalog.release(version).isEmpty()) {
      return unknownRelease(version);
    }
    if (catalog.find(version, distro, "full").isPresent()) {
      return flavor(version, distro, flavor);
    }
    return published()
        .distro(distro)
        .map(tag -> distro(version, distro, tag))
        .orElseGet(() -> unknownDistro(version, distro));
  }

  private String unknownRelease(DotnetVersion version) {
    List<String> known =
        catalog.releases().stream().map(release -> release.version().toString()).toList();
    return version
        + " is not a known .NET release: the catalog of "
        + catalog.asOf()
        + " has "
        + Sentence.all(known)
        + "; choose "
        + catalog.defaultVersion();
  }

  private String unknownDistro(DotnetVersion version, String distro) {
    Optional<PublishedTag> whole = published().suffix(distro);
    if (whole.isPresent()) {
      return distro
          + " is not a distribution: it is "
          + whole.get().distro()
          + " with the flavor "
          + whole.get().flavor()
          + "; choose these two";
    }
    return version
        + " has no "
        + distro
        + " images: none of that name were ever published; choose "
        + Sentence.or(catalog.distros(version, Os.LINUX));
  }

  private String distro(DotnetVersion version, String distro, PublishedTag tag) {
    return version
        + " has no "
        + distro
        + " images: "
        + history(version, tag)
        + "; choose "
        + substitute(version, tag);
  }

  private static String history(DotnetVersion version, PublishedTag tag) {
    return switch (tag.in(version)) {
      case PREVIEW -> tag.name() + " was in its previews only";
      case RETIRED, FINAL, STALE -> tag.name() + " was retired there and gets no updates";
      case NEVER, CURRENT, UNCONFIRMED ->
          tag.releases().isEmpty()
              ? tag.name() + " was in previews of another release only"
              : tag.name() + " came with .NET " + Sentence.range(tag.releases());
    };
  }

  /** The first distribution of the same family, else the one to propose. */
  String substitute(DotnetVersion version, PublishedTag wanted) {
    List<String> distros = catalog.distros(version, wanted.os());
    return distros.stream()
        .filter(distro -> family(distro).equals(wanted.family()))
        .findFirst()
        .orElseGet(() -> distros.getFirst());
  }

  private static String family(String distro) {
    return published().distro(distro).map(PublishedTag::family).orElse("");
  }

  private String flavor(DotnetVersion version, String distro, String flavor) {
    BaseImage full = catalog.find(version, distro, "full").orElseThrow();
    String lacks = version + " " + distro + " has no flavor " + flavor + ": ";
    List<String> here = catalog.flavors(version, distro);
    Optional<String> longer =
        here.stream().filter(other -> words(other).containsAll(words(flavor))).findFirst();
    if (flavor.equals("extra") && full.icu() && full.timeZones()) {
      return lacks
          + "full has cultures and time zones already; choose full"
          + longer.map(" or "::concat).orElse("");
    }
    if (longer.isPresent()) {
      return lacks + "there it comes as " + longer.get() + "; choose " + longer.get();
    }
    List<String> elsewhere =
        catalog.distros(version, full.os()).stream()
            .filter(other -> catalog.find(version, other, flavor).isPresent())
            .toList();
    if (!elsewhere.isEmpty()) {
      return lacks
          + "it comes with "
          + Sentence.and(elsewhere)
          + "; choose one of these, or the flavor "
          + catalog.defaultFlavor(version, distro);
    }
    String reason =
        published()
            .firstWith(flavor)
            .filter(first -> first.compareTo(version) > 0)
            .map(first -> "it came with .NET " + first)
            .orElseGet(() ->
                published().firstWith(flavor).isPresent()
                    ? "no such image of this release comes so"
                    : "no image was ever published so");
    return lacks + reason + "; choose " + Sentence.or(here);
  }

  /** What a flavor promises; chiseled and distroless are two makers' words for one thing. */
  private static Set<String> words(String flavor) {
    return Set.copyOf(List.of(flavor.replace("distroless", "chiseled").split("-", -1)));
  }
}
