package dev.bulwark.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** The few operations on files that this package needs; none follows a link at its last name. */
interface Disk {
  /** What is there, or empty when nothing is. */
  Optional<BasicFileAttributes> inspect(Path path) throws IOException;

  /** The path with all links followed, in the case in which it is stored. */
  Path real(Path path) throws IOException;

  Content read(Path file) throws IOException;

  void createDirectory(Path directory) throws IOException;

  /**
   * Creates a file, fails when one is there, and returns when its bytes are on the disk.
   *
   * @param like a file whose permissions the new one gets
   */
  void create(Path file, byte[] bytes, Optional<Path> like) throws IOException;

  /** Keeps the file under a second name, as a hard link where possible, else as a copy. */
  void keep(Path file, Path backup) throws IOException;

  /** Moves over whatever file is there, in one step where the file system knows how. */
  void move(Path from, Path to) throws IOException;

  /** Deletes a file or an empty directory; nothing there is fine. */
  void delete(Path path) throws IOException;

  /** Brings the names in a directory to the disk, where the system lets us. */
  void force(Path directory) throws IOException;

  /**
   * Creates a file as {@link #create} does and locks it until closed or until the process ends, on
   * file systems that know locks. Leaves no file behind when it fails.
   */
  Lock claim(Path file, byte[] bytes) throws IOException;

  /** Locks a file that is there; empty when another run holds it. */
  Optional<Lock> reclaim(Path file) throws IOException;

  /** A lock on a file. */
  interface Lock extends AutoCloseable {
    /** Gives the lock up; never fails, for by then all is decided. */
    @Override
    void close();
  }
}
