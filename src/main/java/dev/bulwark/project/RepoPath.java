package dev.bulwark.project;

import java.util.ArrayDeque;
import java.util.Locale;

/**
 * Paths as text, relative to the folder that was read, with forward slashes; the folder itself is
 * the empty text. Being text, they mean the same on every file system.
 */
final class RepoPath {
  /** Stands for the folder's absolute path in values that project files put together. */
  static final String ROOT = "/{repository}/";

  private RepoPath() {}

  static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The name without its last extension. */
  static String stem(String path) {
    String name = name(path);
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }

  /** The last extension in small letters, without the dot. */
  static String extension(String path) {
    String name = name(path);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  static String child(String folder, String name) {
    return folder.isEmpty() ? name : folder + "/" + name;
  }

  /**
   * The absolute form of a folder, with the slash at the end that MSBuild's directory values have.
   */
  static String absoluteFolder(String folder) {
    return folder.isEmpty() ? ROOT : ROOT + folder + "/";
  }

  /**
   * Resolves a path written in a file of the given folder. The result starts with {@code ../}, a
   * slash or a drive when it leaves the repository.
   */
  static String resolve(String folder, String written) {
    String path = written.strip().replace('\\', '/');
    if (path.startsWith(ROOT)) {
      return normalize(path.substring(ROOT.length()));
    }
    return isAbsolute(path) ? path : normalize(folder + "/" + path);
  }

  static boolean isInside(String path) {
    return !path.equals("..") && !path.startsWith("../") && !isAbsolute(path);
  }

  private static boolean isAbsolute(String path) {
    return path.startsWith("/")
        || (path.length() > 1 && path.charAt(1) == ':' && Character.isLetter(path.charAt(0)));
  }

  private static String normalize(String path) {
    var kept = new ArrayDeque<String>();
    for (String segment : path.split("/", -1)) {
      if (segment.equals("..") && !kept.isEmpty() && !kept.getLast().equals("..")) {
        kept.removeLast();
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        kept.addLast(segment);
      }
    }
    return String.join("/", kept);
  }
}
