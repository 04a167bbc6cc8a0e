package dev.bulwark.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;

/** Ends what a run that was cut off has begun; see {@link Workspace#recover}. */
final class Recovery {
  private final Disk disk;

  Recovery(Disk disk) {
    this.disk = disk;
  }

  Optional<Recovered> recover(Path directory) throws IOException {
    Root root = Root.of(disk, directory);
    if (!root.missing().isEmpty()) {
      return Optional.empty();
    }
    try {
      Optional<Recovered> done = end(root.path(), Journal.DONE);
      Optional<Recovered> started = end(root.path(), Journal.NAME);
      return started.or(() -> done);
    } catch (WriteFailed e) {
      throw e;
    } catch (IOException e) {
      throw new WriteFailed(Journal.NAME, e, "mend that and run again");
    }
  }

  private Optional<Recovered> end(Path root, String name) throws IOException {
    Path file = root.resolve(name);
    Optional<BasicFileAttributes> there = disk.inspect(file);
    if (there.isEmpty()) {
      return Optional.empty();
    }
    if (!there.get().isRegularFile()) {
      throw foreign(name);
    }
    try (Disk.Lock _ = lock(file, name)) {
      String text = disk.read(file).text().orElseThrow(() -> foreign(name));
      Optional<Recovered> recovered = Optional.empty();
      if (!Journal.isTorn(text)) {
        Journal journal = Journal.parse(text).orElseThrow(() -> foreign(name));
        recovered = Optional.of(end(new Rollback(disk, root, journal), journal, name));
      }
      disk.delete(file);
      return recovered;
    }
  }

  private Disk.Lock lock(Path file, String name) throws IOException {
    return disk.reclaim(file)
        .orElseThrow(
            () -> new WriteFailed(name, "another run is writing here", "wait for its end"));
  }

  private static Recovered end(Rollback rollback, Journal journal, String name) throws IOException {
    boolean undo = name.equals(Journal.NAME);
    List<String> kept = List.of();
    if (undo) {
      kept = rollback.toOldState();
    } else {
      rollback.toNewState();
    }
    return new Recovered(undo, journal.entries().stream().map(Journal.Entry::path).toList(), kept);
  }

  private static WriteFailed foreign(String name) {
    return new WriteFailed(name, "is not a journal of this program", "remove it and run again");
  }
}
