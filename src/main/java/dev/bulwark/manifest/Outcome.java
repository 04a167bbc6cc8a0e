package dev.bulwark.manifest;

import dev.bulwark.source.Edit;
import java.util.List;

/** What comes of a wish to edit. */
public sealed interface Outcome {
  /**
   * The edits that fulfil it.
   *
   * @param edits all to be made, in no particular order
   */
  record Done(List<Edit> edits) implements Outcome {
    /** Keeps its own copy. */
    public Done {
      edits = List.copyOf(edits);
    }
  }

  /**
   * It cannot be done by an edit that is certain to mean what was asked, and nothing else.
   *
   * @param reason why, in one line without a full stop
   */
  record Refused(String reason) implements Outcome {}
}
