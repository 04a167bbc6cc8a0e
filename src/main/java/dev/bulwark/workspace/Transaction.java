package dev.bulwark.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One run over the files.
 *
 * <ol>
 *   <li>The journal names all files, old and new fingerprints; from here on a cut run can be
 *       undone.
 *   <li>New contents and backups are laid beside their targets; no target is touched.
 *   <li>Each new content moves over its target.
 *   <li>The journal is renamed: the commit. Backups and journal go.
 * </ol>
 *
 * <p>A failure before the commit is undone at once, a killed process by {@link Workspace#recover}.
 */
final class Transaction {
  private final Disk disk;
  private final Root root;
  private final List<Step> steps;
  private final Journal journal;
  private final Rollback rollback;
  private final Path started;
  private final Path done;

  /** The path at work, for the error. */
  private String current = Journal.NAME;

  Transaction(Disk disk, Root root, List<Step> steps, long run) {
    this.disk = disk;
    this.root = root;
    this.steps = steps;
    journal = new Journal(Long.toHexString(run), steps.stream().map(Step::entry).toList());
    rollback = new Rollback(disk, root.path(), journal);
    started = root.path().resolve(Journal.NAME);
    done = root.path().resolve(Journal.DONE);
  }

  static WriteFailed otherRun(String journal) {
    return new WriteFailed(
        journal,
        "another run is writing here, or was cut off",
        "run again, which brings the old files back first");
  }

  /**
   * Writes all files.
   *
   * @throws Changed when a file is no longer as it was compared; nothing is written then
   * @throws WriteFailed when anything else fails; nothing is written then, or its message says so
   */
  void run() throws IOException {
    try (Disk.Lock _ = claim()) {
      try {
        lay();
        move();
        current = Journal.NAME;
        disk.move(started, done);
      } catch (IOException | RuntimeException e) {
        undo(e);
      }
      finish();
    }
  }

  private Disk.Lock claim() throws IOException {
    try {
      for (Path directory : root.missing()) {
        current = directory.toString();
        disk.createDirectory(directory);
      }
      askForNames();
      current = Journal.NAME;
      return disk.claim(started, journal.text().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      if (e instanceof FileAlreadyExistsException && current.equals(Journal.NAME)) {
        throw otherRun(Journal.NAME);
      }
      try {
        removeRoot();
      } catch (IOException suppressed) {
        e.addSuppressed(suppressed);
      }
      throw failed(e, "nothing was changed");
    }
  }

  /**
   * Asks for every name that will be used. One that the file system refuses, such as a too long
   * one, could neither be written nor undone.
   */
  private void askForNames() throws IOException {
    for (Step step : steps) {
      current = step.path();
      disk.inspect(journal.temporary(step.target()));
      disk.inspect(journal.backup(step.target()));
    }
  }

  private void lay() throws IOException {
    disk.force(root.path());
    for (Step step : steps) {
      current = step.path();
      for (Path folder : step.missingFolders(disk, root.path())) {
        disk.createDirectory(folder);
      }
      Path target = step.target();
      disk.create(journal.temporary(target), step.bytes(), step.existing().map(old -> target));
      if (step.existing().isPresent()) {
        disk.keep(target, journal.backup(target));
      }
    }
  }

  private void move() throws IOException {
    Set<Path> folders = new LinkedHashSet<>();
    for (Step step : steps) {
      current = step.path();
      step.missingFolders(disk, root.path());
      disk.move(journal.temporary(step.target()), step.target());
      Path folder = step.target().getParent();
      for (int i = 0; i <= step.made() && folder != null; i++) {
        folders.add(folder);
        folder = folder.getParent();
      }
    }
    for (Path folder : folders) {
      disk.force(folder);
    }
  }

  private void undo(Exception cause) throws IOException {
    // An interrupt that stopped the writing must not stop the undoing.
    boolean interrupted = Thread.interrupted();
    List<String> kept;
    try {
      if (disk.inspect(done).isPresent()) {
        disk.move(done, started);
      }
      kept = rollback.toOldState();
      disk.delete(started);
      removeRoot();
    } catch (IOException e) {
      cause.addSuppressed(e);
      throw failed(cause, "not all old files are back");
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    switch (cause) {
      case Changed changed -> throw changed;
      case RuntimeException unforeseen -> throw unforeseen;
      default ->
          throw failed(
              cause,
              kept.isEmpty()
                  ? "nothing was changed"
                  : "all is as before but what others changed meanwhile: "
                      + String.join(", ", kept));
    }
  }

  private void finish() {
    try {
      rollback.toNewState();
      disk.delete(done);
    } catch (IOException e) {
      // All is written; the journal stays and the next run clears the backups away.
    }
  }

  private void removeRoot() throws IOException {
    for (Path directory : root.missing().reversed()) {
      disk.delete(directory);
    }
  }

  private WriteFailed failed(Exception cause, String state) {
    return new WriteFailed(current, cause, "mend that and run again (" + state + ")");
  }
}
