package dev.bulwark.project;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A service's project with everything it refers to, at any depth and in the order of discovery.
 *
 * @param files the project files of all references, readable or not
 * @param projects the evaluated projects; the service's own is the first
 * @param linked those whose code certainly becomes part of the program
 */
record Closure(Set<String> files, List<Project> projects, List<Project> linked) {

  static Closure of(Project service, ProjectLoader loader) {
    Map<String, Boolean> linked = new LinkedHashMap<>();
    var waiting = new ArrayDeque<Project>();
    linked.put(service.path(), true);
    waiting.add(service);
    while (!waiting.isEmpty()) {
      Project project = waiting.removeFirst();
      boolean alsoLinked = linked.getOrDefault(project.path(), false);
      for (Reference reference : project.references()) {
        boolean now = alsoLinked && reference.linked();
        Boolean before = linked.get(reference.path());
        if (before == null || (now && !before)) {
          linked.put(reference.path(), now);
          loader.load(reference.path()).ifPresent(waiting::addLast);
        }
      }
    }
    var projects = new ArrayList<Project>();
    var inProgram = new ArrayList<Project>();
    linked.forEach((path, isLinked) ->
        loader
            .load(path)
            .ifPresent(project -> {
              projects.add(project);
              if (isLinked) {
                inProgram.add(project);
              }
            }));
    return new Closure(new LinkedHashSet<>(linked.keySet()), projects, inProgram);
  }
}
