package dev.bulwark.blueprint;

import dev.bulwark.wizard.Items;
import dev.bulwark.wizard.Resolved;
import java.util.List;
import java.util.Optional;

/** Reads resolved answers as the types the decision is made of. */
record Values(Resolved resolved) {

  /** A text that is there because its question is asked. */
  String text(String id) {
    return resolved
        .value(id)
        .orElseThrow(
            () -> new IllegalArgumentException("no answer to " + id + "; resolve it first"));
  }

  /** A text that may be absent or {@code none}. */
  Optional<String> optional(String id) {
    return resolved.value(id).filter(value -> !value.equals("none"));
  }

  boolean is(String id, String value) {
    return resolved.value(id).filter(value::equals).isPresent();
  }

  boolean yes(String id) {
    return is(id, "true");
  }

  int number(String id) {
    return Integer.parseInt(text(id));
  }

  List<String> items(String id) {
    return resolved.value(id).map(Items::of).orElse(List.of());
  }
}
