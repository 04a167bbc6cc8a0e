package dev.bulwark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files that are migrated together.
 *
 * @param root the folder that all paths are relative to, and that nothing is written outside of
 * @param prefix what stands before their paths where they are shown
 * @param files what is read
 */
record MigrateFiles(Path root, String prefix, FolderFiles files) {

  /** One folder with all that is in it, or some files and nothing else. */
  static MigrateFiles of(List<String> paths, Path folder) throws Failure, IOException {
    var here = folder.toAbsolutePath().normalize();
    var first = paths.isEmpty() ? "" : paths.getFirst();
    var place = here.resolve(first).normalize();
    if (paths.size() <= 1 && Files.isDirectory(place)) {
      var prefix = place.equals(here) ? "" : first.endsWith("/") ? first : first + "/";
      return new MigrateFiles(place, prefix, FolderFiles.below(place));
    }
    return single(paths, here);
  }

  private static MigrateFiles single(List<String> paths, Path here) throws Failure {
    var places = new ArrayList<Path>();
    for (var path : paths) {
      var place = here.resolve(path).normalize();
      if (Files.isDirectory(place)) {
        throw Failure.usage(path + ": only one folder at a time, or files; migrate it on its own");
      }
      if (!Files.isRegularFile(place)) {
        throw Failure.usage(path + ": there is no such file or folder; check the path");
      }
      places.add(place);
    }
    var root = here;
    for (var place : places) {
      root = common(root, place);
    }
    var from = root;
    var names = places.stream().map(place -> text(from.relativize(place))).distinct().toList();
    var prefix = root.equals(here) ? "" : text(here.relativize(root)) + "/";
    return new MigrateFiles(root, prefix, FolderFiles.only(root, names));
  }

  /** The innermost folder that has both below it. */
  private static Path common(Path folder, Path place) throws Failure {
    var common = folder;
    while (!place.startsWith(common)) {
      var parent = common.getParent();
      if (parent == null) {
        throw Failure.usage(place + ": is on another drive; go there and migrate it on its own");
      }
      common = parent;
    }
    return common;
  }

  private static String text(Path path) {
    return path.toString().replace('\\', '/');
  }
}
