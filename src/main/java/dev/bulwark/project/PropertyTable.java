package dev.bulwark.project;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** MSBuild properties as far as they are certain; names in any letter case. */
final class PropertyTable {
  /** Properties that only project files set, so that they are empty until one does. */
  private static final Set<String> EMPTY_UNTIL_SET =
      Set.of(
          "assemblyname",
          "enablesdkcontainersupport",
          "invariantglobalization",
          "isaspirehost",
          "ispackable",
          "ispublishable",
          "istestproject",
          "outputtype",
          "packastool",
          "publishaot",
          "publishselfcontained",
          "publishsinglefile",
          "publishtrimmed",
          "rootnamespace",
          "runtimeidentifier",
          "runtimeidentifiers",
          "selfcontained",
          "targetframework",
          "targetframeworks");

  private final Map<String, Found<Optional<String>>> values = new HashMap<>();
  private final Set<String> fixed = new HashSet<>();
  private final Set<String> assignedNow = new HashSet<>();

  /** Sets a value that no file can change. */
  void fix(String name, String value, Origin origin) {
    values.put(key(name), new Found<>(Optional.of(value), origin));
    fixed.add(key(name));
  }

  /** Sets a value; an empty one says that the property has become uncertain. */
  void set(String name, Optional<String> value, Origin origin) {
    if (!fixed.contains(key(name))) {
      values.put(key(name), new Found<>(value, origin));
    }
  }

  /**
   * Names the properties a group assigns. Their conditions may ask for themselves, the usual way to
   * give a default, and are then known to be empty.
   */
  void assigning(Set<String> names) {
    assignedNow.clear();
    names.forEach(name -> assignedNow.add(key(name)));
  }

  /** The certain value, which may be the empty text; empty when it is not certain. */
  Optional<String> value(String name) {
    Found<Optional<String>> found = values.get(key(name));
    if (found != null) {
      return found.value();
    }
    return assignedNow.contains(key(name)) || EMPTY_UNTIL_SET.contains(key(name))
        ? Optional.of("")
        : Optional.empty();
  }

  /** What the last assignment said, certain or not; empty without any assignment. */
  Optional<Found<Optional<String>>> found(String name) {
    return Optional.ofNullable(values.get(key(name)));
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
