package dev.bulwark.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/** The files of a repository, found in one walk and read on demand. */
final class Tree {
  /** Largest source or project file that is read. */
  static final int MAX_BYTES = 1024 * 1024;

  private final Path root;
  private final Remarks remarks;
  private final NavigableMap<String, Path> files;
  private final Map<String, String> byFoldedPath = new HashMap<>();
  private final Surroundings surroundings;

  private Tree(Path root, NavigableMap<String, Path> files, Remarks remarks) {
    this.root = root;
    this.files = files;
    this.remarks = remarks;
    this.surroundings = new Surroundings(root);
    files.keySet().forEach(path -> byFoldedPath.putIfAbsent(fold(path), path));
  }

  /**
   * Walks the folder once.
   *
   * @throws IOException when the folder is missing, not a folder or cannot be listed
   */
  static Tree walk(Path root, Remarks remarks) throws IOException {
    if (!Files.exists(root)) {
      throw new NoSuchFileException(root.toString());
    }
    if (!Files.isDirectory(root)) {
      throw new NotDirectoryException(root.toString());
    }
    var walk = new TreeWalk(root, remarks);
    return new Tree(root, walk.files(), remarks);
  }

  /** What lies above the folder. */
  Surroundings surroundings() {
    return surroundings;
  }

  /** All paths, sorted. */
  List<String> paths() {
    return List.copyOf(files.keySet());
  }

  /** The files directly in a folder, sorted. */
  List<String> in(String folder) {
    String prefix = folder.isEmpty() ? "" : folder + "/";
    return files.tailMap(prefix, true).keySet().stream()
        .takeWhile(path -> path.startsWith(prefix))
        .filter(path -> path.indexOf('/', prefix.length()) < 0)
        .toList();
  }

  boolean has(String path) {
    return files.containsKey(path);
  }

  /** The file of that path, in the letter case of the disk when it differs. */
  Optional<String> find(String path) {
    return has(path) ? Optional.of(path) : Optional.ofNullable(byFoldedPath.get(fold(path)));
  }

  /** Whether a folder with at least one file is there, including folders the walk leaves out. */
  boolean hasFolder(String folder) {
    if (folder.isEmpty()) {
      return true;
    }
    String after = files.ceilingKey(folder + "/");
    if (after != null && after.startsWith(folder + "/")) {
      return true;
    }
    try {
      Path path = root.resolve(folder);
      return Files.isDirectory(path) && path.toRealPath().startsWith(root.toRealPath());
    } catch (IOException | InvalidPathException unusable) {
      return false;
    }
  }

  /** The file of that name in the folder or the nearest folder above it, in any letter case. */
  Optional<String> nearestAbove(String folder, String name) {
    return allAbove(folder, name).stream().findFirst();
  }

  /** The files of that name in the folder and all folders above it, nearest first. */
  List<String> allAbove(String folder, String name) {
    var found = new ArrayList<String>();
    String at = folder;
    while (true) {
      find(RepoPath.child(at, name)).ifPresent(found::add);
      if (at.isEmpty()) {
        return found;
      }
      at = RepoPath.parent(at);
    }
  }

  /** The text of a file; a file that cannot be read is remarked once and empty. */
  Optional<String> text(String path) {
    return text(path, MAX_BYTES);
  }

  /** The text of a file of at most so many bytes. */
  Optional<String> text(String path, int maxBytes) {
    Path file = files.get(path);
    if (file == null) {
      return Optional.empty();
    }
    try (var in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(maxBytes + 1);
      if (bytes.length > maxBytes) {
        remarks.skip(path, 0, "larger than " + maxBytes / (1024 * 1024) + " MiB; not read");
        return Optional.empty();
      }
      Optional<String> text = TextDecoder.decode(bytes);
      if (text.isEmpty()) {
        remarks.skip(path, 0, "binary content; not read");
      }
      return text;
    } catch (IOException unreadable) {
      remarks.skip(path, 0, "cannot be read; check its permissions");
      return Optional.empty();
    }
  }

  private static String fold(String path) {
    return path.toLowerCase(Locale.ROOT);
  }
}
