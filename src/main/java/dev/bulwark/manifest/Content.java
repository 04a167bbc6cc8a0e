package dev.bulwark.manifest;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value to be written, made of plain Java values.
 *
 * <pre>{@code
 * Content.of(Map.of("runAsNonRoot", true, "capabilities", Map.of("drop", List.of("ALL"))))
 * }</pre>
 */
public sealed interface Content {
  /** Keys with values, in order. */
  record Fields(List<Field> fields) implements Content {
    /** Keeps its own copy. */
    public Fields {
      fields = List.copyOf(fields);
    }
  }

  /** One key with its value. */
  record Field(String key, Content value) {}

  /** A list. */
  record Items(List<Content> items) implements Content {
    /** Keeps its own copy. */
    public Items {
      items = List.copyOf(items);
    }
  }

  /** A single value. */
  record Single(Value value) implements Content {}

  /**
   * The content for maps with string keys, lists, strings, whole numbers, doubles, booleans and
   * null, inside each other as they like.
   *
   * @throws IllegalArgumentException for anything else
   */
  static Content of(@Nullable Object value) {
    if (value == null) {
      return new Single(new Value.Null());
    }
    return switch (value) {
      case Content content -> content;
      case String text -> new Single(new Value.Text(text));
      case Boolean truth -> new Single(new Value.Bool(truth));
      case Integer number -> new Single(new Value.Int(BigInteger.valueOf(number)));
      case Long number -> new Single(new Value.Int(BigInteger.valueOf(number)));
      case BigInteger number -> new Single(new Value.Int(number));
      case Double number -> new Single(new Value.Real(number));
      case List<?> list -> new Items(list.stream().map(Content::of).toList());
      case Map<?, ?> map -> new Fields(map.entrySet().stream().map(Content::field).toList());
      default ->
          throw new IllegalArgumentException(
              value.getClass().getName() + " has no place in YAML; give a map, a list or a scalar");
    };
  }

  private static Field field(Map.Entry<?, ?> entry) {
    if (entry.getKey() instanceof String key) {
      return new Field(key, of(entry.getValue()));
    }
    throw new IllegalArgumentException(entry.getKey() + " is no key; give a string");
  }

  /** Whether it is a mapping or a list with something in it. */
  default boolean nested() {
    return switch (this) {
      case Fields(var fields) -> !fields.isEmpty();
      case Items(var items) -> !items.isEmpty();
      case Single _ -> false;
    };
  }
}
