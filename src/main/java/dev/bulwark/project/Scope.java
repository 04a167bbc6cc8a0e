package dev.bulwark.project;

import java.util.Locale;
import java.util.Optional;

/**
 * What expressions in one place of a project file can see.
 *
 * @param file the file the expression is written in
 * @param projectFolder folder of the project that is evaluated
 * @param properties the properties so far
 * @param tree the repository's files
 */
record Scope(String file, String projectFolder, PropertyTable properties, Tree tree) {

  String folder() {
    return RepoPath.parent(file);
  }

  /** The value of a property; empty when it is not certain. */
  Optional<String> property(String name) {
    return thisFile(name).or(() -> properties.value(name));
  }

  private Optional<String> thisFile(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "msbuildthisfile" -> Optional.of(RepoPath.name(file));
      case "msbuildthisfilename" -> Optional.of(RepoPath.stem(file));
      case "msbuildthisfilefullpath" -> Optional.of(RepoPath.ROOT + file);
      case "msbuildthisfiledirectory" -> Optional.of(RepoPath.absoluteFolder(folder()));
      case "msbuildthisfileextension" -> Optional.of("." + RepoPath.extension(file));
      default -> Optional.empty();
    };
  }

  /** Whether a path written here exists; unknown when it leads out of the repository. */
  Truth exists(String written, boolean relativeToFile) {
    if (written.isBlank()) {
      return Truth.NO;
    }
    String path = RepoPath.resolve(relativeToFile ? folder() : projectFolder, written);
    if (!RepoPath.isInside(path)) {
      return Truth.UNKNOWN;
    }
    return Truth.of(tree.has(path) || tree.hasFolder(path));
  }
}
