package dev.bulwark.catalog;

import java.time.LocalDate;

/**
 * A .NET release line and its calendar.
 *
 * @param version the release line
 * @param product {@code .NET} or {@code .NET Core}
 * @param released first day of general availability
 * @param support {@code LTS} or {@code STS}
 * @param supportEnds last day with updates
 * @param defaultDistro answer word of the distribution behind the tag without a suffix
 * @param confirmed false while its release was planned but not observed
 */
public record Release(
    DotnetVersion version,
    String product,
    LocalDate released,
    String support,
    LocalDate supportEnds,
    String defaultDistro,
    boolean confirmed) {

  /** Whether support had ended before the given day. */
  public boolean endedBy(LocalDate day) {
    return supportEnds.isBefore(day);
  }
}
