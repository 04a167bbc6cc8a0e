package dev.bulwark.workspace;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Writes all changes or none; see {@link Workspace#write} and {@link Workspace#rewrite}. */
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
    List<Wanted> wanted =
        changes.stream().map(TreeWriter::wanted).flatMap(Optional::stream).toList();
    return run(
        directory,
        wanted,
        new Outcome.Written(
            paths(changes, Change.New.class),
            paths(changes, Change.Different.class),
            paths(changes, Change.Merged.class),
            paths(changes, Change.Same.class)));
  }

  Outcome rewrite(Path directory, List<Rewrite> rewrites) throws IOException {
    List<String> paths = rewrites.stream().map(Rewrite::path).toList();
    Names.requireDistinct(paths);
    List<Wanted> wanted =
        rewrites.stream()
            .map(file ->
                new Wanted(
                    file.path(),
                    file.after(),
                    file.charset(),
                    Optional.of(Content.of(file.before(), file.charset()))))
            .toList();
    return run(directory, wanted, new Outcome.Written(List.of(), paths, List.of(), List.of()));
  }

  /** A file to write, before it is looked up. */
  private record Wanted(String path, String text, Charset charset, Optional<Content> existing) {
    Wanted(String path, String text, Optional<Content> existing) {
      this(path, text, StandardCharsets.UTF_8, existing);
    }
  }

  private static Optional<Wanted> wanted(Change change) {
    String path = change.path();
    // No switch over patterns on the way of every run: each makes a class that no cache can hold.
    if (change instanceof Change.New(var _, var text)) {
      return Optional.of(new Wanted(path, text, Optional.empty()));
    }
    if (change instanceof Change.Different(var _, var existing, var text)) {
      return Optional.of(new Wanted(path, text, Optional.of(existing)));
    }
    if (change instanceof Change.Merged(var _, var existing, var text, var _)) {
      return Optional.of(new Wanted(path, text, Optional.of(existing)));
    }
    return Optional.empty();
  }

  private Outcome run(Path directory, List<Wanted> wanted, Outcome.Written written)
      throws IOException {
    Root root = Root.of(disk, directory);
    requireNoOtherRun(root);
    List<Step> steps = new ArrayList<>();
    List<Change.Blocked> changed = new ArrayList<>();
    for (Wanted file : wanted) {
      try {
        steps.add(
            Step.of(disk, root.path(), file.path(), file.text(), file.charset(), file.existing()));
      } catch (Changed e) {
        changed.add(e.blocked());
      } catch (IOException e) {
        changed.add(Change.Blocked.unreadable(file.path(), e));
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
    return written;
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
