package dev.bulwark.cli;

import dev.bulwark.manifest.Node;
import dev.bulwark.manifest.Scalar;
import java.util.Locale;
import java.util.Set;

/** By which name the topic of a key in a YAML file is found. */
final class FieldTopics {
  /** Questions that are called like a key which means something else. */
  private static final Set<String> ANOTHER_THING =
      Set.of(
          ("apparmor arch assembly autoscale callers cluster comments diagnostics distro dotnet env"
                  + " exposure flavor folder gateway kind layout level name os owner pin project"
                  + " publish registry restore root seccomp spread tmp urls")
              .split(" "));

  private FieldTopics() {}

  /**
   * The name of a topic, or a name that no topic has.
   *
   * @param key as it is written
   * @param way to it through the keys above it, itself included
   */
  static String name(String key, String way, Node value) {
    if (key.equals("kind")) {
      return value instanceof Scalar scalar ? "file/" + scalar.text().toLowerCase(Locale.ROOT) : "";
    }
    if (way.endsWith("limits.cpu")) {
      return "cpu-limit";
    }
    return ANOTHER_THING.contains(key.toLowerCase(Locale.ROOT)) ? "" : key;
  }
}
