package dev.bulwark.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.blueprint.Blueprint;
import dev.bulwark.notes.Notes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The YAML files of a blueprint, as text and as values. */
final class Manifests {
  private static final List<Target> TARGETS =
      Target.ALL.stream()
          .filter(target ->
              target.path().startsWith("k8s/")
                  || target.path().startsWith("trivy-data/")
                  || target.path().equals("kustomization.yaml")
                  || target.path().equals("security-context.yaml"))
          .toList();

  private static final Renderer RENDERER = new Renderer(TemplateSource.builtIn(), Notes.load());

  private Manifests() {}

  static List<RenderedFile> files(Blueprint blueprint) throws RenderFailed {
    return RENDERER.render(blueprint, TARGETS);
  }

  /** Texts by path. */
  static Map<String, String> texts(Blueprint blueprint) throws RenderFailed {
    var texts = new TreeMap<String, String>();
    files(blueprint).forEach(file -> texts.put(file.path(), file.text()));
    return texts;
  }

  /** The text of one file. */
  static String text(Blueprint blueprint, String path) throws RenderFailed {
    var texts = texts(blueprint);
    assertThat(texts).containsKey(path);
    return texts.get(path);
  }

  /** What a YAML reader makes of one file. */
  static Yaml yaml(Blueprint blueprint, String path) throws RenderFailed {
    return new Yaml(path, read(text(blueprint, path)));
  }

  /** What a YAML reader makes of a text; a key that stands twice fails. */
  static Object read(String text) {
    return new Load(LoadSettings.builder().setAllowDuplicateKeys(false).build())
        .loadFromString(text);
  }

  /** A value in a document. */
  record Yaml(String place, Object value) {
    /**
     * The value at a path such as {@code spec.template.spec.containers.0.env}; fails when a step of
     * it is not there.
     */
    Object at(String path) {
      Object here = value;
      for (var step : path.split("\\.")) {
        switch (here) {
          case Map<?, ?> map -> {
            assertThat(map.containsKey(step))
                .as(step + " in " + place + " on the way to " + path)
                .isTrue();
            here = map.get(step);
          }
          case List<?> list -> here = list.get(Integer.parseInt(step));
          default -> throw new AssertionError(place + " has no " + step + " on the way to " + path);
        }
      }
      return here;
    }

    /** Whether any map in it has the key. */
    boolean mentions(String key) {
      return mentions(value, key);
    }

    private static boolean mentions(Object here, String key) {
      return switch (here) {
        case Map<?, ?> map ->
            map.containsKey(key) || map.values().stream().anyMatch(child -> mentions(child, key));
        case List<?> list -> list.stream().anyMatch(child -> mentions(child, key));
        default -> false;
      };
    }
  }
}
