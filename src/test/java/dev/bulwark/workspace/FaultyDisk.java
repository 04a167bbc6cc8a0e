package dev.bulwark.workspace;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Optional;

/** A disk on which the n-th operation goes wrong. */
final class FaultyDisk implements Disk {
  /** How it goes wrong. */
  enum Fault {
    FAILS_BEFORE(false, 0),
    FAILS_HALFWAY(false, 1),
    FAILS_AFTER(false, 2),
    /** That operation and all later ones fail, as on a disk that was pulled out. */
    FAILS_FROM_THEN_ON(false, 0),
    KILLED_BEFORE(true, 0),
    KILLED_HALFWAY(true, 1),
    KILLED_AFTER(true, 2);

    final boolean kills;
    private final int moment;

    Fault(boolean kills, int moment) {
      this.kills = kills;
      this.moment = moment;
    }

    boolean isLasting() {
      return kills || this == FAILS_FROM_THEN_ON;
    }
  }

  /** The process is gone: nothing catches this, and no later operation happens. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** What the fault leaves of an operation. */
  private interface Half {
    void run() throws IOException;
  }

  private interface Operation<T> {
    T run() throws IOException;
  }

  private static final Half NOTHING = () -> {};

  private final Disk disk = new NioDisk();
  private final Fault fault;
  private int left;
  private boolean hit;
  private boolean committed;

  /** Lets {@code successes} operations pass before the fault. */
  FaultyDisk(Fault fault, int successes) {
    this.fault = fault;
    left = successes;
  }

  boolean wasHit() {
    return hit;
  }

  boolean wasKilled() {
    return hit && fault.kills;
  }

  /** Whether the journal was renamed, which is the moment from which the new state holds. */
  boolean wasCommitted() {
    return committed;
  }

  @Override
  public Optional<BasicFileAttributes> inspect(Path path) throws IOException {
    return at(() -> disk.inspect(path), NOTHING);
  }

  @Override
  public Path real(Path path) throws IOException {
    return at(() -> disk.real(path), NOTHING);
  }

  @Override
  public Content read(Path file) throws IOException {
    return at(() -> disk.read(file), NOTHING);
  }

  @Override
  public void createDirectory(Path directory) throws IOException {
    run(() -> disk.createDirectory(directory), NOTHING);
  }

  @Override
  public void create(Path file, byte[] bytes, Optional<Path> like) throws IOException {
    run(() -> disk.create(file, bytes, like), () -> disk.create(file, half(bytes), like));
  }

  @Override
  public void keep(Path file, Path backup) throws IOException {
    run(() -> disk.keep(file, backup), () -> Files.write(backup, half(Files.readAllBytes(file))));
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    run(
        () -> {
          disk.move(from, to);
          committed = to.endsWith(Journal.DONE) || (committed && !to.endsWith(Journal.NAME));
        },
        NOTHING);
  }

  @Override
  public void delete(Path path) throws IOException {
    run(() -> disk.delete(path), NOTHING);
  }

  @Override
  public void force(Path directory) throws IOException {
    run(() -> disk.force(directory), NOTHING);
  }

  @Override
  public Lock claim(Path file, byte[] bytes) throws IOException {
    return at(
        () -> {
          Lock lock = disk.claim(file, bytes);
          if (goesWrongNow()) {
            lock.close();
            if (!fault.kills) {
              disk.delete(file);
            }
          }
          return lock;
        },
        () -> {
          if (fault.kills) {
            disk.claim(file, half(bytes)).close();
          }
        });
  }

  @Override
  public Optional<Lock> reclaim(Path file) throws IOException {
    return at(
        () -> {
          Optional<Lock> lock = disk.reclaim(file);
          if (goesWrongNow()) {
            lock.ifPresent(Lock::close);
          }
          return lock;
        },
        NOTHING);
  }

  private boolean goesWrongNow() {
    return left == 0;
  }

  private void run(Half operation, Half half) throws IOException {
    at(
        () -> {
          operation.run();
          return hit;
        },
        half);
  }

  private <T> T at(Operation<T> operation, Half half) throws IOException {
    if (hit && fault.isLasting()) {
      throw goneWrong();
    }
    if (left > 0 || hit) {
      T result = operation.run();
      left--;
      return result;
    }
    if (fault.moment == 1) {
      half.run();
    } else if (fault.moment == 2) {
      operation.run();
    }
    hit = true;
    left = -1;
    throw goneWrong();
  }

  private IOException goneWrong() {
    if (fault.kills) {
      throw new Killed();
    }
    return new FileSystemException("disk", null, "No space left on device");
  }

  private static byte[] half(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length / 2);
  }
}
