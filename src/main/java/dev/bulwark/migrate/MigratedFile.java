package dev.bulwark.migrate;

import dev.bulwark.source.SourceText;
import java.util.List;

/**
 * A file that changes.
 *
 * @param path where it is
 * @param before as it was read
 * @param after as it is to be
 * @param pieces all that differs, in the order of the text; outside of them every byte stays
 */
public record MigratedFile(String path, SourceText before, SourceText after, List<Piece> pieces) {
  /** Keeps its own copy of the pieces. */
  public MigratedFile {
    pieces = List.copyOf(pieces);
  }

  /** The same by lines, for people. */
  public List<Hunk> hunks() {
    return Hunks.of(this);
  }
}
