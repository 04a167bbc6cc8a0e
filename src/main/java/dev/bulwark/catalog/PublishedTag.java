package dev.bulwark.catalog;

import java.util.List;
import java.util.Map;

/**
 * A tag suffix of the aspnet repository and what became of it.
 *
 * @param suffix for example {@code jammy-chiseled}
 * @param distro answer word of the distribution; unlike in {@link BaseImage} a numbered Alpine
 *     keeps its number
 * @param flavor answer word of the flavor
 * @param family distributions of one kind, for example {@code ubuntu}
 * @param name the distribution for people
 * @param fates by release, oldest first; releases that never had it are left out
 */
record PublishedTag(
    String suffix,
    String distro,
    String flavor,
    String family,
    String name,
    Map<DotnetVersion, Fate> fates) {

  /** What became of a tag suffix in one release. */
  enum Fate {
    CURRENT,
    FINAL,
    RETIRED,
    STALE,
    PREVIEW,
    UNCONFIRMED,
    NEVER
  }

  Fate in(DotnetVersion version) {
    return fates.getOrDefault(version, Fate.NEVER);
  }

  Os os() {
    return family.equals("nanoserver") || family.equals("windowsservercore")
        ? Os.WINDOWS
        : Os.LINUX;
  }

  /** The releases that had it beyond their previews, oldest first. */
  List<DotnetVersion> releases() {
    return fates.entrySet().stream()
        .filter(fate -> fate.getValue() != Fate.PREVIEW)
        .map(Map.Entry::getKey)
        .toList();
  }
}
