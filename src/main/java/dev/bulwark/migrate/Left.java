package dev.bulwark.migrate;

import dev.bulwark.rules.Finding;
import dev.bulwark.rules.Spot;

/**
 * A finding that is still there after the migration.
 *
 * @param finding as it stands in the files after the migration
 * @param before where that is in the files as they were read
 * @param contested whether its mend was left out because the rules came to no rest with it
 */
public record Left(Finding finding, Spot before, boolean contested) {
  /** Whether a person has to put it right: no mend does, or none that holds. */
  public boolean byHand() {
    return contested || finding.mend().isEmpty();
  }
}
