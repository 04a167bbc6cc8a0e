package dev.bulwark.project;

import java.util.List;
import java.util.TreeSet;

/** Everything in the repository that restoring a service's packages reads. */
final class RestoreFiles {
  private RestoreFiles() {}

  /** Paths without duplicates, sorted; the path of a folder ends with a slash. */
  static List<String> of(Closure closure, Tree tree, Documents documents) {
    var files = new TreeSet<String>(closure.files());
    tree.nearestAbove("", "global.json").ifPresent(files::add);
    for (Project project : closure.projects()) {
      files.addAll(project.imports());
      files.addAll(tree.allAbove(project.folder(), "global.json"));
      LockFile.of(project, tree).ifPresent(files::add);
      NugetFeeds feeds = NugetFeeds.of(project, tree, documents);
      files.addAll(feeds.files());
      files.addAll(feeds.localFolders());
    }
    return List.copyOf(files);
  }
}
