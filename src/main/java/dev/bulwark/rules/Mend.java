package dev.bulwark.rules;

import java.util.List;

/**
 * The edits that put a finding right. They belong together: all are made, or none.
 *
 * @param edits at least one; none overlaps another
 * @param reason why the text becomes what it becomes: one sentence for the person who reads the
 *     diff
 */
public record Mend(List<FileEdit> edits, String reason) {
  /**
   * Keeps its own copy of the edits.
   *
   * @throws IllegalArgumentException when there are none
   */
  public Mend {
    edits = List.copyOf(edits);
    if (edits.isEmpty()) {
      throw new IllegalArgumentException("a mend without an edit mends nothing");
    }
  }
}
