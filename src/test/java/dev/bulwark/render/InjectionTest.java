package dev.bulwark.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.blueprint.Blueprint;
import dev.bulwark.notes.Notes;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Puts a hostile text behind every single text of a blueprint, as if no question had checked it:
 * either the text is refused in one line, or every file keeps its structure.
 */
class InjectionTest {
  private static final Renderer RENDERER = new Renderer(TemplateSource.builtIn(), Notes.load());

  /** Words that choose what is written; they are never free texts. */
  private static final Set<String> WORDS =
      Set.of(
          "apparmor",
          "className",
          "comments",
          "cpu",
          "cpuLimit",
          "folder",
          "group",
          "id",
          "instruction",
          "kind",
          "layout",
          "memory",
          "os",
          "port",
          "publish",
          "question",
          "size",
          "spread",
          "tls");

  /** A word as well: probes find their port by it. */
  private static final String PORT_NAME = ".network.ports[0].name";

  private static final List<Blueprint> BLUEPRINTS =
      List.of(
          Blueprints.web(
              "compose=true",
              "comments=short",
              "nuget-feed=secret",
              "exposure=ingress",
              "callers=ingress-nginx",
              "host=shop.example.com",
              "owner=team-shop",
              "data-protection=volume",
              "data-protection-claim=keys"),
          Blueprints.web("tls=pod", "tls-secret=orders-tls", "compose=true", "layout=kustomize"),
          Blueprints.web("os=windows", "distro=nanoserver-ltsc2025"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\nRUN id",
        "\r\n  privileged: true",
        "\n---\nkind: Secret",
        "\u2028x: y",
        ": {a: b}",
        " # x",
        "\" \"x",
        "' && id #",
        "$(id)",
        "${HOME}",
        "`id`",
        "\\",
        " --privileged",
        "&& del *",
        "%PATH%",
        "${.data_model}<#list 1..9 as i>x</#list>",
        "\n# Heading\n\n- item\n```\n",
        "<script>x</script>",
        "| a | b",
        "\u0001http-port\u0001",
        "\uE000x",
        "\u0004name\u0004",
        "\u0005true",
        "\u0000"
      })
  void a_hostile_text_is_refused_or_stays_a_text(String hostile) throws Exception {
    int written = 0;
    var broken = new ArrayList<String>();
    for (var blueprint : BLUEPRINTS) {
      var plain = structure(RENDERER.render(blueprint));
      for (var changed : everyTextFollowedBy(blueprint, hostile)) {
        List<RenderedFile> files;
        try {
          files = RENDERER.render((Blueprint) changed.value());
        } catch (RenderFailed e) {
          assertThat(e.getMessage()).doesNotContain("\n").contains("; ");
          continue;
        }
        written++;
        if (!changed.place().equals(PORT_NAME) && !structure(files).equals(plain)) {
          broken.add(changed.place());
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(written).isNotZero();
  }

  /** What no text may change: instructions, keys and items, headings and table rows, lines. */
  private static Map<String, List<String>> structure(List<RenderedFile> files) {
    var all = new TreeMap<String, List<String>>();
    for (var file : files) {
      all.put(file.path(), file.path().endsWith(".yaml") ? shape(file) : lines(file));
    }
    return all;
  }

  private static List<String> lines(RenderedFile file) {
    boolean markdown = file.path().endsWith(".md");
    return file.text()
        .lines()
        .filter(line -> !markdown || line.matches("(#|- |```|\\|).*"))
        .map(line -> line.replaceFirst("^([A-Z]+|#+|- |```|\\|).*", "$1"))
        .map(line -> file.path().endsWith(".dockerignore") ? "line" : line)
        .toList();
  }

  private static List<String> shape(RenderedFile file) {
    var shape = new ArrayList<String>();
    var settings = LoadSettings.builder().setAllowDuplicateKeys(false).build();
    for (var document : new Load(settings).loadAllFromString(file.text())) {
      shape.add("document");
      shape("", document, shape);
    }
    return shape;
  }

  private static void shape(String indent, @Nullable Object value, List<String> shape) {
    switch (value) {
      case Map<?, ?> map ->
          map.values()
              .forEach(child -> {
                shape.add(indent + "key");
                shape(indent + " ", child, shape);
              });
      case List<?> list ->
          list.forEach(child -> {
            shape.add(indent + "item");
            shape(indent + " ", child, shape);
          });
      case null -> shape.add(indent + "nothing");
      default -> shape.add(indent + value.getClass().getSimpleName());
    }
  }

  private record Changed(String place, Object value) {}

  /** Copies of a value, each with one text followed by another. */
  private static List<Changed> everyTextFollowedBy(Object value, String suffix) throws Exception {
    var changed = new ArrayList<Changed>();
    switch (value) {
      case String text -> changed.add(new Changed("", text + suffix));
      case Optional<?> optional when optional.isPresent() -> {
        for (var inner : everyTextFollowedBy(optional.get(), suffix)) {
          changed.add(new Changed(inner.place(), Optional.of(inner.value())));
        }
      }
      case List<?> list -> {
        for (int i = 0; i < list.size(); i++) {
          for (var inner : everyTextFollowedBy(list.get(i), suffix)) {
            var copy = new ArrayList<Object>(list);
            copy.set(i, inner.value());
            changed.add(new Changed("[" + i + "]" + inner.place(), List.copyOf(copy)));
          }
        }
      }
      case Record record -> {
        var components = record.getClass().getRecordComponents();
        var values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
          components[i].getAccessor().setAccessible(true);
          values[i] = components[i].getAccessor().invoke(record);
        }
        for (int i = 0; i < components.length; i++) {
          var component = components[i].getName();
          if (!WORDS.contains(component)) {
            for (var inner : everyTextFollowedBy(values[i], suffix)) {
              var copy = values.clone();
              copy[i] = inner.value();
              made(record, components, copy)
                  .forEach(made -> changed.add(new Changed("." + component + inner.place(), made)));
            }
          }
        }
      }
      default -> {}
    }
    return changed;
  }

  /** The record, unless it refuses the text itself. */
  private static Stream<Object> made(Record like, RecordComponent[] components, Object[] values)
      throws ReflectiveOperationException {
    var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
    Constructor<?> constructor = like.getClass().getDeclaredConstructor(types);
    constructor.setAccessible(true);
    try {
      return Stream.of(constructor.newInstance(values));
    } catch (InvocationTargetException e) {
      assertThat(e.getCause()).isInstanceOf(IllegalArgumentException.class);
      return Stream.empty();
    }
  }
}
