package dev.bulwark.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** A disk on which tests let something else happen. */
class BusyDisk implements Disk {
  private final Disk disk = new NioDisk();

  /**
   * Happens after each move.
   *
   * @throws IOException when what a test does there fails
   */
  void moved(Path to) throws IOException {}

  @Override
  public Optional<BasicFileAttributes> inspect(Path path) throws IOException {
    return disk.inspect(path);
  }

  @Override
  public Path real(Path path) throws IOException {
    return disk.real(path);
  }

  @Override
  public Content read(Path file) throws IOException {
    return disk.read(file);
  }

  @Override
  public void createDirectory(Path directory) throws IOException {
    disk.createDirectory(directory);
  }

  @Override
  public void create(Path file, byte[] bytes, Optional<Path> like) throws IOException {
    disk.create(file, bytes, like);
  }

  @Override
  public void keep(Path file, Path backup) throws IOException {
    disk.keep(file, backup);
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    disk.move(from, to);
    moved(to);
  }

  @Override
  public void delete(Path path) throws IOException {
    disk.delete(path);
  }

  @Override
  public void force(Path directory) throws IOException {
    disk.force(directory);
  }

  @Override
  public Lock claim(Path file, byte[] bytes) throws IOException {
    return disk.claim(file, bytes);
  }

  @Override
  public Optional<Lock> reclaim(Path file) throws IOException {
    return disk.reclaim(file);
  }
}
