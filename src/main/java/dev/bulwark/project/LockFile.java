package dev.bulwark.project;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code packages.lock.json}, which also names the packages that packages bring along. */
final class LockFile {
  private static final int MAX_BYTES = 4 * Tree.MAX_BYTES;
  private static final String NAME = "packages.lock.json";

  private LockFile() {}

  /** Where the project's lock file is, if it has one. */
  static Optional<String> of(Project project, Tree tree) {
    return project
        .property("NuGetLockFilePath")
        .map(path -> RepoPath.resolve(project.folder(), path.value()))
        .filter(RepoPath::isInside)
        .or(() -> Optional.of(RepoPath.child(project.folder(), NAME)))
        .filter(tree::has);
  }

  /** The packages a lock file names, by name in small letters. */
  static Map<String, Found<String>> packages(String file, Tree tree, Remarks remarks) {
    var packages = new LinkedHashMap<String, Found<String>>();
    Optional<String> text = tree.text(file, MAX_BYTES);
    if (text.isEmpty()) {
      return packages;
    }
    for (Setting setting : JsonReader.read(file, text.get(), remarks)) {
      String[] names = setting.key().split(":", -1);
      if (names.length == 4 && names[0].equals("dependencies") && names[3].equals("type")) {
        packages.putIfAbsent(
            names[2].toLowerCase(Locale.ROOT),
            new Found<>(names[2], new Origin(file, setting.line())));
      }
    }
    return packages;
  }
}
