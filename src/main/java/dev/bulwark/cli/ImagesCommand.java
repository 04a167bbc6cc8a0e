package dev.bulwark.cli;

import dev.bulwark.catalog.BaseImage;
import dev.bulwark.catalog.Catalog;
import dev.bulwark.catalog.DotnetVersion;
import dev.bulwark.catalog.Release;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code bulwark images}: releases, flavors and support dates, and how old that knowledge is. */
final class ImagesCommand implements Command {
  /** New releases and distributions come about twice a year, so an older table misses something. */
  private static final long STALE_AFTER_DAYS = 180;

  @Override
  public String summary() {
    return "Lists the .NET releases, image flavors and support dates it knows.";
  }

  @Override
  public CommandSpec spec() {
    var spec = Specs.named("images");
    spec.usageMessage()
        .description(summary())
        .footer(
            "",
            "Examples:",
            "  bulwark images                 the releases",
            "  bulwark images --dotnet 10.0   the images of one");
    return spec.addOption(
        Specs.value("VERSION", "Show the images of one release, for example 10.0.", "--dotnet"));
  }

  @Override
  public int run(ParseResult parsed, Console console) throws Failure {
    var catalog = Catalog.load();
    var today = LocalDate.now(console.clock());
    var version = parsed.matchedOptionValue("--dotnet", "");
    if (version.isEmpty()) {
      catalog.releases().reversed().forEach(release -> console.out().println(line(release, today)));
    } else {
      images(catalog, version).forEach(image -> console.out().println(line(image)));
    }
    var age = ChronoUnit.DAYS.between(catalog.asOf(), today);
    console
        .err()
        .println(
            "known as of "
                + catalog.asOf()
                + (age > STALE_AFTER_DAYS
                    ? ", " + age + " days ago: newer images may exist; look for a newer bulwark"
                    : ""));
    return ExitCode.DONE;
  }

  private static List<BaseImage> images(Catalog catalog, String version) throws Failure {
    var images = DotnetVersion.parse(version).map(catalog::images).orElse(List.of());
    if (images.isEmpty()) {
      throw Failure.usage(
          "--dotnet "
              + version
              + ": no release of this name; choose one of "
              + String.join(
                  ", ", catalog.releases().stream().map(r -> r.version().toString()).toList()));
    }
    return images;
  }

  private static String line(Release release, LocalDate today) {
    return String.format(
        Locale.ROOT,
        "%-5s %s  %s %s  %s",
        release.version(),
        release.support(),
        release.endedBy(today) ? "ended    " : "supported",
        release.endedBy(today)
            ? "on    " + release.supportEnds()
            : "until " + release.supportEnds(),
        release.defaultDistro() + (release.confirmed() ? "" : "  (planned, not observed)"));
  }

  private static String line(BaseImage image) {
    return String.format(
        Locale.ROOT,
        "%-22s %-26s %-9s %s%s",
        image.distro(),
        image.flavor(),
        image.shell() ? "shell" : "no shell",
        image.aspnet(),
        image.certainty().equals("confirmed") ? "" : "  (" + image.certainty() + ")");
  }
}
