package dev.bulwark.cli;

import dev.bulwark.rules.ContainerSet;
import dev.bulwark.rules.FileSource;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The files of a folder on a disk. Links are not followed; what only a build made is left out. */
final class FolderFiles implements FileSource {
  /** The largest file that is read, in bytes. */
  static final int MAX_BYTES = 4 * 1024 * 1024;

  private static final Set<String> LEFT_OUT =
      Set.of(".git", ".hg", ".svn", "bin", "obj", "node_modules", ".vs", ".idea");
  private static final int DEEPEST = 64;

  private final Path root;
  private final File folder;
  private final List<String> paths;

  /** Those that were seen to be files and no links. */
  private final Set<String> seen;

  private final List<String> unread;

  private FolderFiles(Path root, List<String> paths, Set<String> seen, List<String> unread) {
    this.root = root;
    this.folder = root.toFile();
    this.paths = List.copyOf(paths);
    this.seen = seen;
    this.unread = Collections.synchronizedList(unread);
  }

  /**
   * The files below a folder.
   *
   * @throws IOException when the folder itself cannot be listed
   */
  static FolderFiles below(Path folder) throws IOException {
    var root = folder.toAbsolutePath();
    var paths = new ArrayList<String>();
    var unread = new ArrayList<String>();
    Files.walkFileTree(
        root,
        Set.of(),
        DEEPEST,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
            var name = Optional.ofNullable(inner.getFileName()).map(Path::toString).orElse("");
            return LEFT_OUT.contains(name) && !inner.equals(root)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
              paths.add(relative(root, file));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (file.equals(root)) {
              throw e;
            }
            unread.add(relative(root, file) + ": cannot be read; check its permissions");
            return FileVisitResult.CONTINUE;
          }
        });
    paths.sort(null);
    return new FolderFiles(root, paths, new HashSet<>(paths), unread);
  }

  /** Some files of a folder, whether they are there or not. */
  static FolderFiles only(Path root, List<String> paths) {
    return new FolderFiles(root, paths.stream().sorted().toList(), Set.of(), new ArrayList<>());
  }

  @Override
  public List<String> paths() {
    return paths;
  }

  @Override
  public Optional<byte[]> bytes(String path) {
    try {
      var file = seen.contains(path) ? Optional.of(new File(folder, path)) : other(path);
      if (file.isEmpty()) {
        return Optional.empty();
      }
      // Of a file this is the shorter way to its bytes than by a channel.
      try (var in = new FileInputStream(file.get())) {
        var bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
          unread.add(path + ": larger than " + MAX_BYTES / (1024 * 1024) + " MiB; not read");
          return Optional.empty();
        }
        return Optional.of(bytes);
      }
    } catch (IOException e) {
      unread.add(path + ": cannot be read; check its permissions");
      return Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** A file that was not seen when the folder was listed. */
  private Optional<File> other(String path) {
    var file = root.resolve(path).normalize();
    boolean listed = file.startsWith(root) || paths.contains(path);
    if (!listed) {
      return Optional.empty();
    }
    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.of(file.toFile());
    }
    if (Files.isSymbolicLink(file)) {
      unread.add(path + ": is a link; name the file that it leads to");
    }
    return Optional.empty();
  }

  /** What is said of a file that somebody names and that is none of a set's. */
  static Optional<String> stranger(String path) {
    if (ContainerSet.reads(path)) {
      return Optional.empty();
    }
    return Optional.of(
        path
            + (ContainerSet.builds(path)
                ? ": is a script, so nothing but the images that it builds is read from it"
                : ": is no Dockerfile, YAML or project by its name, so it is left out; bulwark"
                    + " check - reads one by what is in it"));
  }

  /** What could not be read so far, each with its reason. */
  List<String> unread() {
    return List.copyOf(unread).stream().distinct().sorted().toList();
  }

  private static String relative(Path root, Path file) {
    var whole = file.toString();
    int start = root.toString().length() + (root.toString().endsWith(File.separator) ? 0 : 1);
    return whole.substring(start).replace('\\', '/');
  }
}
