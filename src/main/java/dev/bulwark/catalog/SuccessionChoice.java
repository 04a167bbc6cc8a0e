package dev.bulwark.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Chooses the image of a release that stands for an older one, and how its tag is written. */
final class SuccessionChoice {
  private static final String FULL = "full";
  private static final String AOT = "aot";

  /** Windows releases, oldest first, as tags spell them; names of one build stand together. */
  private static final List<List<String>> WINDOWS =
      List.of(
          List.of("sac2016", "ltsc2016"),
          List.of("1709"),
          List.of("1803"),
          List.of("1809", "ltsc2019"),
          List.of("1903"),
          List.of("1909"),
          List.of("2004"),
          List.of("2009", "20H2"),
          List.of("ltsc2022"),
          List.of("ltsc2025"));

  private final Catalog catalog;

  SuccessionChoice(Catalog catalog) {
    this.catalog = catalog;
  }

  sealed interface Choice {}

  /**
   * There is one.
   *
   * @param image what is behind the tag
   * @param tag to write
   * @param flavor the one that was wanted
   * @param reasons topics of {@code succession.tsv}
   */
  record Chosen(BaseImage image, String tag, String flavor, List<String> reasons)
      implements Choice {}

  /** There is none. */
  record None(String reason, String byHand) implements Choice {}

  Choice choose(DotnetImage image, DotnetVersion target, Optional<String> wanted) {
    ImageSuffix suffix = ImageSuffix.of(image.suffix());
    if (suffix.plain() && !suffix.flavor().equals(FULL) && !suffix.flavor().equals(AOT)) {
      return new None(
          image.written() + " ends with " + suffix.text() + ", which no image of .NET does",
          "write the tag of an image from the catalog, for example " + plain(target).aspnet());
    }
    boolean sdk = image.role() == ImageRole.SDK;
    String flavor = sdk ? FULL : wanted.orElse(withoutAot(suffix.flavor()));
    boolean asked = !sdk && wanted.isPresent() && !wanted.get().equals(suffix.flavor());
    List<String> reasons = new ArrayList<>();
    Optional<BaseImage> found = distribution(suffix, target, flavor, asked);
    if (found.isEmpty() && asked) {
      String distro = suffix.plain() ? plain(target).distro() : substitute(suffix, target);
      return new None(
          image.written() + " has no such successor: " + catalog.whyNot(target, distro, flavor),
          "choose another flavor or another distribution");
    }
    Optional<BaseImage> similar =
        found.or(() -> simpler(flavor).flatMap(less -> distribution(suffix, target, less, false)));
    BaseImage chosen =
        similar.or(() -> distribution(suffix, target, FULL, false)).orElse(plain(target));
    if (image.role() == ImageRole.RUNTIME_DEPS && chosen.runtimeDeps().isEmpty()) {
      return new None(
          image.written() + " has no successor: dotnet/runtime-deps has no Windows images",
          "build on " + chosen.runtime());
    }
    if (asked) {
      reasons.add("flavor");
    }
    addDistroReason(suffix, chosen, target, reasons);
    String meant = sdk || !asked ? suffix.flavor() : flavor;
    if (!has(chosen, image.role(), meant)) {
      reasons.add("no-flavor");
    }
    return spelled(image, suffix, chosen, meant, reasons);
  }

  /** Whether the repository of a role has the image in a flavor. */
  private static boolean has(BaseImage chosen, ImageRole role, String flavor) {
    return switch (role) {
      case SDK -> flavor.equals(FULL) || (flavor.equals(AOT) && chosen.sdkAot().isPresent());
      case ASPNET -> chosen.flavor().equals(flavor);
      case RUNTIME, RUNTIME_DEPS -> chosen.flavor().equals(flavor) && !chosen.composite();
    };
  }

  private static String withoutAot(String flavor) {
    return flavor.equals(AOT)
        ? FULL
        : flavor.endsWith("-aot") ? flavor.substring(0, flavor.length() - 4) : flavor;
  }

  private static Optional<String> simpler(String flavor) {
    return flavor.contains("composite")
        ? Optional.of(flavor.replaceFirst("-?composite", "").replaceFirst("^-", ""))
            .map(rest -> rest.isEmpty() ? FULL : rest)
        : Optional.empty();
  }

  private BaseImage plain(DotnetVersion target) {
    return catalog.images(target).stream().filter(BaseImage::isDefault).findFirst().orElseThrow();
  }

  /** The image with a flavor, of the same distribution or else of one of its kind. */
  private Optional<BaseImage> distribution(
      ImageSuffix suffix, DotnetVersion target, String flavor, boolean anyDistro) {
    if (suffix.plain() || suffix.family().equals("debian")) {
      String own = suffix.plain() ? plain(target).distro() : slim(suffix.distro());
      Optional<BaseImage> same = catalog.find(target, own, flavor);
      Optional<BaseImage> kin =
          same.or(() ->
              suffix.plain()
                  ? Optional.empty()
                  : catalog.find(target, substitute(suffix, target), flavor));
      return kin.isPresent() || !anyDistro
          ? kin
          : catalog.distros(target, Os.LINUX).stream()
              .flatMap(distro -> catalog.find(target, distro, flavor).stream())
              .findFirst();
    }
    String same = suffix.distro().equals("alpine") ? "alpine" : suffix.distro();
    return catalog
        .find(target, same, flavor)
        .or(() -> catalog.find(target, substitute(suffix, target), flavor));
  }

