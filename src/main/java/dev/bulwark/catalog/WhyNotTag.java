package dev.bulwark.catalog;

import dev.bulwark.catalog.PublishedTag.Fate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;

/** Says why a reference leads to no image that is still served, and what to write instead. */
final class WhyNotTag {
  private final Catalog catalog;
  private final WhyNot combinations;

  WhyNotTag(Catalog catalog) {
    this.catalog = catalog;
    this.combinations = new WhyNot(catalog);
  }

  String explain(String reference) {
    if (catalog.byTag(reference).isPresent()) {
      return "";
    }
    return ImageReference.parse(reference)
        .map(this::explain)
        .orElseGet(() ->
            reference
                + " is not a known .NET image: those are mcr.microsoft.com/dotnet/aspnet,"
                + " runtime, runtime-deps and sdk with a tag that starts with a version;"
                + " choose "
                + proposal().aspnet());
  }

  private BaseImage proposal() {
    DotnetVersion version = catalog.defaultVersion();
    String distro = catalog.defaultDistro(version, Os.LINUX);
    return catalog.find(version, distro, catalog.defaultFlavor(version, distro)).orElseThrow();
  }

  private String explain(ImageReference wanted) {
    DotnetVersion version = wanted.version();
    String suffix = wanted.suffix();
    if (catalog.release(version).isEmpty()) {
      return combinations.combination(version, "", "full");
    }
    if (wanted.repository().equals("sdk") && (suffix.equals("aot") || suffix.endsWith("-aot"))) {
      return withToolChain(wanted);
    }
    if (suffix.startsWith("preview") || suffix.startsWith("rc")) {
      return wanted.key() + " is a preview: it gets no updates; choose " + proposal().aspnet();
    }
    Optional<BaseImage> sibling = catalog.byTag(wanted.tag());
    if (sibling.isPresent()) {
      return otherRepository(wanted, sibling.get());
    }
    Optional<PublishedTag> tag = WhyNot.published().suffix(suffix);
    if (tag.isPresent() && tag.get().in(version) == Fate.STALE) {
      return stale(wanted, tag.get());
    }
    return tag.map(known -> spelled(wanted, known.distro(), known.flavor()))
        .orElseGet(() -> guessed(wanted));
  }

  private String withToolChain(ImageReference wanted) {
    String plain = wanted.suffix().replaceFirst("-?aot$", "");
    return catalog
        .byTag("dotnet/sdk:" + wanted.version() + (plain.isEmpty() ? "" : "-" + plain))
        .map(image -> nativeSdk(catalog, image))
        .orElseGet(() -> explain(new ImageReference("sdk", wanted.version(), plain)));
  }

  /** Why an image has no SDK image with a native tool chain; empty when it has one. */
  static String nativeSdk(Catalog catalog, BaseImage image) {
    if (image.sdkAot().isPresent()) {
      return "";
    }
    if (image.os() == Os.WINDOWS) {
      return image.sdk()
          + " has no native tool chain: the SDK images with one are for Linux;"
          + " choose another publish mode, or Linux";
    }
    DotnetVersion first =
        catalog.images().stream()
            .filter(other -> other.sdkAot().isPresent())
            .map(BaseImage::version)
            .min(Comparator.naturalOrder())
            .orElseThrow();
    String manager =
        catalog
            .find(image.version(), image.distro(), "full")
            .flatMap(BaseImage::packageManager)
            .orElse("");
    String packages =
        switch (manager) {
          case "apk" -> "clang, build-base and zlib-dev";
          case "apt-get" -> "clang and zlib1g-dev";
          default -> "clang and the headers of zlib";
        };
    return image.sdk()
        + " has no native tool chain: SDK images with one start at .NET "
        + first
        + "; install "
        + packages
        + " in the build stage, or choose "
        + first;
  }

  private static String otherRepository(ImageReference wanted, BaseImage image) {
    String instead =
        switch (wanted.repository()) {
          case "sdk" -> image.sdk();
          case "runtime-deps" -> image.runtimeDeps().orElse(image.runtime());
          default -> image.runtime();
        };
    if (wanted.repository().equals("sdk") && image.flavor().equals("full")) {
      return wanted.key() + " is not how it is spelled; choose " + image.sdk();
    }
    String reason =
        image.os() == Os.WINDOWS
            ? "has no Windows images"
            : "has no images of the flavor " + image.flavor();
    return wanted.key()
        + " does not exist: the repository "
        + wanted.repository()
        + " "
        + reason
        + "; choose "
        + instead;
  }

  private String stale(ImageReference wanted, PublishedTag tag) {
    String instead =
        catalog
            .find(wanted.version(), tag.distro(), tag.flavor())
            .map(BaseImage::aspnet)
            .orElseGet(() -> proposalFor(wanted, tag));
    return wanted.key()
        + " is stale: this floating tag stays on "
        + tag.name()
        + " and gets no updates; choose "
        + instead;
  }

  private String proposalFor(ImageReference wanted, PublishedTag tag) {
    String distro = combinations.substitute(wanted.version(), tag);
    return catalog
        .find(wanted.version(), distro, tag.flavor())
        .or(() -> catalog.find(wanted.version(), distro, "full"))
        .orElseThrow()
        .aspnet();
  }

  private String spelled(ImageReference wanted, String distro, String flavor) {
    return catalog
        .find(wanted.version(), distro, flavor)
        .map(image -> wanted.key() + " is not how it is spelled; choose " + image.aspnet())
        .orElseGet(() -> combinations.combination(wanted.version(), distro, flavor));
  }

  /** Takes the longest name of a distribution for the distribution and the rest for the flavor. */
  private String guessed(ImageReference wanted) {
    String suffix = wanted.suffix();
    String distro =
        WhyNot.published().all().stream()
            .filter(tag -> tag.flavor().equals("full"))
            .mapMulti((PublishedTag tag, Consumer<String> names) -> {
              names.accept(tag.suffix());
              names.accept(tag.distro());
            })
            .filter(name -> suffix.equals(name) || suffix.startsWith(name + "-"))
            .max(Comparator.comparingInt(String::length))
            .orElse(suffix);
    String rest = suffix.substring(distro.length());
    return spelled(wanted, distro, rest.isEmpty() ? "full" : rest.substring(1));
  }
}
