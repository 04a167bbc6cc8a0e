package dev.bulwark.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a document says, however it is written. Two are equal when they say the same. */
sealed interface Meaning {
  /** A mapping; the order counts, since people read it. */
  record Fields(Optional<String> tag, List<Field> fields) implements Meaning {}

  /** One entry of a mapping. */
  record Field(Meaning key, Meaning value) {}

  /** A sequence. */
  record Items(Optional<String> tag, List<Meaning> items) implements Meaning {}

  /** A scalar by the rules of both schemas. */
  record Single(Value core, Value kubernetes) implements Meaning {}

  /** An alias. */
  record Name(String name) implements Meaning {}

  /** What a node says after a change, which is found by the identity of its nodes. */
  @SuppressWarnings("ReferenceEquality")
  static Meaning of(Node node, Change change) {
    if (change instanceof Change.Replace replace && replace.node() == node) {
      return of(replace.content());
    }
    return switch (node) {
      case Alias alias -> new Name(alias.anchor().name());
      case Scalar scalar -> new Single(scalar.value(Schema.CORE), scalar.value(Schema.KUBERNETES));
      case Mapping mapping -> fields(mapping, change);
      case Sequence sequence -> items(sequence, change);
    };
  }

  @SuppressWarnings("ReferenceEquality")
  private static Fields fields(Mapping mapping, Change change) {
    var fields = new ArrayList<Field>();
    for (var entry : mapping.entries()) {
      if (!(change instanceof Change.RemoveEntry remove && remove.entry() == entry)) {
        fields.add(new Field(of(entry.key(), change), of(entry.value(), change)));
      }
      if (change instanceof Change.Put put && put.mapping() == mapping && put.after() == entry) {
        fields.add(of(put.field()));
      }
    }
    return new Fields(mapping.properties().tag(), fields);
  }

  @SuppressWarnings("ReferenceEquality")
  private static Items items(Sequence sequence, Change change) {
    var items = new ArrayList<Meaning>();
    for (var item : sequence.items()) {
      if (!(change instanceof Change.RemoveItem remove && remove.item() == item)) {
        items.add(of(item.value(), change));
      }
      if (change instanceof Change.Add add && add.sequence() == sequence && add.after() == item) {
        items.add(of(add.content()));
      }
    }
    return new Items(sequence.properties().tag(), items);
  }

  private static Meaning of(Content content) {
    return switch (content) {
      case Content.Fields(var fields) ->
          new Fields(Optional.empty(), fields.stream().map(Meaning::of).toList());
      case Content.Items(var items) ->
          new Items(Optional.empty(), items.stream().map(Meaning::of).toList());
      case Content.Single(var value) -> new Single(value, value);
    };
  }

  private static Field of(Content.Field field) {
    var key = new Value.Text(field.key());
    return new Field(new Single(key, key), of(field.value()));
  }
}
