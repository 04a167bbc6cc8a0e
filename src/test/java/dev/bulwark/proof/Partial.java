package dev.bulwark.proof;

import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Compares a strategic merge patch with what it was taken from. */
final class Partial {
  private Partial() {}

  /** Throws an {@link AssertionError} when the part says something that the whole does not. */
  static void of(JsonNode part, JsonNode whole) {
    compare("", part, whole);
  }

  private static void compare(String path, JsonNode part, JsonNode whole) {
    if (part.isObject()) {
      part.properties()
          .forEach(field ->
              compare(path + "." + field.getKey(), field.getValue(), whole.path(field.getKey())));
    } else if (part.isArray() && part.path(0).isObject()) {
      part.forEach(item -> compare(path + "[" + key(item) + "]", item, same(path, item, whole)));
    } else if (!part.equals(whole)) {
      throw new AssertionError(path + ": " + part + " is " + whole + " in the whole");
    }
  }

  private static JsonNode same(String path, JsonNode item, JsonNode whole) {
    return StreamSupport.stream(whole.spliterator(), false)
        .filter(other -> key(other).equals(key(item)))
        .findFirst()
        .orElseThrow(() -> new AssertionError(path + ": no " + key(item) + " in the whole"));
  }

  /** What Kubernetes merges lists of objects by. */
  private static JsonNode key(JsonNode item) {
    return item.has("mountPath") ? item.path("mountPath") : item.path("name");
  }
}
