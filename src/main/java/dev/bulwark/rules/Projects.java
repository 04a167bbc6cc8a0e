package dev.bulwark.rules;

import dev.bulwark.msbuild.Change;
import dev.bulwark.msbuild.FrameworkRaise;
import dev.bulwark.msbuild.ProjectText;
import dev.bulwark.rules.Project.ProjectProps;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The projects of a set: what they target, and which builds on which. */
final class Projects {
  private static final List<String> ENDINGS = List.of(".csproj", ".fsproj", ".vbproj");

  private final ContainerSet set;
  private final Map<String, Project> byPath = new TreeMap<>();

  private Projects(ContainerSet set) {
    this.set = set;
  }

  /** Reads every project once. */
  static Projects of(ContainerSet set) {
    var projects = new Projects(set);
    var props = new TreeMap<String, Optional<ProjectText>>();
    for (var path : set.projects()) {
      if (isProject(path)) {
        set.text(path)
            .map(ProjectText::parse)
            .ifPresent(text ->
                projects.byPath.put(path, Project.of(path, text, projects.outer(path, props))));
      }
    }
    return projects;
  }

  static boolean isProject(String path) {
    var lower = path.toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(lower::endsWith);
  }

  /** The nearest {@code Directory.Build.props}, and those it is written to import. */
  private List<ProjectProps> outer(String path, Map<String, Optional<ProjectText>> read) {
    var found = new ArrayList<ProjectProps>();
    var folder = Tree.parent(path);
    while (true) {
      var name = folder.isEmpty() ? "Directory.Build.props" : folder + "/Directory.Build.props";
      var text =
          read.computeIfAbsent(
              name,
              props ->
                  set.tree().file(props)
                      ? set.text(props).map(ProjectText::parse)
                      : Optional.empty());
      if (text.isPresent()) {
        found.add(new ProjectProps(name, text.get()));
        if (!text.get().source().text().contains("Directory.Build.props")) {
          return found;
        }
      }
      if (folder.isEmpty()) {
        return found;
      }
      folder = Tree.parent(folder);
    }
  }

  /** A project by the path of its file. */
  Optional<Project> find(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /**
   * What a command builds that is given a path: the project of that name, the programs of a
   * solution, or what is the only one of its kind in a folder.
   */
  List<Project> at(String path) {
    if (isProject(path)) {
      return find(path).stream().toList();
    }
    if (isSolution(path)) {
      return solution(path);
    }
    var here = set.tree().in(path);
    var projects = here.stream().filter(Projects::isProject).toList();
    var solutions = here.stream().filter(Projects::isSolution).toList();
    if (projects.size() + solutions.size() != 1) {
      return List.of();
    }
    return projects.isEmpty()
        ? solution(solutions.getFirst())
        : find(projects.getFirst()).stream().toList();
  }

  private static boolean isSolution(String path) {
    var lower = path.toLowerCase(Locale.ROOT);
    return lower.endsWith(".sln") || lower.endsWith(".slnx");
  }

  /** Both forms of solutions name their projects between quotes. */
  private List<Project> solution(String path) {
    return set.text(path)
        .map(text ->
            Arrays.stream(text.text().split("\"", -1))
                .filter(Projects::isProject)
                .flatMap(name -> Paths.resolve(Tree.parent(path), name).stream())
                .flatMap(name -> find(name).stream())
                .filter(Project::program)
                .distinct()
                .toList())
        .orElse(List.of());
  }

  /**
   * What raises a project to a release, together with those that build on it: a project cannot
   * build on one of a later release.
   *
   * @return no edits where not all of them can be raised
   */
  List<FileEdit> raise(Project project, String target) {
    var affected = affected(project, target);
    var changes = new TreeMap<String, Change>();
    for (var one : affected) {
      boolean several = one.frameworks().size() > 1 && !one.equals(project);
      if (one.from().isEmpty() || one.frameworks().isEmpty() || several) {
        return List.of();
      }
      raise(one.from().get(), one.path(), target, changes);
    }
    var edits = new ArrayList<FileEdit>();
    changes.forEach(
        (path, change) -> change.edits().forEach(edit -> edits.add(new FileEdit(path, edit))));
    return List.copyOf(edits);
  }

  private void raise(String said, String path, String target, Map<String, Change> changes) {
    if (changes.containsKey(said)) {
      return;
    }
    var change = raise(said, target);
    changes.put(said, change);
    var properties =
        change.left().stream().flatMap(left -> left.property().stream()).distinct().toList();
    if (!properties.isEmpty()) {
      var files = new LinkedHashSet<String>(List.of(path));
      outer(path, new TreeMap<>()).forEach(props -> files.add(props.path()));
      for (var file : files) {
        changes.put(file, raise(file, target, properties.toArray(String[]::new)));
      }
    }
  }

  private Change raise(String path, String target, String... further) {
    return set.text(path)
        .map(text -> FrameworkRaise.raise(ProjectText.parse(text), target, further))
        .orElse(new Change(List.of(), List.of()));
  }

  /** The project, those whose framework stands in the same file, and all that build on these. */
  private List<Project> affected(Project project, String target) {
    var wanted = TargetFramework.release(target).orElseThrow();
    Set<String> paths = new TreeSet<>(Set.of(project.path()));
    int before = 0;
    while (paths.size() > before) {
      before = paths.size();
      var known = Set.copyOf(paths);
      var files =
          known.stream()
              .flatMap(path -> find(path).stream())
              .flatMap(one -> one.from().stream())
              .collect(Collectors.toSet());
      for (var other : byPath.values()) {
        boolean sameFile = other.from().filter(files::contains).isPresent();
        boolean builds = other.references().stream().anyMatch(known::contains);
        boolean older =
            other.frameworks().isEmpty()
                || other.frameworks().stream()
                    .noneMatch(name ->
                        TargetFramework.release(name)
                            .filter(version -> version.compareTo(wanted) >= 0)
                            .isPresent());
        if ((sameFile || builds) && older) {
          paths.add(other.path());
        }
      }
    }
    return paths.stream().flatMap(path -> find(path).stream()).toList();
  }
}
