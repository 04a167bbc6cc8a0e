package dev.bulwark.workspace;

import java.util.List;

/**
 * What was done about a run that had been cut off.
 *
 * @param undone true when the files from before that run are back; false when it had already
 *     written all and only its backups were cleared away
 * @param files the paths that run was about
 * @param kept those among them that somebody changed after it, and that were left as they are; the
 *     file from before the run stays beside them, its name starts with a dot and ends in {@code
 *     .old}
 */
public record Recovered(boolean undone, List<String> files, List<String> kept) {
  /** Copies the lists. */
  public Recovered {
    files = List.copyOf(files);
    kept = List.copyOf(kept);
  }
}
