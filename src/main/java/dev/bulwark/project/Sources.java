package dev.bulwark.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sources of each project and what they mention, every file read at most once. */
final class Sources {
  private static final int MAX_FILES = 20_000;

  private final Tree tree;
  private final Remarks remarks;
  private final Map<String, List<String>> byFolder = new HashMap<>();
  private final Map<String, List<Mention>> mentions = new HashMap<>();
  private int read;

  /** Gives every file to the nearest folder above it that has a project file. */
  Sources(Tree tree, Remarks remarks) {
    this.tree = tree;
    this.remarks = remarks;
    Set<String> projectFolders = new HashSet<>();
    for (String path : tree.paths()) {
      if (ProjectLoader.isProject(path)) {
        projectFolders.add(RepoPath.parent(path));
      }
    }
    for (String path : tree.paths()) {
      owner(RepoPath.parent(path), projectFolders, path);
    }
  }

  /** The files of a project besides those of projects nested in its folder, sorted. */
  List<String> files(Project project) {
    return byFolder.getOrDefault(project.folder(), List.of());
  }

  /** What the project's sources mention. */
  List<Mention> mentions(Project project) {
    var all = new ArrayList<Mention>();
    for (String file : files(project)) {
      Language.of(file).ifPresent(language -> all.addAll(mentions(file, language)));
    }
    return all;
  }

  private void owner(String folder, Set<String> projectFolders, String path) {
    String at = folder;
    while (!projectFolders.contains(at)) {
      if (at.isEmpty()) {
        return;
      }
      at = RepoPath.parent(at);
    }
    byFolder.computeIfAbsent(at, _ -> new ArrayList<>()).add(path);
  }

  private List<Mention> mentions(String file, Language language) {
    List<Mention> known = mentions.get(file);
    if (known == null) {
      known = read(file, language);
      mentions.put(file, known);
    }
    return known;
  }

  private List<Mention> read(String file, Language language) {
    if (read == MAX_FILES) {
      remarks.skip(file, 0, "more than " + MAX_FILES + " source files; the rest is not read");
    }
    if (read++ >= MAX_FILES) {
      return List.of();
    }
    return tree.text(file)
        .map(text -> MentionReader.read(file, SourceText.of(text, language), Hints.NAMES))
        .orElse(List.of());
  }
}
