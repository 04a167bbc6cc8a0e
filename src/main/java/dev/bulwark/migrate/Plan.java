package dev.bulwark.migrate;

import java.util.List;

/**
 * What a migration would do.
 *
 * @param files that change, in the order of their paths
 * @param left findings that are still there afterwards
 * @param rounds how often rules were run until nothing was left to mend
 */
public record Plan(List<MigratedFile> files, List<Left> left, int rounds) {
  /** Keeps its own copies. */
  public Plan {
    files = List.copyOf(files);
    left = List.copyOf(left);
  }

  /** All changes, by lines, in the order of files and lines. */
  public List<Hunk> hunks() {
    return files.stream().flatMap(file -> file.hunks().stream()).toList();
  }
}
