package dev.bulwark.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines of {@code images.tsv} and the tags that lead to each of them. */
final class Images {
  private static final String REGISTRY = "mcr.microsoft.com/dotnet/";
  private static final String[] COLUMNS = {
    "version",
    "distro",
    "flavor",
    "aspnet",
    "runtime",
    "runtime-deps",
    "sdk",
    "sdk-aot",
    "default",
    "floating",
    "name",
    "os",
    "architectures",
    "shell",
    "packages",
    "icu",
    "time-zones",
    "user",
    "app-uid",
    "port",
    "certainty"
  };

  private final List<Line> lines = new ArrayList<>(160);

  /** An image and the floating tag suffixes that lead to it besides its own. */
  private record Line(BaseImage image, List<String> floating) {

    /** Whether the suffix of an aspnet tag means this image. */
    boolean answers(String suffix) {
      return suffix.isEmpty()
          ? image.isDefault()
          : suffix.equals(image.suffix()) || floating.contains(suffix);
    }
  }

  Images(Tsv file) {
    for (Row row : file.rows(COLUMNS)) {
      lines.add(line(row));
    }
  }

  private static Line line(Row row) {
    DotnetVersion version = row.version();
    String distro = row.text();
    String flavor = row.text();
    String aspnet = row.text();
    String runtime = row.text();
    Optional<String> runtimeDeps = row.optional();
    String sdk = row.text();
    Optional<String> sdkAot = row.optional();
    boolean isDefault = row.flag();
    List<String> floating = row.list();
    BaseImage image =
        new BaseImage(
            version,
            distro,
            flavor,
            aspnet.substring(aspnet.indexOf('-') + 1),
            row.text(),
            row.text().equals(Os.WINDOWS.id()) ? Os.WINDOWS : Os.LINUX,
            reference("aspnet:", aspnet),
            reference("runtime:", runtime),
            reference("runtime-deps:", runtimeDeps),
            reference("sdk:", sdk),
            reference("sdk:", sdkAot),
            row.list(),
            row.flag(),
            row.optional(),
            row.flag(),
            row.flag(),
            row.text(),
            uid(row.optional()),
            row.number(),
            isDefault,
            row.text());
    return new Line(image, floating);
  }

  private static String reference(String repository, String tag) {
    return REGISTRY.concat(repository).concat(tag);
  }

  private static Optional<String> reference(String repository, Optional<String> tag) {
    return tag.isPresent() ? Optional.of(reference(repository, tag.get())) : Optional.empty();
  }

  private static Optional<Integer> uid(Optional<String> cell) {
    return cell.isPresent() ? Optional.of(Integer.valueOf(cell.get())) : Optional.empty();
  }

  List<BaseImage> all() {
    List<BaseImage> all = new ArrayList<>(lines.size());
    for (Line line : lines) {
      all.add(line.image);
    }
    return List.copyOf(all);
  }

  /** The image of a combination; the distribution as answer word or as in tags. */
  Optional<BaseImage> find(DotnetVersion version, String distro, String flavor) {
    for (Line line : lines) {
      BaseImage image = line.image;
      if (image.version().compareTo(version) == 0
          && image.flavor().equals(flavor)
          && (image.distro().equals(distro) || image.distroTag().equals(distro))) {
        return Optional.of(image);
      }
    }
    return Optional.empty();
  }

  Optional<BaseImage> byReference(ImageReference wanted) {
    for (Line line : lines) {
      if (line.image.version().compareTo(wanted.version()) == 0 && answers(line, wanted)) {
        return Optional.of(line.image);
      }
    }
    return Optional.empty();
  }

  private static boolean answers(Line line, ImageReference wanted) {
    BaseImage image = line.image;
    return switch (wanted.repository()) {
      case "aspnet" -> line.answers(wanted.suffix());
      case "runtime" -> !image.composite() && line.answers(wanted.suffix());
      case "runtime-deps" ->
          !image.composite() && image.runtimeDeps().isPresent() && line.answers(wanted.suffix());
      default -> image.flavor().equals("full") && answersSdk(line, wanted);
    };
  }

  private static boolean answersSdk(Line line, ImageReference wanted) {
    BaseImage image = line.image;
    String tag = ":".concat(wanted.tag());
    if (image.sdk().endsWith(tag) || image.sdkAot().orElse("").endsWith(tag)) {
      return true;
    }
    // The SDK of 2.1 and 3.1 leaves "-slim" out, so the name of the aspnet image does not count.
    String suffix = wanted.suffix();
    if (suffix.equals("aot") || suffix.endsWith("-aot")) {
      int end = Math.max(0, suffix.length() - "-aot".length());
      suffix = image.sdkAot().isPresent() ? suffix.substring(0, end) : "aot";
    }
    return !suffix.equals(image.suffix()) && line.answers(suffix);
  }
}
