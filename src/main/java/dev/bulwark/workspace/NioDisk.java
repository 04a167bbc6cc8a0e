package dev.bulwark.workspace;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** The operations on any {@link java.nio.file.FileSystem}. */
final class NioDisk implements Disk {
  private static final FileAttribute<?>[] DEFAULTS = {};

  @Override
  public Optional<BasicFileAttributes> inspect(Path path) throws IOException {
    // Most paths are asked for because nothing is there, which is no reason for an exception.
    return Optional.ofNullable(
        path.getFileSystem()
            .provider()
            .readAttributesIfExists(path, BasicFileAttributes.class, NOFOLLOW_LINKS));
  }

  @Override
  public Path real(Path path) throws IOException {
    return path.toRealPath();
  }

  @Override
  public Content read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file, READ, NOFOLLOW_LINKS)) {
      return Content.read(in);
    }
  }

  @Override
  public void createDirectory(Path directory) throws IOException {
    Files.createDirectory(directory);
  }

  @Override
  public void create(Path file, byte[] bytes, Optional<Path> like) throws IOException {
    Optional<Set<PosixFilePermission>> permissions =
        like.isPresent() ? permissions(like.get()) : Optional.empty();
    try (FileChannel channel = FileChannel.open(file, newFile(), attributes(permissions))) {
      writeAll(channel, bytes);
    }
    if (permissions.isPresent()) {
      // The process's umask took bits away when the file was created.
      Files.setPosixFilePermissions(file, permissions.get());
    }
  }

  @Override
  public void keep(Path file, Path backup) throws IOException {
    try {
      Files.createLink(backup, file);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (IOException | UnsupportedOperationException noLinks) {
      Files.copy(file, backup, StandardCopyOption.COPY_ATTRIBUTES, NOFOLLOW_LINKS);
      force(backup);
    }
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void delete(Path path) throws IOException {
    Files.deleteIfExists(path);
  }

  @Override
  public void force(Path path) {
    try (FileChannel channel = FileChannel.open(path, READ)) {
      channel.force(true);
    } catch (IOException | UnsupportedOperationException e) {
      // Windows opens no directory; its journal of names is the system's own business.
    }
  }

  @Override
  public Lock claim(Path file, byte[] bytes) throws IOException {
    FileChannel channel = FileChannel.open(file, newFile(), DEFAULTS);
    try {
      if (!locked(channel)) {
        throw new FileAlreadyExistsException(file.toString());
      }
      writeAll(channel, bytes);
      return lock(channel);
    } catch (IOException | RuntimeException e) {
      try (channel) {
        Files.deleteIfExists(file);
      } catch (IOException suppressed) {
        e.addSuppressed(suppressed);
      }
      throw e;
    }
  }

  @Override
  public Optional<Lock> reclaim(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, WRITE, NOFOLLOW_LINKS);
    if (locked(channel)) {
      return Optional.of(lock(channel));
    }
    channel.close();
    return Optional.empty();
  }

  private static boolean locked(FileChannel channel) {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    } catch (IOException e) {
      // Some network file systems know no locks; then nobody can hold one.
      return true;
    }
  }

  private static Lock lock(FileChannel channel) {
    return () -> {
      try {
        channel.close();
      } catch (IOException e) {
        // The system gives the lock up with the process.
      }
    };
  }

  private static Set<OpenOption> newFile() {
    return Set.of(CREATE_NEW, WRITE, NOFOLLOW_LINKS);
  }

  private static void writeAll(FileChannel channel, byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    channel.force(true);
  }

  private static Optional<Set<PosixFilePermission>> permissions(Path file) throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(file, PosixFileAttributeView.class, NOFOLLOW_LINKS);
    return view == null ? Optional.empty() : Optional.of(view.readAttributes().permissions());
  }

  private static FileAttribute<?>[] attributes(Optional<Set<PosixFilePermission>> permissions) {
    return permissions
        .map(p -> new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(p)})
        .orElse(DEFAULTS);
  }
}
