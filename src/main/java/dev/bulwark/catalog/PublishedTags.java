package dev.bulwark.catalog;

import dev.bulwark.catalog.PublishedTag.Fate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The lines of {@code published.tsv}, read when something has to be said about a tag that does not
 * exist.
 */
final class PublishedTags {
  private final List<PublishedTag> all = new ArrayList<>();

  PublishedTags(Tsv file, List<Release> releases) {
    List<String> columns = new ArrayList<>(List.of("suffix", "distro", "flavor", "family", "name"));
    releases.forEach(release -> columns.add(release.version().toString()));
    for (Row row : file.rows(columns.toArray(String[]::new))) {
      all.add(
          new PublishedTag(
              row.text(), row.text(), row.text(), row.text(), row.text(), fates(row, releases)));
    }
  }

  private static Map<DotnetVersion, Fate> fates(Row row, List<Release> releases) {
    Map<DotnetVersion, Fate> fates = new LinkedHashMap<>();
    for (Release release : releases) {
      row.optional()
          .ifPresent(
              fate -> fates.put(release.version(), Fate.valueOf(fate.toUpperCase(Locale.ROOT))));
    }
    return fates;
  }

  List<PublishedTag> all() {
    return all;
  }

  Optional<PublishedTag> suffix(String suffix) {
    return all.stream().filter(tag -> tag.suffix().equals(suffix)).findFirst();
  }

  /** The plain image of a distribution, named by its answer word or as in tags. */
  Optional<PublishedTag> distro(String distro) {
    return all.stream()
        .filter(tag -> tag.flavor().equals("full"))
        .filter(tag -> tag.distro().equals(distro) || tag.suffix().equals(distro))
        .findFirst();
  }

  /** The oldest release that had a flavor, with whatever distribution. */
  Optional<DotnetVersion> firstWith(String flavor) {
    return all.stream()
        .filter(tag -> tag.flavor().equals(flavor))
        .flatMap(tag -> tag.releases().stream())
        .min(DotnetVersion::compareTo);
  }
}
