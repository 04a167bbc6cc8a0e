package dev.bulwark.render;

import dev.bulwark.packed.Packed;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where templates come from: the built-in ones, and files of a folder that take their places. The
 * folder is read once, so that a change in it while rendering changes nothing.
 */
public final class TemplateSource {
  /** Templates that others include. */
  static final List<String> LIBRARY = List.of("lib/marks.ftl", "lib/manifest.yaml.ftl");

  private static final List<String> NAMES =
      Stream.concat(Target.ALL.stream().map(Target::template), LIBRARY.stream()).toList();

  private final Map<String, String> overrides;

  private TemplateSource(Map<String, String> overrides) {
    this.overrides = Map.copyOf(overrides);
  }

  /** The templates that come with the program. */
  public static TemplateSource builtIn() {
    return new TemplateSource(Map.of());
  }

  /**
   * The built-in templates, but for those that a file of the folder replaces.
   *
   * @param folder laid out as {@link #names()} has it; hidden files in it are left alone
   * @throws RenderFailed when the folder cannot be read, holds a file that replaces nothing, a link
   *     out of it, a file over 1 MiB or one that is not UTF-8
   */
  public static TemplateSource withOverrides(Path folder) throws RenderFailed {
    return new TemplateSource(OverrideFolder.read(folder, NAMES));
  }

  /** The names of all templates, relative to the folder of templates. */
  public static List<String> names() {
    return NAMES;
  }

  /** Whether any template was replaced. */
  boolean overridden() {
    return !overrides.isEmpty();
  }

  boolean overridden(String name) {
    return overrides.containsKey(name);
  }

  /** The text of a template, with line feeds only; empty when there is none of this name. */
  Optional<String> text(String name) {
    var override = overrides.get(name);
    if (override != null) {
      return Optional.of(override);
    }
    return NAMES.contains(name) ? Packed.text("templates/" + name) : Optional.empty();
  }
}
