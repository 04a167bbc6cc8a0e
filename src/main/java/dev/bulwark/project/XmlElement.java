package dev.bulwark.project;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One element of an XML file without namespaces.
 *
 * @param name local name
 * @param attributes values by name
 * @param children elements inside, in order
 * @param text the text directly inside, stripped
 * @param line where it begins
 */
record XmlElement(
    String name, Map<String, String> attributes, List<XmlElement> children, String text, int line) {

  boolean is(String wanted) {
    return name.equalsIgnoreCase(wanted);
  }

  /** An attribute in any letter case, as MSBuild and NuGet read it. */
  Optional<String> attribute(String wanted) {
    String exact = attributes.get(wanted);
    if (exact != null) {
      return Optional.of(exact);
    }
    String folded = wanted.toLowerCase(Locale.ROOT);
    return attributes.entrySet().stream()
        .filter(entry -> entry.getKey().toLowerCase(Locale.ROOT).equals(folded))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** The text of the first child with that name. */
  Optional<String> childText(String wanted) {
    return children.stream().filter(child -> child.is(wanted)).map(XmlElement::text).findFirst();
  }
}
