package dev.bulwark.migrate;

import dev.bulwark.source.Span;
import java.util.List;

/**
 * A stretch of a file that becomes another one.
 *
 * @param before in the text as it was read; empty where something is put in
 * @param after in the text as it is to be; empty where something is taken out
 * @param mends that made it what it is, in the order in which they were made
 */
public record Piece(Span before, Span after, List<Applied> mends) {
  /** Keeps its own copy of the mends. */
  public Piece {
    mends = List.copyOf(mends);
  }
}
