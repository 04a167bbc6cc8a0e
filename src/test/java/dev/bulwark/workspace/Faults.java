package dev.bulwark.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A disk that fails once, for those who use this package. */
public final class Faults {
  private final FaultyDisk disk;

  private Faults(FaultyDisk disk) {
    this.disk = disk;
  }

  /** Every way to fail that the process survives. */
  public static List<String> ways() {
    return List.of(FaultyDisk.Fault.values()).stream()
        .filter(fault -> !fault.kills)
        .map(Enum::name)
        .toList();
  }

  /** Lets so many operations pass before it fails. */
  public static Faults after(String way, int successes) {
    return new Faults(new FaultyDisk(FaultyDisk.Fault.valueOf(way), successes));
  }

  /** {@link Workspace#write} on this disk. */
  public Outcome write(Path root, List<Change> changes, boolean replace) throws IOException {
    return new TreeWriter(disk).write(root, changes, replace);
  }

  public boolean happened() {
    return disk.wasHit();
  }

  /** Whether the new state held before it happened. */
  public boolean tooLate() {
    return disk.wasCommitted();
  }
}
