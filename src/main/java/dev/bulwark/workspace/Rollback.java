package dev.bulwark.workspace;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings the state before a run back, however far the run came, and may itself be cut off and
 * repeated. It undoes only what the run did: a file whose content is neither the run's old nor its
 * new one was edited since and stays.
 *
 * <p>A journal may come from a hostile repository. It names files only by paths that pass the
 * checks of {@link Place}, and a file is removed only when its content has the fingerprint named.
 */
final class Rollback {
  private final Disk disk;
  private final Path root;
  private final Journal journal;

  Rollback(Disk disk, Path root, Journal journal) {
    this.disk = disk;
    this.root = root;
    this.journal = journal;
  }

  /** Returns the paths that stay because somebody else changed them since. */
  List<String> toOldState() throws IOException {
    List<String> kept = new ArrayList<>();
    for (Journal.Entry entry : journal.entries()) {
      if (!undo(entry)) {
        kept.add(entry.path());
      }
    }
    return kept;
  }

  /** Removes what is left of the old state. */
  void toNewState() throws IOException {
    for (Journal.Entry entry : journal.entries()) {
      Optional<Path> target = Place.of(disk, root, entry.path()).file();
      if (target.isPresent()) {
        disk.delete(journal.temporary(target.get()));
        disk.delete(journal.backup(target.get()));
      }
    }
  }

  private boolean undo(Journal.Entry entry) throws IOException {
    Optional<Path> found = Place.of(disk, root, entry.path()).file();
    if (found.isEmpty()) {
      return false;
    }
    Path target = found.get();
    boolean undone =
        entry.before().isPresent()
            ? restore(target, entry.after(), entry.before().get())
            : remove(target, entry.after());
    disk.delete(journal.temporary(target));
    if (undone) {
      disk.delete(journal.backup(target));
    }
    removeFolders(target, entry.made());
    return undone;
  }

  private boolean remove(Path target, String written) throws IOException {
    Optional<String> now = fingerprint(target);
    // While the new content still waits, a file under the target's name is somebody else's.
    if (now.isEmpty() || disk.inspect(journal.temporary(target)).isPresent()) {
      return true;
    }
    if (!now.get().equals(written)) {
      return false;
    }
    disk.delete(target);
    return true;
  }

  private boolean restore(Path target, String written, String before) throws IOException {
    Optional<String> now = fingerprint(target);
    if (now.equals(Optional.of(before))) {
      return true;
    }
    Path backup = journal.backup(target);
    boolean ours = now.isEmpty() || now.get().equals(written);
    if (!ours || !fingerprint(backup).equals(Optional.of(before))) {
      return false;
    }
    disk.move(backup, target);
    return true;
  }

  private void removeFolders(Path target, int made) throws IOException {
    Path folder = target.getParent();
    for (int i = 0;
        i < made && folder != null && folder.startsWith(root) && !folder.equals(root);
        i++) {
      try {
        disk.delete(folder);
      } catch (DirectoryNotEmptyException e) {
        return;
      }
      folder = folder.getParent();
    }
  }

  private Optional<String> fingerprint(Path file) throws IOException {
    return disk.inspect(file).map(BasicFileAttributes::isRegularFile).orElse(false)
        ? Optional.of(disk.read(file).fingerprint())
        : Optional.empty();
  }
}
