package dev.bulwark.manifest;

import dev.bulwark.source.Edit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes edits of a file in its own style. Each is tried on the text first: what the file says
 * afterwards is exactly what it said before with the change, or else the edit is refused.
 *
 * <p>Edits are for the file as it was read. To make several that touch each other, read it again in
 * between with {@link YamlFile#with}.
 *
 * <pre>{@code
 * var editor = new Editor(file);
 * var outcome = editor.put(podSpec, "securityContext", Map.of("runAsNonRoot", true));
 * }</pre>
 */
public final class Editor {
  private final YamlFile file;

  /** An editor for a file. */
  public Editor(YamlFile file) {
    this.file = file;
  }

  /**
   * Puts another value in the place of one. A string keeps the quotes, a comment stays.
   *
   * @param node of this file
   * @param value as {@link Content#of} takes it
   */
  public Outcome set(Node node, @Nullable Object value) {
    var content = Content.of(value);
    return attempt(
        node, site -> new Replacement(site).edits(content), new Change.Replace(node, content));
  }

  /**
   * Gives a mapping a new entry behind its others.
   *
   * @param node a mapping, or a null that becomes one
   * @param value as {@link Content#of} takes it
   */
  public Outcome put(Node node, String key, @Nullable Object value) {
    if (!(node instanceof Mapping mapping)) {
      return node instanceof Scalar scalar && scalar.isNull()
          ? set(node, Map.of(key, Content.of(value)))
          : new Outcome.Refused(key + " needs a mapping to stand in");
    }
    if (mapping.entries().isEmpty()) {
      return set(node, Map.of(key, Content.of(value)));
    }
    var guard = new Guard(file.template());
    var after =
        mapping.entries().reversed().stream()
            .filter(entry -> mapping.flow() || guard.opensBelow(entry.span(), entry.conditional()))
            .findFirst();
    return after
        .map(entry -> put(mapping, entry, new Content.Field(key, Content.of(value))))
        .orElse(new Outcome.Refused("template actions leave no certain place for " + key));
  }

  /**
   * Gives a mapping a new entry right behind one of its others.
   *
   * @param sibling the key of the other; where it is missing, the new one comes last
   * @param value as {@link Content#of} takes it
   */
  public Outcome putAfter(Mapping mapping, String sibling, String key, @Nullable Object value) {
    return mapping
        .entry(sibling)
        .map(after -> put(mapping, after, new Content.Field(key, Content.of(value))))
        .orElseGet(() -> put(mapping, key, value));
  }

  private Outcome put(Mapping mapping, Entry after, Content.Field field) {
    if (mapping.entry(field.key()).isPresent()) {
      return new Outcome.Refused(field.key() + " is there already; set its value");
    }
    return attempt(
        mapping,
        site -> new Insertion(site).entry(mapping, after, field),
        new Change.Put(mapping, after, field));
  }

  /**
   * Gives a sequence a new item behind its others.
   *
   * @param node a sequence, or a null that becomes one
   * @param value as {@link Content#of} takes it
   */
  public Outcome add(Node node, @Nullable Object value) {
    var content = Content.of(value);
    if (!(node instanceof Sequence sequence)) {
      return node instanceof Scalar scalar && scalar.isNull()
          ? set(node, List.of(content))
          : new Outcome.Refused("an item needs a sequence to stand in");
    }
    if (sequence.items().isEmpty()) {
      return set(node, List.of(content));
    }
    var after = sequence.items().getLast();
    return attempt(
        sequence,
        site -> new Insertion(site).item(sequence, after, content),
        new Change.Add(sequence, after, content));
  }

  /**
   * Takes an entry out, with the comment above it where that is certainly its own. The last one
   * leaves <code>{}</code>.
   */
  public Outcome remove(Mapping mapping, Entry entry) {
    int index = mapping.entries().indexOf(entry);
    var spans = mapping.entries().stream().map(Entry::span).toList();
    return index < 0
        ? new Outcome.Refused("the entry is not in this mapping")
        : attempt(
            mapping,
            site -> new Removal(site, mapping, spans, index).edits(),
            new Change.RemoveEntry(mapping.entries().get(index)));
  }

  /** Takes an item out. The last one leaves {@code []}. */
  public Outcome remove(Sequence sequence, Item item) {
    int index = sequence.items().indexOf(item);
    var spans = sequence.items().stream().map(Item::span).toList();
    return index < 0
        ? new Outcome.Refused("the item is not in this sequence")
        : attempt(
            sequence,
            site -> new Removal(site, sequence, spans, index).edits(),
            new Change.RemoveItem(sequence.items().get(index)));
  }

  private Outcome attempt(Node node, Function<Site, List<Edit>> making, Change change) {
    try {
      var site = Site.of(file, node);
      var edits = making.apply(site);
      check(site, edits, change);
      return new Outcome.Done(edits);
    } catch (Refusal e) {
      return new Outcome.Refused(e.reason());
    }
  }

  private void check(Site site, List<Edit> edits, Change change) {
    var encoder = file.source().charset().newEncoder();
    for (var edit : edits) {
      if (!encoder.canEncode(edit.text())) {
        throw new Refusal("the new text does not fit the file's encoding");
      }
    }
    var edited = file.with(edits);
    var result =
        edited.documents().size() == file.documents().size()
            ? edited.documents().get(site.index()).root()
            : Optional.<Node>empty();
    var meant = Meaning.of(site.root(), change);
    boolean right =
        result.map(root -> Meaning.of(root, new Change.None()).equals(meant)).orElse(false);
    if (!right) {
      throw new Refusal("the edit would not mean what it should here; edit it by hand");
    }
  }
}
