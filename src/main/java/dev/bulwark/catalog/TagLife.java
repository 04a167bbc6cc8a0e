package dev.bulwark.catalog;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What became of a tag.
 *
 * @param state where it stands now
 * @param first the first day on which it was known to be published
 * @param last the last day on which it was updated, as far as known
 */
public record TagLife(State state, Optional<LocalDate> first, Optional<LocalDate> last) {

  /** Where a tag stands on the day of the catalog. */
  public enum State {
    /** It gets updates. */
    SERVED,
    /** Its release has ended: it can be pulled and gets no updates. */
    ENDED,
    /** It was given up before its release ended, or with its repository. */
    RETIRED,
    /** It looks as if it moved on with its distribution and does not. */
    STALE,
    /** It is one of a preview. */
    PREVIEW,
    /** It was never published. */
    NEVER,
    /**
     * This catalog cannot say: no version is named, or one newer than it, or an unreleased build.
     */
    UNKNOWN
  }

  static TagLife of(State state) {
    return new TagLife(state, Optional.empty(), Optional.empty());
  }
}
