package dev.bulwark.project;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the container files that a repository has already. */
final class ContainerFiles {
  private static final int MAX_YAML_FILES = 5_000;
  private static final Set<String> NOT_DOCKERFILES =
      Set.of("cs", "fs", "vb", "md", "txt", "json", "sh", "ps1", "py", "yml", "yaml", "tt");

  private ContainerFiles() {}

  static List<String> in(Tree tree) {
    var yaml = new int[1];
    return tree.paths().stream()
        .filter(path ->
            isByName(RepoPath.name(path).toLowerCase(Locale.ROOT))
                || (isYaml(path) && yaml[0]++ < MAX_YAML_FILES && isManifest(tree, path)))
        .toList();
  }

  private static boolean isByName(String name) {
    return isDockerfile(name)
        || name.equals(".dockerignore")
        || name.endsWith(".dockerignore")
        || name.equals("chart.yaml")
        || (isYaml(name) && (name.startsWith("compose.") || name.startsWith("compose-")))
        || (isYaml(name) && name.startsWith("docker-compose"));
  }

  private static boolean isDockerfile(String name) {
    boolean prefixed =
        (name.startsWith("dockerfile.")
                || name.startsWith("dockerfile-")
                || name.startsWith("dockerfile_"))
            && !NOT_DOCKERFILES.contains(RepoPath.extension(name));
    return name.equals("dockerfile")
        || name.equals("containerfile")
        || prefixed
        || name.endsWith(".dockerfile");
  }

  private static boolean isYaml(String path) {
    String extension = RepoPath.extension(path);
    return extension.equals("yaml") || extension.equals("yml");
  }

  private static boolean isManifest(Tree tree, String path) {
    return tree.text(path)
        .filter(text -> hasKey(text, "apiVersion:") && hasKey(text, "kind:"))
        .isPresent();
  }

  private static boolean hasKey(String text, String key) {
    return text.startsWith(key) || text.contains("\n" + key);
  }
}
