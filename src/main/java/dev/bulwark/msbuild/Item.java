package dev.bulwark.msbuild;

import dev.bulwark.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * An item as it is written in a project file, for example a {@code PackageReference}.
 *
 * @param kind the element's name, as written
 * @param name what {@code Include} or {@code Update} says
 * @param span of that
 * @param metadata attributes and elements of the item besides these two
 * @param whole the element, tags included
 * @param conditions of the element and of what surrounds it, outermost first
 */
public record Item(
    String kind,
    String name,
    Span span,
    List<Metadata> metadata,
    Span whole,
    List<String> conditions) {

  /**
   * A word about an item, as attribute or as element.
   *
   * @param span of the value, without blanks around it
   */
  public record Metadata(String name, String value, Span span) {}

  /** A word about it, in any letter case. */
  public Optional<Metadata> metadata(String wanted) {
    return metadata.stream().filter(found -> found.name().equalsIgnoreCase(wanted)).findFirst();
  }

  /** The version of a package: {@code VersionOverride} before {@code Version}. */
  public Optional<Metadata> version() {
    return metadata("VersionOverride").or(() -> metadata("Version"));
  }
}
