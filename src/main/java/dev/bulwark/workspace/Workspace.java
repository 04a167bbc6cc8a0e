package dev.bulwark.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Compares planned files with a tree and writes them, all or none.
 *
 * <p>A command that writes calls {@link #recover} first, then {@link #compare}, shows what would
 * happen, and hands the same changes to {@link #write}.
 */
public final class Workspace {
  private static final Disk DISK = new NioDisk();

  private Workspace() {}

  /**
   * Says for each planned file what writing it would do; reads only. A path leads nowhere out of
   * the root: no symbolic link is followed at its last name, and a linked folder only where it
   * stays inside.
   *
   * @param root need not be there
   * @return one change for each file, in their order
   * @throws IllegalArgumentException when two files have the same path, or paths that differ only
   *     in case and are not both there
   * @throws IOException when the root is a file or cannot be read
   */
  public static List<Change> compare(Path root, List<PlannedFile> files) throws IOException {
    return new Comparison(DISK).compare(root, files);
  }

  /**
   * Writes the changes, all or none. Nothing is written when a change is {@link Change.Blocked},
   * when one is {@link Change.Different} and {@code overwrite} is false, or when a file is no
   * longer as it was compared. A replaced file keeps its POSIX permissions; a {@link Change.Same}
   * is not touched. What fails midway is undone before this returns. When the process is killed
   * midway, each file holds its whole old or its whole new content, and {@link #recover} brings the
   * old state back; only empty directories of a root that was not there may stay.
   *
   * <p>A program that swaps folders for links at the very moment of a move can still redirect it:
   * each path is checked immediately before, not during.
   *
   * @throws WriteFailed when a file cannot be written, and all is as before unless it says
   *     otherwise; or when another run is writing, or was cut off, below this root
   * @throws IOException when the root is a file or cannot be read
   */
  public static Outcome write(Path root, List<Change> changes, boolean overwrite)
      throws IOException {
    return new TreeWriter(DISK).write(root, changes, overwrite);
  }

  /**
   * Gives files that are there another text, all or none, as {@link #write} does. What is outside
   * the edits keeps its bytes, since each file keeps its encoding.
   *
   * @return refused when a file no longer holds what was read, or a path leads out of the root
   * @throws WriteFailed as {@link #write} does
   * @throws IOException when the root is a file or cannot be read
   */
  public static Outcome rewrite(Path root, List<Rewrite> files) throws IOException {
    return new TreeWriter(DISK).rewrite(root, files);
  }

  /**
   * Ends what a killed run left: brings its old files back or, when it had written all, clears its
   * backups away.
   *
   * @return empty when there was nothing to do
   * @throws WriteFailed when another run is writing at this moment, or a file cannot be restored;
   *     calling it again goes on from there
   * @throws IOException when the root is a file or cannot be read
   */
  public static Optional<Recovered> recover(Path root) throws IOException {
    return new Recovery(DISK).recover(root);
  }
}
