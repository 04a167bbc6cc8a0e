package dev.bulwark.rules;

import java.util.ArrayDeque;
import java.util.Optional;

/** Paths in a set: relative to its folder, with {@code /}. */
final class Paths {
  private Paths() {}

  /** A path seen from a folder; empty where it leads out of the set. */
  static Optional<String> resolve(String folder, String path) {
    if (path.startsWith("/") || path.contains(":")) {
      return Optional.empty();
    }
    var names = new ArrayDeque<String>();
    for (var name : (folder + "/" + path.replace('\\', '/')).split("/")) {
      if (name.equals("..")) {
        if (names.isEmpty()) {
          return Optional.empty();
        }
        names.removeLast();
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.addLast(name);
      }
    }
    return Optional.of(String.join("/", names));
  }
}
