package dev.bulwark.cli;

import dev.bulwark.blueprint.Blueprint;
import dev.bulwark.project.Repository;
import dev.bulwark.wizard.Answer;
import dev.bulwark.wizard.Problem;
import dev.bulwark.wizard.Provenance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What {@code --all} means: the same answers for every service, but for what tells them apart. */
final class EveryService {
  private static final Set<String> ONE_SERVICE =
      Set.of("project", "name", "assembly", "kind", "restore", "folder", "image");

  /** As many services as a line names before it only counts them. */
  private static final int SHOWN = 3;

  private EveryService() {}

  /** The given answers, once for each service. */
  static List<Map<String, Answer>> answers(Repository repository, Map<String, Answer> given) {
    return repository.services().stream()
        .map(service -> {
          Map<String, Answer> answers = new LinkedHashMap<>(given);
          answers.put("project", new Answer(service.project(), new Provenance.Flag()));
          return answers;
        })
        .toList();
  }

  /** Given answers that can be true of one service only. */
  static List<Problem> shared(Map<String, Answer> given) {
    return given.entrySet().stream()
        .filter(entry -> ONE_SERVICE.contains(entry.getKey()))
        .map(entry ->
            new Problem(
                entry.getKey(),
                entry.getValue().value(),
                "is one service's, and --all writes for every service; leave out one of both"))
        .toList();
  }

  /**
   * Lines about single services as lines about all of them: what holds for every service is said as
   * it is, all else with the services it is about.
   *
   * @param lines by what tells the services apart, such as their names
   */
  static List<String> told(Map<String, List<String>> lines) {
    var services = new LinkedHashMap<String, Set<String>>();
    lines.forEach((service, own) ->
        own.forEach(
            line -> services.computeIfAbsent(line, key -> new LinkedHashSet<>()).add(service)));
    return services.entrySet().stream()
        .map(entry ->
            entry.getValue().size() == lines.size()
                    || entry.getValue().stream().anyMatch(entry.getKey()::contains)
                ? entry.getKey()
                : some(List.copyOf(entry.getValue())) + ": " + entry.getKey())
        .toList();
  }

  private static String some(List<String> services) {
    int more = services.size() - SHOWN;
    return more <= 1
        ? String.join(", ", services)
        : String.join(", ", services.subList(0, SHOWN)) + " and " + more + " more";
  }

  /** Services whose objects or files would replace one another's. */
  static List<Problem> clashes(List<Blueprint> blueprints) {
    var problems = new ArrayList<Problem>();
    var names = new HashMap<String, Blueprint>();
    var folders = new HashMap<String, Blueprint>();
    for (var blueprint : blueprints) {
      var identity = blueprint.identity();
      var folder = blueprint.output().folder();
      var namesake = names.putIfAbsent(identity.namespace() + "/" + identity.name(), blueprint);
      var neighbour = folders.putIfAbsent(folder, blueprint);
      if (namesake != null) {
        problems.add(clash("name", identity.name(), namesake, blueprint));
      }
      if (neighbour != null) {
        problems.add(clash("folder", folder, neighbour, blueprint));
      }
    }
    return problems;
  }

  private static Problem clash(String id, String value, Blueprint first, Blueprint second) {
    return new Problem(
        id,
        value,
        "is what both "
            + first.build().project()
            + " and "
            + second.build().project()
            + " would get; write them one by one, with --set project=PATH --set "
            + id
            + "=…");
  }
}
