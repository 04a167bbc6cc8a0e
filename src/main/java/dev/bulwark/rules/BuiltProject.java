package dev.bulwark.rules;

import dev.bulwark.dockerfile.StageGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A project of the set that a Dockerfile builds.
 *
 * @param project that it is
 * @param step the command that does
 * @param context the folder that the Dockerfile copies from
 */
record BuiltProject(Project project, BuildStep step, BuildContext context) {
  /** The projects whose path is certain, in the order of the commands. */
  static List<BuiltProject> in(ImageFile file, ContainerSet set) {
    return file.built(() -> read(file, set));
  }

  private static List<BuiltProject> read(ImageFile file, ContainerSet set) {
    if (set.projects().isEmpty()) {
      return List.of();
    }
    var graph = StageGraph.of(file.dockerfile());
    var steps = BuildStep.in(file).stream().filter(step -> !step.verb().equals("restore")).toList();
    if (steps.isEmpty()) {
      return List.of();
    }
    for (var context : BuildContext.of(file, set)) {
      var found = new ArrayList<BuiltProject>();
      for (var step : steps) {
        projects(file, graph, context, step, set)
            .forEach(project -> found.add(new BuiltProject(project, step, context)));
      }
      if (!found.isEmpty()) {
        return List.copyOf(found);
      }
    }
    return List.of();
  }

  private static List<Project> projects(
      ImageFile file, StageGraph graph, BuildContext context, BuildStep step, ContainerSet set) {
    if (step.folder().isEmpty()) {
      return List.of();
    }
    var named =
        step.target().isEmpty()
            ? Optional.of("")
            : BuildStep.value(file.dockerfile(), graph, step.run(), step.target().get());
    return named
        .map(name -> Places.join(step.folder().get(), name))
        .flatMap(place -> context.at(step.stage(), step.run(), place))
        .map(path -> set.graph().at(path))
        .orElse(List.of());
  }
}
