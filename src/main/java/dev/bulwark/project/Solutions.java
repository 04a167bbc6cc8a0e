package dev.bulwark.project;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The projects that solution files name. */
final class Solutions {
  private final Tree tree;
  private final Remarks remarks;
  private final Set<String> projects = new LinkedHashSet<>();

  private Solutions(Tree tree, Remarks remarks) {
    this.tree = tree;
    this.remarks = remarks;
  }

  /** The project files that belong to any solution of the repository. */
  static Set<String> projects(Tree tree, Remarks remarks, Documents documents) {
    var solutions = new Solutions(tree, remarks);
    for (String path : tree.paths()) {
      switch (RepoPath.extension(path)) {
        case "sln" -> tree.text(path).ifPresent(text -> solutions.read(path, text));
        case "slnx" -> documents.root(path).ifPresent(root -> solutions.read(path, root));
        default -> {}
      }
    }
    return solutions.projects;
  }

  private void read(String solution, String text) {
    int line = 1;
    for (int start = 0; start < text.length(); line++) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      add(solution, line, written(text.substring(start, end).strip()));
      start = end + 1;
    }
  }

  /**
   * The second text after the equals sign of {@code Project("{type}") = "name", "path", "{id}"}.
   */
  private static Optional<String> written(String line) {
    if (!line.startsWith("Project(")) {
      return Optional.empty();
    }
    String[] parts = line.split("\"", -1);
    return parts.length > 5 ? Optional.of(parts[5]) : Optional.empty();
  }

  private void read(String solution, XmlElement parent) {
    for (XmlElement child : parent.children()) {
      if (child.is("Project")) {
        add(solution, child.line(), child.attribute("Path"));
      } else if (child.is("Folder")) {
        read(solution, child);
      }
    }
  }

  private void add(String solution, int line, Optional<String> written) {
    if (written.isEmpty() || !ProjectLoader.isProject(written.get())) {
      return;
    }
    String path = RepoPath.resolve(RepoPath.parent(solution), written.get());
    Optional<String> file = RepoPath.isInside(path) ? tree.find(path) : Optional.empty();
    if (file.isPresent()) {
      projects.add(file.get());
    } else {
      String reason =
          RepoPath.isInside(path) ? ", which does not exist" : ", which lies outside of the folder";
      remarks.skip(solution, line, "names " + path + reason);
    }
  }
}
