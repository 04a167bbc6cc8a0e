package dev.bulwark.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.source.Edit;
import dev.bulwark.source.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Random edits of random documents, judged by the parser's own loader. */
class EditorPropertyTest {
  private static final int ROUNDS = 1500;
  private static final LoadSettings LOADER =
      LoadSettings.builder().setSchema(new CoreSchema()).build();

  @Test
  void an_edit_means_what_was_asked_and_leaves_every_other_byte() {
    var done = new HashMap<String, Integer>();
    for (int seed = 0; seed < ROUNDS; seed++) {
      var random = new Random(seed);
      var yaml = new RandomYaml(random);
      var file = YamlFile.parse(SourceText.of(yaml.file().replace("{{", "{ ")));
      var places = places(file);
      var place = places.get(random.nextInt(places.size()));
      var value = yaml.value(0);
      var wish = wish(place.node(), random);
      var outcome = ask(new Editor(file), wish, place.node(), value);
      if (outcome instanceof Outcome.Done(var edits)) {
        done.merge(wish.deed(), 1, Integer::sum);
        var edited = file.with(edits);
        assertThat(load(edited))
            .as(
                "%s at %s: %s%n%s%n=====%n%s",
                wish, place.path(), value, file.source(), edited.source())
            .isEqualTo(meant(load(file), place.path(), wish, value));
        checkBytes(file.source().text(), edited.source().text(), edits);
      } else {
        done.merge("refused", 1, Integer::sum);
      }
    }
    assertThat(done.get("refused")).isLessThan(ROUNDS * 5 / 100);
    assertThat(done).hasSize(5).allSatisfy((deed, count) -> assertThat(count).isGreaterThan(30));
  }

  /** What to do: set, put, add or remove, the last with the number of the child. */
  private record Wish(String deed, int child) {}

  /** A node with the way to it: the document, then keys and numbers by position. */
  private record Place(List<Integer> path, Node node) {}

  private static Wish wish(Node node, Random random) {
    int size =
        switch (node) {
          case Mapping mapping -> mapping.entries().size();
          case Sequence sequence -> sequence.items().size();
          case Scalar _, Alias _ -> 0;
        };
    if (size > 0 && random.nextInt(3) == 0) {
      return new Wish("remove", random.nextInt(size));
    }
    return random.nextInt(4) == 0
        ? new Wish("set", 0)
        : switch (node) {
          case Mapping _ -> new Wish("put", size - 1);
          case Sequence _ -> new Wish("add", size - 1);
          case Scalar _, Alias _ -> new Wish("set", 0);
        };
  }

  private static Outcome ask(Editor editor, Wish wish, Node node, Object value) {
    return switch (wish.deed()) {
      case "remove" ->
          node instanceof Mapping mapping
              ? editor.remove(mapping, mapping.entries().get(wish.child()))
              : editor.remove((Sequence) node, ((Sequence) node).items().get(wish.child()));
      case "put" -> editor.put(node, "new key", value);
      case "add" -> editor.add(node, value);
      default -> editor.set(node, value);
    };
  }

  private static Object meant(Object here, List<Integer> path, Wish wish, Object value) {
    if (path.isEmpty()) {
      return changed(here, wish, value);
    }
    int step = path.getFirst();
    var rest = path.subList(1, path.size());
    if (here instanceof List<?> list) {
      var copy = new ArrayList<Object>(list);
      copy.set(step, meant(copy.get(step), rest, wish, value));
      return copy;
    }
    var copy = new LinkedHashMap<Object, Object>((Map<?, ?>) here);
    var key = new ArrayList<>(copy.keySet()).get(step);
    copy.put(key, meant(copy.get(key), rest, wish, value));
    return copy;
  }

  private static Object changed(Object here, Wish wish, Object value) {
    if (wish.deed().equals("set")) {
      return value;
    }
    if (here instanceof List<?> list) {
      var copy = new ArrayList<Object>(list);
      if (wish.deed().equals("add")) {
        copy.add(value);
      } else {
        copy.remove(wish.child());
      }
      return copy;
    }
    var copy = new LinkedHashMap<Object, Object>((Map<?, ?>) here);
    if (wish.deed().equals("put")) {
      copy.put("new key", value);
    } else {
      copy.remove(new ArrayList<>(copy.keySet()).get(wish.child()));
    }
    return copy;
  }

  private static List<Object> load(YamlFile file) {
    var loaded = new ArrayList<>();
    var text = file.source().text().substring(file.source().start());
    new Load(LOADER).loadAllFromString(text).forEach(loaded::add);
    return loaded;
  }

  private static List<Place> places(YamlFile file) {
    var places = new ArrayList<Place>();
    var roots = file.roots().toList();
    for (int index = 0; index < roots.size(); index++) {
      collect(List.of(index), roots.get(index), places);
    }
    return places;
  }

  private static void collect(List<Integer> path, Node node, List<Place> places) {
    places.add(new Place(path, node));
    var children =
        switch (node) {
          case Mapping mapping -> mapping.entries().stream().map(Entry::value).toList();
          case Sequence sequence -> sequence.items().stream().map(Item::value).toList();
          case Scalar _, Alias _ -> List.<Node>of();
        };
    for (int index = 0; index < children.size(); index++) {
      var below = new ArrayList<>(path);
      below.add(index);
      collect(List.copyOf(below), children.get(index), places);
    }
  }

  private static void checkBytes(String before, String after, List<Edit> edits) {
    int from = edits.stream().mapToInt(edit -> edit.span().start()).min().orElseThrow();
    int to = edits.stream().mapToInt(edit -> edit.span().end()).max().orElseThrow();
    assertThat(after).startsWith(before.substring(0, from)).endsWith(before.substring(to));
  }
}
