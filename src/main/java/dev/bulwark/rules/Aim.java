package dev.bulwark.rules;

import dev.bulwark.catalog.Catalog;
import dev.bulwark.catalog.DotnetVersion;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a set is to go.
 *
 * @param version the release of .NET that images are raised to
 * @param raise whether images of a release that still gets updates are raised as well
 * @param flavor the flavor that runtime images are to have; empty for the one they have
 * @param today for what has ended by now
 */
public record Aim(DotnetVersion version, boolean raise, Optional<String> flavor, LocalDate today) {
  /** The aim of a check: what has ended is to be raised to the release that new services get. */
  public static Aim of(Catalog catalog, LocalDate today) {
    return new Aim(catalog.defaultVersion(), false, Optional.empty(), today);
  }

  /** The same with another flavor. */
  Aim with(Optional<String> wanted) {
    return new Aim(version, raise, wanted, today);
  }

  /** Whether images of a release are to be raised. */
  public boolean raises(DotnetVersion from, Catalog catalog) {
    return from.compareTo(version) < 0
        && (raise || catalog.release(from).map(release -> release.endedBy(today)).orElse(true));
  }
}
