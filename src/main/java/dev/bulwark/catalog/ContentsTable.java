package dev.bulwark.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The lines of {@code contents.tsv}, read when someone asks what holds in an image. */
final class ContentsTable {
  private static final int MOST_ANSWERS = 1_000;

  private final List<Line> lines = new ArrayList<>();

  /** What {@code images.tsv} leaves out. */
  private record Line(
      DotnetVersion version,
      String suffix,
      Optional<String> user,
      Optional<String> appUser,
      String http,
      Optional<String> entrypoint,
      List<String> clients) {}

  /** The same few images are asked for again and again. */
  private final Map<DotnetImage, Answer> answers = new ConcurrentHashMap<>();

  private record Answer(Catalog catalog, Optional<ImageContents> contents) {}

  ContentsTable(Tsv file) {
    for (Row row :
        file.rows("version", "suffix", "user", "app-user", "http", "entrypoint", "clients")) {
      lines.add(
          new Line(
              row.version(),
              row.text(),
              row.optional(),
              row.optional(),
              row.text(),
              row.optional(),
              row.list()));
    }
  }

  private static final class Holder {
    private static final ContentsTable LOADED = new ContentsTable(Tsv.resource("contents.tsv"));
  }

  static ContentsTable load() {
    return Holder.LOADED;
  }

  Optional<ImageContents> of(Catalog catalog, DotnetImage image) {
    var known = answers.get(image);
    if (known != null && known.catalog() == catalog) {
      return known.contents();
    }
    var contents = find(catalog, image);
    if (answers.size() < MOST_ANSWERS) {
      answers.put(image, new Answer(catalog, contents));
    }
    return contents;
  }

  private Optional<ImageContents> find(Catalog catalog, DotnetImage image) {
    return oldest(image)
        .flatMap(version -> like(catalog, image, version).map(base -> of(image, version, base)));
  }

  /** What was published in a frozen series without naming a release is taken for the oldest. */
  private static Optional<DotnetVersion> oldest(DotnetImage image) {
    return image.series().frozen()
        ? Optional.of(image.version().orElse(new DotnetVersion(2, 0)))
        : image.version();
  }

  /** The image of the catalog that is this one, or else the nearest one of the release. */
  private static Optional<BaseImage> like(
      Catalog catalog, DotnetImage image, DotnetVersion version) {
    ImageSuffix suffix = ImageSuffix.of(image.suffix());
    DotnetVersion known = known(version);
    String flavor =
        image.role() == ImageRole.SDK
            ? "full"
            : suffix.flavor().equals("aot") ? "full" : suffix.flavor().replaceFirst("-aot$", "");
    List<BaseImage> images = catalog.images(known);
    Optional<BaseImage> same =
        images.stream()
            .filter(base -> base.flavor().equals(flavor))
            .filter(base ->
                suffix.plain()
                    ? base.isDefault()
                    : base.distroTag().equals(suffix.distro())
                        || base.distroTag().equals(suffix.distro() + "-slim"))
            .findFirst();
    return same.or(() ->
        images.stream()
            .filter(base -> base.flavor().equals(flavor))
            .filter(base -> ImageSuffix.of(base.suffix()).family().equals(suffix.family()))
            .findFirst());
  }

  /** Releases that the catalog leaves out were like the ones beside them. */
  private static DotnetVersion known(DotnetVersion version) {
    if (version.compareTo(new DotnetVersion(3, 0)) < 0) {
      return new DotnetVersion(2, 1);
    }
    return version.equals(new DotnetVersion(3, 0)) ? new DotnetVersion(3, 1) : version;
  }

  private ImageContents of(DotnetImage image, DotnetVersion version, BaseImage base) {
    Optional<Line> own = line(version, image.suffix());
    Line line = own.or(() -> line(base.version(), base.suffix())).orElseThrow();
    boolean sdk = image.role() == ImageRole.SDK;
    boolean starts = image.role() == ImageRole.ASPNET || image.role() == ImageRole.RUNTIME;
    return new ImageContents(
        line.user.orElse(base.user()),
        base.appUid(),
        line.appUser,
        sdk ? Optional.empty() : Optional.of(base.httpPort()),
        sdk ? Optional.empty() : Optional.of(line.http),
        base.shell(),
        base.packageManager(),
        sdk || base.icu(),
        base.timeZones(),
        starts ? line.entrypoint.map(List::of).orElse(List.of()) : List.of(),
        sdk ? sdkClients(base) : line.clients,
        version.equals(base.version())
            && (own.isPresent() || image.suffix().isEmpty() || answers(image, base)));
  }

  private static boolean answers(DotnetImage image, BaseImage base) {
    String distro = ImageSuffix.of(image.suffix()).distro();
    return base.distroTag().equals(distro)
        || (distro.equals("alpine") && base.distro().equals("alpine"))
        || base.sdk().endsWith("-" + image.suffix());
  }

  /** SDK images hold curl, and those of Debian and Ubuntu wget as well. */
  private static List<String> sdkClients(BaseImage base) {
    boolean apt = base.packageManager().orElse("").equals("apt-get");
    return apt || base.musl() ? List.of("curl", "wget") : List.of("curl");
  }

  private Optional<Line> line(DotnetVersion version, String suffix) {
    return lines.stream()
        .filter(line -> line.version.equals(version) && line.suffix.equals(suffix))
        .findFirst();
  }
}
