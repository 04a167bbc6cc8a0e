package dev.bulwark.migrate;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lines that become others, and why.
 *
 * @param path of the file
 * @param line of the first of them in the file as it was read, from 1; of the line that they come
 *     before, where none goes
 * @param newLine the same in the file as it is to be
 * @param removed the lines that go, without line ends
 * @param added the lines that come, without line ends
 * @param mends that they come from, each once
 */
public record Hunk(
    String path,
    int line,
    int newLine,
    List<String> removed,
    List<String> added,
    List<Applied> mends) {
  /** Keeps its own copies. */
  public Hunk {
    removed = List.copyOf(removed);
    added = List.copyOf(added);
    mends = List.copyOf(mends);
  }

  /** The rules that it comes from, in the order of their ids. */
  public List<String> rules() {
    return mends.stream().map(mend -> mend.mend().rule()).distinct().sorted().toList();
  }

  /** Why the lines become what they become, each reason once. */
  public List<String> reasons() {
    return mends.stream().map(Applied::reason).distinct().toList();
  }

  /** The mends that must all be left out for it not to happen. */
  public Set<MendId> ids() {
    return mends.stream().map(Applied::mend).collect(Collectors.toUnmodifiableSet());
  }
}
