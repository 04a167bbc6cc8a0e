package dev.bulwark.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what to look at after an image was replaced, by comparing what holds in the two. */
final class SuccessionCautions {
  /** Ubuntu images with a user of uid 1000. */
  private static final Set<String> WITH_UBUNTU_USER = Set.of("noble", "resolute");

  /** Distributions with OpenSSL 1, without what follows their name. */
  private static final Set<String> WITH_OPENSSL_1 =
      Set.of("jessie", "stretch", "buster", "bullseye", "xenial", "bionic", "disco", "focal");

  private final Catalog catalog;
  private final SuccessionNotes notes;

  SuccessionCautions(Catalog catalog, SuccessionNotes notes) {
    this.catalog = catalog;
    this.notes = notes;
  }

  List<SuccessionNote> of(
      DotnetImage image,
      SuccessionChoice.Chosen chosen,
      String reference,
      Map<String, String> words) {
    List<String> topics = new ArrayList<>();
    Map<String, String> all = new HashMap<>(words);
    BaseImage to = chosen.image();
    ImageSuffix suffix = ImageSuffix.of(image.suffix());
    Optional<ImageContents> before = image.contents(catalog);
    Optional<ImageContents> after =
        DotnetImage.parse(reference).flatMap(target -> target.contents(catalog));
    if (before.isPresent() && after.isPresent()) {
      compare(image, before.get(), after.get(), to, topics, all);
    }
    accounts(image, before, to, suffix, topics);
    String old = suffix.plain() ? defaultDistro(image) : suffix.distro();
    if (image.role() != ImageRole.SDK && WITH_OPENSSL_1.contains(old.replace("-slim", ""))) {
      topics.add("openssl");
    }
    if (to.os() == Os.WINDOWS && !suffix.distro().equals(to.distroTag())) {
      topics.add("windows-host");
    }
    if (suffix.plain() && image.version().isPresent() && !image.version().get().atLeast(8)) {
      topics.add("multi-platform");
    }
    if (image.role() == ImageRole.SDK && suffix.flavor().equals("aot") && to.sdkAot().isEmpty()) {
      topics.add("native-sdk");
    }
    if (suffix.flavor().contains("composite") && !chosen.tag().contains("composite")) {
      topics.add("composite");
    }
    if (!reference.startsWith(Succession.MICROSOFT)) {
      topics.add("mirror");
    }
    if (!to.certainty().equals("confirmed")) {
      topics.add("unconfirmed");
    }
    List<SuccessionNote> cautions = new ArrayList<>();
    topics.forEach(topic -> cautions.add(notes.of(topic, all)));
    String family = suffix.plain() ? defaultFamily(image) : suffix.family();
    cautions.addAll(notes.hops(image.version(), to, family, image.role()));
    return List.copyOf(cautions);
  }

  private void compare(
      DotnetImage image,
      ImageContents before,
      ImageContents after,
      BaseImage to,
      List<String> topics,
      Map<String, String> words) {
    if (image.role() != ImageRole.SDK) {
      compareStarts(before, after, topics, words);
      compareTools(before, after, topics, words);
    }
    String manager = before.packageManager().orElse("");
    words.put("from-manager", manager);
    words.put("from-name", fromName(image));
    if (!manager.isEmpty() && !before.packageManager().equals(after.packageManager())) {
      topics.add("packages");
      words.put(
          "to-packages",
          after.packageManager().map("it has "::concat).orElse("it has no package manager"));
    } else if (!manager.isEmpty() && !fromName(image).equals(to.distroName())) {
      topics.add("package-names");
    }
  }

  private static void compareStarts(
      ImageContents before, ImageContents after, List<String> topics, Map<String, String> words) {
    if (!before.httpPort().equals(after.httpPort())) {
      topics.add("port");
      words.put("from-port", before.httpPort().map(String::valueOf).orElse("its own"));
      words.put("to-port", after.httpPort().map(String::valueOf).orElse("its own"));
    }
    if (!before.user().equals(after.user())) {
      topics.add("user");
      words.put("from-user", before.user());
      words.put("to-user", after.user());
    }
    if (before.entrypoint().isEmpty() && !after.entrypoint().isEmpty()) {
      topics.add("entrypoint");
      words.put("entrypoint", String.join(" ", after.entrypoint()));
    }
  }

  private static void compareTools(
      ImageContents before, ImageContents after, List<String> topics, Map<String, String> words) {
    if (before.shell() && !after.shell()) {
      topics.add("shell");
    }
    if (before.icu() && !after.icu()) {
      topics.add("icu");
    }
    if (before.timeZones() && !after.timeZones()) {
      topics.add("time-zones");
    }
    List<String> gone =
        before.httpClients().stream()
            .filter(client -> !after.httpClients().contains(client))
            .toList();
    if (!gone.isEmpty()) {
      topics.add("client");
      words.put("clients", Sentence.and(gone));
    }
  }

  private static void accounts(
      DotnetImage image,
      Optional<ImageContents> before,
      BaseImage to,
      ImageSuffix suffix,
      List<String> topics) {
    boolean had = WITH_UBUNTU_USER.contains(suffix.distro()) || nobleByDefault(image, suffix);
    if (to.shell() && WITH_UBUNTU_USER.contains(to.distro()) && !had) {
      topics.add("uid-1000");
    }
    boolean hadApp = before.flatMap(ImageContents::appUser).isPresent();
    if (to.os() == Os.LINUX && !hadApp) {
      topics.add("app-user");
    }
  }

  private static boolean nobleByDefault(DotnetImage image, ImageSuffix suffix) {
    return suffix.plain() && image.version().isPresent() && image.version().get().atLeast(10);
  }

  private String fromName(DotnetImage image) {
    ImageSuffix suffix = ImageSuffix.of(image.suffix());
    return suffix.plain()
        ? defaultImage(image).map(BaseImage::distroName).orElse("the old distribution")
        : named(image);
  }

  /** An unnumbered Alpine is the newest of its release. */
  private String named(DotnetImage image) {
    ImageSuffix suffix = ImageSuffix.of(image.suffix());
    return image
        .version()
        .flatMap(version -> catalog.find(version, suffix.distro(), "full"))
        .map(BaseImage::distroName)
        .orElse(suffix.title());
  }

  private String defaultFamily(DotnetImage image) {
    return defaultImage(image).map(base -> ImageSuffix.of(base.suffix()).family()).orElse("debian");
  }

  private String defaultDistro(DotnetImage image) {
    return defaultImage(image).map(BaseImage::distro).orElse("stretch");
  }

  private Optional<BaseImage> defaultImage(DotnetImage image) {
    return image
        .version()
        .flatMap(
            version -> catalog.images(version).stream().filter(BaseImage::isDefault).findFirst());
  }
}
