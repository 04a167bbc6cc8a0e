package dev.bulwark.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Writes all changes or none; see {@link Workspace#write}. */
final class TreeWriter {
  private final Disk disk;

  TreeWriter(Disk disk) {
    this.disk = disk;
  }

  Outcome write(Path directory, List<Change> changes, boolean overwrite) throws IOException {
    Names.requireDistinct(changes.stream().map(Change::path).toList());
    List<Change.Different> different =
        overwrite ? List.of() : select(changes, Change.Different.class);
    List<Change.Blocked> blocked = select(changes, Change.Blocked.class);
    if (!different.isEmpty() || !blocked.isEmpty()) {
      return new Outcome.Refused(different, blocked);
    }
    Root root = Root.of(disk, directory);
    requireNoOtherRun(root);
    List<Step> steps = new ArrayList<>();
    List<Change.Blocked> changed = new ArrayList<>();
    for (Change change : changes) {
      try {
        step(root, change).ifPresent(steps::add);
      } catch (Changed e) {
        changed.add(e.blocked());
      } catch (IOException e) {
        changed.add(Change.Blocked.unreadable(change.path(), e));
      }
    }
    if (!changed.isEmpty()) {
      return new Outcome.Refused(List.of(), changed);
    }
    if (!steps.isEmpty()) {
      try {
        new Transaction(disk, root, steps, ThreadLocalRandom.current().nextLong()).run();
      } catch (Changed e) {
        return new Outcome.Refused(List.of(), List.of(e.blocked()));
      }
    }
    return new Outcome.Written(
        paths(changes, Change.New.class),
        paths(changes, Change.Different.class),
        paths(changes, Change.Merged.class),
        paths(changes, Change.Same.class));
  }

  private Optional<Step> step(Root root, Change change) throws IOException {
    String path = change.path();
    return switch (change) {
      case Change.New fresh ->
          Optional.of(Step.of(disk, root.path(), path, fresh.text(), Optional.empty()));
      case Change.Different other ->
          Optional.of(
              Step.of(disk, root.path(), path, other.text(), Optional.of(other.existing())));
      case Change.Merged merged ->
          Optional.of(
              Step.of(disk, root.path(), path, merged.text(), Optional.of(merged.existing())));
      case Change.Same _ -> Optional.empty();
      case Change.Blocked _ -> Optional.empty();
    };
  }

  private void requireNoOtherRun(Root root) throws IOException {
    for (String name : List.of(Journal.NAME, Journal.DONE)) {
      if (disk.inspect(root.path().resolve(name)).isPresent()) {
        throw Transaction.otherRun(name);
      }
    }
  }

  private static <T extends Change> List<T> select(List<Change> changes, Class<T> kind) {
    return changes.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static List<String> paths(List<Change> changes, Class<? extends Change> kind) {
    return select(changes, kind).stream().map(Change::path).toList();
  }
}
