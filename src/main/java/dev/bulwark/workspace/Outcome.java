package dev.bulwark.workspace;

import java.util.List;

/** How a write ended; a {@link WriteFailed} is the third way. */
public sealed interface Outcome {
  /**
   * All is written.
   *
   * @param created paths of the files that were not there
   * @param replaced paths of the files whose text was replaced
   * @param merged paths of the files that got lines added
   * @param unchanged paths of the files that were left alone because they were right already
   */
  record Written(
      List<String> created, List<String> replaced, List<String> merged, List<String> unchanged)
      implements Outcome {
    /** Copies the lists. */
    public Written {
      created = List.copyOf(created);
      replaced = List.copyOf(replaced);
      merged = List.copyOf(merged);
      unchanged = List.copyOf(unchanged);
    }
  }

  /**
   * Nothing is written.
   *
   * @param different files that would be replaced without permission
   * @param blocked paths that cannot be written, or that changed since they were compared
   */
  record Refused(List<Change.Different> different, List<Change.Blocked> blocked)
      implements Outcome {
    /** Copies the lists. */
    public Refused {
      different = List.copyOf(different);
      blocked = List.copyOf(blocked);
    }
  }
}
