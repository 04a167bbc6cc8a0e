package dev.bulwark.render;

import dev.bulwark.blueprint.Blueprint;
import java.util.List;
import java.util.Map;

/**
 * A blueprint as templates see it. It takes no renderer to make one, so that a core can do it while
 * another makes a renderer.
 */
public final class Prepared {
  private final Blueprint blueprint;
  private final List<Target> wanted;
  private final Map<String, Object> values;

  private Prepared(Blueprint blueprint, List<Target> targets) {
    this.blueprint = blueprint;
    wanted = targets.stream().filter(target -> target.when().test(blueprint)).toList();
    values = Model.of(blueprint);
    values.put(
        "manifests",
        wanted.stream()
            .map(Target::path)
            .filter(path -> path.startsWith("k8s/"))
            .sorted()
            .toList());
  }

  /** For every file that the blueprint asks for. */
  public static Prepared of(Blueprint blueprint) {
    return of(blueprint, Target.ALL);
  }

  static Prepared of(Blueprint blueprint, List<Target> targets) {
    return new Prepared(blueprint, targets);
  }

  Blueprint blueprint() {
    return blueprint;
  }

  /** The files to write, in their order. */
  List<Target> wanted() {
    return wanted;
  }

  /** The values of the templates, by their names. */
  Map<String, Object> values() {
    return values;
  }
}
