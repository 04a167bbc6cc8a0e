package dev.bulwark.project;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One bounded walk that leaves out build results and never leaves the folder. */
final class TreeWalk extends SimpleFileVisitor<Path> {
  private static final int MAX_FILES = 200_000;
  private static final Set<String> IGNORED =
      Set.of(
          "bin",
          "obj",
          "artifacts",
          "node_modules",
          "bower_components",
          "testresults",
          ".git",
          ".hg",
          ".svn",
          ".vs",
          ".vscode",
          ".idea",
          ".nuget");

  private final Path root;
  private final Path realRoot;
  private final Remarks remarks;
  private final NavigableMap<String, Path> files = new TreeMap<>();

  TreeWalk(Path root, Remarks remarks) throws IOException {
    this.root = root;
    this.realRoot = root.toRealPath();
    this.remarks = remarks;
    // A folder that cannot be listed at the very top is the caller's error, not a remark.
    try (var listing = Files.newDirectoryStream(root)) {
      var _ = listing.iterator().hasNext();
    }
    Files.walkFileTree(root, this);
  }

  NavigableMap<String, Path> files() {
    return files;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    if (folder.equals(root)) {
      return FileVisitResult.CONTINUE;
    }
    String name = folder.getFileName().toString().toLowerCase(Locale.ROOT);
    return IGNORED.contains(name) || isUnprintable(folder)
        ? FileVisitResult.SKIP_SUBTREE
        : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (files.size() >= MAX_FILES) {
      remarks.skip(relative(file), 0, "more than " + MAX_FILES + " files; the rest is not read");
      return FileVisitResult.TERMINATE;
    }
    if (isUnprintable(file)) {
      return FileVisitResult.CONTINUE;
    }
    if (attributes.isRegularFile() || (attributes.isSymbolicLink() && staysInside(file))) {
      files.put(relative(file), file);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failure) {
    remarks.skip(relative(file), 0, "cannot be read; check its permissions");
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
    if (failure != null) {
      remarks.skip(relative(folder), 0, "cannot be listed; check its permissions");
    }
    return FileVisitResult.CONTINUE;
  }

  /** No line of a container file can name such a path. */
  private boolean isUnprintable(Path path) {
    boolean unprintable = !Printable.is(path.getFileName().toString());
    if (unprintable) {
      remarks.skip(relative(path), 0, "name with characters that cannot be printed; not read");
    }
    return unprintable;
  }

  private boolean staysInside(Path link) {
    try {
      Path target = link.toRealPath();
      if (target.startsWith(realRoot)) {
        return Files.isRegularFile(target);
      }
      remarks.skip(relative(link), 0, "symbolic link that leaves the folder; not followed");
    } catch (IOException broken) {
      remarks.skip(relative(link), 0, "symbolic link without a target");
    }
    return false;
  }

  private String relative(Path file) {
    String separator = root.getFileSystem().getSeparator();
    String path = root.relativize(file).toString();
    return separator.equals("/") ? path : path.replace(separator, "/");
  }
}
