package dev.bulwark.msbuild;

import dev.bulwark.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * An element as it is written.
 *
 * @param name without its prefix
 * @param span from its {@code <} to behind its last {@code >}
 * @param content what stands between its tags; empty, behind the tag, for {@code <a/>}
 * @param attributes in the order they are written
 * @param children elements directly inside
 * @param texts the stretches of text directly inside, without comments and CDATA marks
 * @param value these texts joined and stripped, entities resolved
 */
public record XmlNode(
    String name,
    Span span,
    Span content,
    List<XmlAttribute> attributes,
    List<XmlNode> children,
    List<Span> texts,
    String value) {

  /** Whether it has the name, in any letter case, as MSBuild reads it. */
  public boolean is(String wanted) {
    return name.equalsIgnoreCase(wanted);
  }

  /** An attribute by its name in any letter case. */
  public Optional<XmlAttribute> attribute(String wanted) {
    return attributes.stream().filter(found -> found.name().equalsIgnoreCase(wanted)).findFirst();
  }

  /** The first child with a name, in any letter case. */
  public Optional<XmlNode> child(String wanted) {
    return children.stream().filter(child -> child.is(wanted)).findFirst();
  }

  /** The one stretch of text inside without the blanks around it; empty where there is not one. */
  public Optional<Span> onlyText() {
    return texts.size() == 1 && children.isEmpty()
        ? Optional.of(texts.getFirst())
        : Optional.empty();
  }
}