  private static String slim(String distro) {
    return distro.endsWith("-slim") ? distro : distro + "-slim";
  }

  /** The distribution of the same kind; on Windows the oldest that is not older than this one. */
  private String substitute(ImageSuffix suffix, DotnetVersion target) {
    List<String> kin =
        catalog.distros(target, suffix.os()).stream()
            .filter(distro -> family(target, distro).equals(suffix.family()))
            .toList();
    if (kin.isEmpty()) {
      return catalog.defaultDistro(target, suffix.os());
    }
    return suffix.os() == Os.LINUX
        ? kin.getFirst()
        : kin.reversed().stream()
            .filter(distro -> build(distro) >= build(suffix.distro()))
            .findFirst()
            .orElse(kin.getFirst());
  }

  private String family(DotnetVersion target, String distro) {
    return catalog
        .find(target, distro, FULL)
        .map(image -> ImageSuffix.of(image.distroTag()).family())
        .orElse("");
  }

  private static int build(String distro) {
    String release = distro.substring(distro.indexOf('-') + 1);
    for (int i = 0; i < WINDOWS.size(); i++) {
      if (WINDOWS.get(i).contains(release)) {
        return i;
      }
    }
    return 0;
  }

  private void addDistroReason(
      ImageSuffix suffix, BaseImage chosen, DotnetVersion target, List<String> reasons) {
    if (suffix.plain() || (suffix.distro().equals("alpine") && chosen.musl())) {
      return;
    }
    String distro = suffix.family().equals("debian") ? slim(suffix.distro()) : suffix.distro();
    if (chosen.distroTag().equals(distro)) {
      return;
    }
    boolean left =
        suffix.family().equals("debian")
            && !ImageSuffix.of(chosen.distroTag()).family().equals("debian");
    if (left) {
      boolean gone = !family(target, substitute(suffix, target)).equals("debian");
      reasons.add(gone ? "debian" : "elsewhere");
      return;
    }
    boolean once =
        WhyNot.published().distro(distro).stream()
            .anyMatch(tag -> tag.in(target) == PublishedTag.Fate.RETIRED);
    reasons.add(once ? "stale" : "distro");
  }

  private Choice spelled(
      DotnetImage image,
      ImageSuffix suffix,
      BaseImage chosen,
      String flavor,
      List<String> reasons) {
    boolean aot = image.role() == ImageRole.SDK && suffix.flavor().equals(AOT);
    boolean nativeSdk = aot && chosen.sdkAot().isPresent();
    String tag = tag(image.role(), chosen, nativeSdk);
    String kept = kept(suffix, chosen.version(), flavor);
    boolean keeps =
        catalog
            .byTag("dotnet/" + image.role().repository() + ":" + kept)
            .filter(chosen::equals)
            .isPresent();
    boolean one = image.architecture().isPresent() && chosen.os() == Os.LINUX;
    if (!keeps && suffix.distro().equals("alpine") && has(chosen, image.role(), flavor)) {
      reasons.add("floating");
    }
    if (keeps && !(one && suffix.plain())) {
      tag = kept;
    } else if (suffix.plain() && chosen.isDefault() && !one) {
      tag = chosen.version() + (nativeSdk ? "-" + AOT : "");
    }
    if (image.architecture().isEmpty()) {
      return new Chosen(chosen, tag, flavor, List.copyOf(reasons));
    }
    if (chosen.os() == Os.WINDOWS) {
      boolean arm = image.architecture().get().startsWith("arm");
      if (arm) {
        return new None(
            image.written() + " is for arm, and Windows images are for amd64 only",
            "choose a Linux image, or a machine with amd64");
      }
      reasons.add("windows-architecture");
      return new Chosen(chosen, tag, flavor, List.copyOf(reasons));
    }
    return withArchitecture(image, chosen, tag, nativeSdk, flavor, suffix.plain(), reasons);
  }

  /** The tag with nothing changed but the release, and the flavor where another was asked for. */
  private static String kept(ImageSuffix suffix, DotnetVersion version, String flavor) {
    String distro = suffix.plain() ? "" : "-" + suffix.distro();
    return version + distro + (flavor.equals(FULL) ? "" : "-" + flavor);
  }

  private static Choice withArchitecture(
      DotnetImage image,
      BaseImage chosen,
      String tag,
      boolean nativeSdk,
      String flavor,
      boolean plain,
      List<String> reasons) {
    String architecture =
        switch (image.architecture().orElseThrow()) {
          case "arm64" -> "arm64v8";
          case "arm32" -> "arm32v7";
          default -> image.architecture().get();
        };
    boolean served =
        chosen.architectures().contains(architecture)
            && !(nativeSdk && architecture.equals("arm32v7"));
    if (!served) {
      return new None(
          image.written() + " has no successor: " + tag + " is not made for " + architecture,
          "choose another distribution: the catalog lists the architectures of each");
    }
    if (plain) {
      reasons.add("architecture");
    }
    return new Chosen(chosen, tag + "-" + architecture, flavor, List.copyOf(reasons));
  }

  private static String tag(ImageRole role, BaseImage image, boolean nativeSdk) {
    String reference =
        switch (role) {
          case SDK -> nativeSdk ? image.sdkAot().orElseThrow() : image.sdk();
          case ASPNET -> image.aspnet();
          case RUNTIME -> image.runtime();
          case RUNTIME_DEPS -> image.runtimeDeps().orElseThrow();
        };
    return reference.substring(reference.indexOf(':') + 1);
  }
}
