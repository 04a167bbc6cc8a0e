package dev.bulwark.lessons;

import java.util.Optional;
import java.util.SortedMap;

/** Knows a command that says whether the files of a folder are right. */
@FunctionalInterface
public interface Checker {
  /**
   * The command for a folder; empty where none can tell these files from right ones.
   *
   * @param folder relative to where the learner stands
   * @param files that lie in it before anything is mended
   */
  Optional<String> command(String folder, SortedMap<String, String> files);
}
