package dev.bulwark.workspace;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a planned path leads in the tree, looked up anew at each call. */
sealed interface Place {
  /**
   * Nothing is there.
   *
   * @param target below the real root, all links followed
   * @param missing the folders to create, outermost first
   */
  record Free(Path target, List<Path> missing) implements Place {
    @Override
    public Optional<Path> file() {
      return Optional.of(target);
    }
  }

  /** A regular file is there. */
  record Taken(Path target) implements Place {
    @Override
    public Optional<Path> file() {
      return Optional.of(target);
    }
  }

  /** Nothing may be written there. */
  record Barred(String reason, String mend) implements Place {
    @Override
    public Optional<Path> file() {
      return Optional.empty();
    }
  }

  /** The file's real path, whether it is there or not; empty when it is barred. */
  Optional<Path> file();

  /** Follows the path, and no link out of the root. */
  static Place of(Disk disk, Path root, String path) throws IOException {
    Optional<String> problem = Names.problem(path);
    if (problem.isPresent()) {
      return new Barred(problem.get(), "rename it");
    }
    try {
      return walk(disk, root, Names.segments(path));
    } catch (InvalidPathException e) {
      return new Barred("has a character this system cannot store", "rename it");
    }
  }

  private static Place walk(Disk disk, Path root, List<String> names) throws IOException {
    Path folder = root;
    List<Path> missing = new ArrayList<>();
    for (String name : names.subList(0, names.size() - 1)) {
      Path next = folder.resolve(name);
      if (!missing.isEmpty() || disk.inspect(next).isEmpty()) {
        missing.add(next);
        folder = next;
        continue;
      }
      Optional<Barred> barred = barredFolder(disk, root, next);
      if (barred.isPresent()) {
        return barred.get();
      }
      folder = disk.real(next);
    }
    Path target = folder.resolve(names.getLast());
    Optional<BasicFileAttributes> there =
        missing.isEmpty() ? disk.inspect(target) : Optional.empty();
    return there.isEmpty()
        ? new Free(target, List.copyOf(missing))
        : taken(disk, target, there.get());
  }

  private static Optional<Barred> barredFolder(Disk disk, Path root, Path folder)
      throws IOException {
    String name = folder.getFileName().toString();
    Path real;
    try {
      real = disk.real(folder);
    } catch (NoSuchFileException e) {
      return Optional.of(
          new Barred("its folder " + name + " is a link to nothing", "remove the link"));
    }
    if (!real.startsWith(root)) {
      return Optional.of(
          new Barred(
              "its folder " + name + " is a link out of the tree to " + real,
              "put a real folder there"));
    }
    if (!disk.inspect(real).map(BasicFileAttributes::isDirectory).orElse(false)) {
      return Optional.of(new Barred("its folder " + name + " is a file", "move the file away"));
    }
    BasicFileAttributes unfollowed =
        disk.inspect(folder).orElseThrow(() -> new NoSuchFileException(folder.toString()));
    // A junction, the other link of Windows, is a directory and "other" at once.
    boolean link = unfollowed.isSymbolicLink() || unfollowed.isOther();
    return link ? Optional.empty() : clash(folder, real);
  }

  private static Place taken(Disk disk, Path target, BasicFileAttributes there) throws IOException {
    if (there.isSymbolicLink()) {
      return new Barred("is a symbolic link", "put a real file there, or remove the link");
    }
    if (there.isDirectory()) {
      return new Barred("is a folder", "move the folder away");
    }
    if (!there.isRegularFile()) {
      return new Barred("is a device or a pipe", "remove it");
    }
    Optional<Barred> clash = clash(target, disk.real(target));
    return clash.isPresent() ? clash.get() : new Taken(target);
  }

  private static Optional<Barred> clash(Path wanted, Path stored) {
    String there = stored.getFileName().toString();
    return Names.same(wanted.getFileName().toString(), there)
        ? Optional.empty()
        : Optional.of(
            new Barred(
                there + " is there and differs only in case",
                "rename it to " + wanted.getFileName()));
  }
}
