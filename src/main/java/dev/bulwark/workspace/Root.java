package dev.bulwark.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * The directory all paths are relative to.
 *
 * @param path absolute, all links followed
 * @param missing the directories to create for it, itself last; empty when it is there
 */
record Root(Path path, List<Path> missing) {
  static Root of(Disk disk, Path root) throws IOException {
    Path absolute = root.toAbsolutePath();
    // Where a link is on the way, only the system knows what ".." behind it means.
    Path wanted = disk.inspect(absolute).isPresent() ? absolute : absolute.normalize();
    Path there = wanted;
    while (disk.inspect(there).isEmpty()) {
      if (there.getParent() == null) {
        throw new WriteFailed(root.toString(), "is on no drive of this system", "name another");
      }
      there = there.getParent();
    }
    Path real;
    try {
      real = disk.real(there);
    } catch (IOException e) {
      throw new WriteFailed(there.toString(), e, "name a directory");
    }
    if (!disk.inspect(real).map(BasicFileAttributes::isDirectory).orElse(false)) {
      throw new WriteFailed(there.toString(), "is not a directory", "name a directory");
    }
    List<Path> missing = new ArrayList<>();
    Path path = real;
    if (!there.equals(wanted)) {
      for (Path name : there.relativize(wanted)) {
        path = path.resolve(name);
        missing.add(path);
      }
    }
    return new Root(path, List.copyOf(missing));
  }
}
