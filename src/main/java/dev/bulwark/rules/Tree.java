package dev.bulwark.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Which files and folders there are in a set, by their paths. */
final class Tree {
  private final NavigableSet<String> paths;

  Tree(List<String> paths) {
    this.paths = new TreeSet<>(paths);
  }

  boolean file(String path) {
    return paths.contains(path);
  }

  /** Whether it is a folder with anything in it; the empty path is the set's own. */
  boolean folder(String path) {
    var below = start(path);
    var first = paths.ceiling(below);
    return first != null && first.startsWith(below);
  }

  boolean has(String path) {
    return file(path) || folder(path);
  }

  /** The files directly in a folder, sorted. */
  List<String> in(String folder) {
    var below = start(folder);
    var found = new ArrayList<String>();
    var next = paths.ceiling(below);
    while (next != null && next.startsWith(below)) {
      int slash = next.indexOf('/', below.length());
      if (slash < 0) {
        found.add(next);
        next = paths.higher(next);
      } else {
        // What follows a slash is '0' in ASCII: behind all of that folder.
        next = paths.ceiling(next.substring(0, slash) + "0");
      }
    }
    return List.copyOf(found);
  }

  /** All files in a folder and in those inside of it, sorted. */
  List<String> below(String folder) {
    var start = start(folder);
    return paths.tailSet(start, true).stream().takeWhile(path -> path.startsWith(start)).toList();
  }

  private static String start(String folder) {
    return folder.isEmpty() ? "" : folder + "/";
  }

  /** The folder that a path lies in; empty for the set's own. */
  static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  /** What a path ends with. */
  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
