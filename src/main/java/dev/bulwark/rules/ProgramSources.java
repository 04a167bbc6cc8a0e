package dev.bulwark.rules;

import dev.bulwark.project.Found;
import dev.bulwark.project.ProgramFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The sources of a project and of the libraries that become part of its program. */
final class ProgramSources {
  /** More files than a service has. */
  private static final int MOST_FILES = 5_000;

  private static final int LARGEST = 1024 * 1024;
  private static final int LONGEST = 40;

  private ProgramSources() {}

  /** What they say that its container has to know. */
  static ProgramFacts facts(Project project, ContainerSet set) {
    var folders =
        set.projects().stream()
            .filter(Projects::isProject)
            .map(Tree::parent)
            .collect(Collectors.toUnmodifiableSet());
    var sources =
        linked(project, set).stream()
            .map(each -> Tree.parent(each.path()))
            .distinct()
            .flatMap(folder ->
                set.tree().below(folder).stream()
                    .filter(path -> owner(path, folders).equals(Optional.of(folder))))
            .filter(ProgramFacts::reads)
            .limit(MOST_FILES)
            .toList();
    return ProgramFacts.of(
        sources,
        set.tree().in(Tree.parent(project.path())),
        path -> set.bytes(path).filter(bytes -> bytes.length <= LARGEST));
  }

  /**
   * What the programs in an image write, as far as their sources say, and where they say it.
   *
   * @param matters whether a path, as it is written, is asked for
   */
  static Optional<String> written(ImageFile file, ContainerSet set, Predicate<String> matters) {
    return ShippedProject.in(file, set).stream()
        .map(ShippedProject::project)
        .distinct()
        .flatMap(project -> set.program(project).writes().stream())
        .filter(found -> matters.test(found.value()))
        .map(ProgramSources::said)
        .findFirst();
  }

  /** That a program writes something, and where it says so. */
  static String said(Found<String> written) {
    return "it writes "
        + shortened(written.value())
        + " ("
        + Tree.name(written.origin().file())
        + ":"
        + written.origin().line()
        + ")";
  }

  private static String shortened(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }

  /** Whether code or settings of what is in an image decide where it listens. */
  static boolean listen(String image, ContainerSet set) {
    return set.image(image).stream()
        .flatMap(file -> ShippedProject.in(file, set).stream())
        .anyMatch(shipped -> !set.program(shipped.project()).listens().isEmpty());
  }

  /** The project with all it refers to but other programs, which speak for themselves. */
  private static List<Project> linked(Project project, ContainerSet set) {
    Map<String, Project> found = new LinkedHashMap<>();
    var open = new ArrayList<>(List.of(project));
    while (!open.isEmpty()) {
      var next = open.removeLast();
      if (found.putIfAbsent(next.path(), next) == null) {
        next.references().stream()
            .flatMap(path -> set.graph().find(path).stream())
            .filter(each -> !each.program())
            .forEach(open::add);
      }
    }
    return List.copyOf(found.values());
  }

  /** The nearest folder above a file that has a project. */
  private static Optional<String> owner(String path, Set<String> folders) {
    var folder = Tree.parent(path);
    while (!folders.contains(folder)) {
      if (folder.isEmpty()) {
        return Optional.empty();
      }
      folder = Tree.parent(folder);
    }
    return Optional.of(folder);
  }
}
