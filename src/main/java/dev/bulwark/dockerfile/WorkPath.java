package dev.bulwark.dockerfile;

import java.util.ArrayList;

/** Puts working directories together. One with a drive letter is Windows', and left as it is. */
final class WorkPath {
  private WorkPath() {}

  static boolean isAbsolute(String path) {
    return path.startsWith("/") || hasDrive(path);
  }

  static String below(String folder, String path) {
    return hasDrive(folder)
        ? folder + (folder.endsWith("\\") || folder.endsWith("/") ? "" : "\\") + path
        : clean(folder + "/" + path);
  }

  /** Without empty parts, dots and what two dots take back. */
  static String clean(String path) {
    if (hasDrive(path)) {
      return path;
    }
    var parts = new ArrayList<String>();
    for (var part : path.split("/", -1)) {
      if (part.equals("..")) {
        if (!parts.isEmpty()) {
          parts.removeLast();
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return "/" + String.join("/", parts);
  }

  private static boolean hasDrive(String path) {
    return path.length() > 1 && path.charAt(1) == ':' && Character.isLetter(path.charAt(0));
  }
}
