package dev.bulwark.catalog;

import dev.bulwark.catalog.PublishedTag.Fate;
import dev.bulwark.catalog.TagLife.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines of {@code history.tsv}, read when someone asks what became of a tag. */
final class TagHistory {
  private final LocalDate asOf;
  private final Map<String, List<Line>> bySuffix = new HashMap<>();

  /** One stretch of time in which a tag suffix was published in some repositories. */
  private record Line(
      DotnetVersion version,
      String suffix,
      LocalDate first,
      LocalDate last,
      List<String> repositories) {}

  TagHistory(Tsv file) {
    asOf = file.asOf();
    for (Row row : file.rows("version", "suffix", "first", "last", "repositories")) {
      var line =
          new Line(row.version(), row.optional().orElse(""), row.date(), row.date(), row.list());
      bySuffix.computeIfAbsent(line.suffix, _ -> new ArrayList<>()).add(line);
    }
  }

  private static final class Holder {
    private static final TagHistory LOADED = new TagHistory(Tsv.resource("history.tsv"));
  }

  static TagHistory load() {
    return Holder.LOADED;
  }

  TagLife life(Catalog catalog, DotnetImage image) {
    if (image.version().isEmpty() || (image.series().nightly() && !image.series().frozen())) {
      return TagLife.of(State.UNKNOWN);
    }
    DotnetVersion version = image.version().get();
    if (image.preview()) {
      return TagLife.of(State.PREVIEW);
    }
    Optional<Line> line = line(image, version);
    if (line.isEmpty()) {
      return TagLife.of(withoutHistory(catalog, image, version));
    }
    State state = state(catalog, image, version, line.get());
    return new TagLife(state, Optional.of(line.get().first), Optional.of(line.get().last));
  }

  private Optional<Line> line(DotnetImage image, DotnetVersion version) {
    String repository =
        switch (image.series()) {
          case DOTNET, NIGHTLY -> "";
          case CORE, CORE_NIGHTLY -> "core/";
          case HUB, HUB_NIGHTLY, HUB_ASPNETCORE, HUB_ASPNETCORE_BUILD -> "hub/";
        };
    String wanted = repository + image.role().repository();
    return bySuffix.getOrDefault(image.suffix(), List.of()).stream()
        .filter(line -> line.version.equals(version))
        .filter(line -> line.repositories.contains(wanted))
        .findFirst();
  }

  private State state(Catalog catalog, DotnetImage image, DotnetVersion version, Line line) {
    Fate fate =
        WhyNot.published()
            .suffix(image.suffix())
            .map(published -> published.in(version))
            .orElse(Fate.NEVER);
    if (fate == Fate.STALE) {
      return State.STALE;
    }
    Optional<Release> release = catalog.release(version);
    boolean ended = release.isPresent() && release.get().endedBy(catalog.asOf());
    if (line.last.equals(asOf)) {
      return ended ? State.ENDED : State.SERVED;
    }
    boolean lasted = catalog.byTag(plain(image, version)).isPresent();
    return ended && lasted && !image.series().frozen() ? State.ENDED : State.RETIRED;
  }

  private static State withoutHistory(Catalog catalog, DotnetImage image, DotnetVersion version) {
    if (!image.series().frozen() && catalog.byTag(plain(image, version)).isPresent()) {
      return State.SERVED;
    }
    boolean covered =
        version.compareTo(new DotnetVersion(2, 1)) >= 0
            && version.compareTo(catalog.releases().getLast().version()) <= 0
            && image.series() != ImageSeries.HUB_ASPNETCORE
            && image.series() != ImageSeries.HUB_ASPNETCORE_BUILD;
    return covered ? State.NEVER : State.UNKNOWN;
  }

  private static String plain(DotnetImage image, DotnetVersion version) {
    String suffix = image.suffix().isEmpty() ? "" : "-" + image.suffix();
    return "dotnet/" + image.role().repository() + ":" + version + suffix;
  }
}
