package dev.bulwark.msbuild;

import dev.bulwark.source.SourceText;
import dev.bulwark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A project file, or one that projects import, as it is written: every property, item and SDK with
 * its place. What a build does inside a {@code Target} is left out.
 *
 * <pre>{@code
 * var project = ProjectText.parse(SourceText.of(bytes));
 * for (var port : project.items("ContainerPort")) {
 *   edits.add(new Edit(port.span(), "8080"));
 * }
 * }</pre>
 */
public final class ProjectText {
  private final SourceText source;
  private final Optional<Problem> problem;
  private final List<Setting> properties = new ArrayList<>();
  private final List<Item> items = new ArrayList<>();
  private final List<Word> sdks = new ArrayList<>();
  private final List<Word> conditions = new ArrayList<>();

  /**
   * A word with its place.
   *
   * @param text as written, entities resolved
   * @param span of it
   */
  public record Word(String text, Span span) {}

  private ProjectText(SourceText source) {
    this.source = source;
    var xml = XmlText.read(source);
    this.problem = xml.problem();
    xml.root().ifPresent(root -> sdkNames(root, "Sdk"));
    walk(xml.topLevel(), List.of());
  }

  /** Reads a file. Text that is no XML leads to {@link #problem()}, and to no words at all. */
  public static ProjectText parse(SourceText source) {
    return new ProjectText(source);
  }

  /** Why nothing could be read; empty when all was. */
  public Optional<Problem> problem() {
    return problem;
  }

  /** The text that the spans are of. */
  public SourceText source() {
    return source;
  }

  /** Every property, in the order they are written. */
  public List<Setting> properties() {
    return List.copyOf(properties);
  }

  /** The properties of a name, in any letter case. */
  public List<Setting> properties(String name) {
    return properties.stream().filter(found -> found.name().equalsIgnoreCase(name)).toList();
  }

  /** The items of a kind, in any letter case. */
  public List<Item> items(String kind) {
    return items.stream().filter(found -> found.kind().equalsIgnoreCase(kind)).toList();
  }

  /** The SDKs that the file names, with their version as written: {@code Name/1.0}. */
  public List<Word> sdks() {
    return List.copyOf(sdks);
  }

  /** Every condition outside of targets. */
  public List<Word> conditions() {
    return List.copyOf(conditions);
  }

  /** Nested groups are walked by recursion, which the depth of what the scanner reads limits. */
  private void walk(List<XmlNode> nodes, List<String> outer) {
    for (var node : nodes) {
      switch (node.name()) {
        case "PropertyGroup" -> propertyGroup(node, outer);
        case "ItemGroup" -> itemGroup(node, outer);
        case "Choose", "When", "Otherwise", "ImportGroup" ->
            walk(node.children(), within(node, outer));
        case "Import" -> {
          sdkNames(node, "Sdk");
          condition(node);
        }
        case "Sdk" -> sdkNames(node, "Name");
        default -> {}
      }
    }
  }

  private void propertyGroup(XmlNode group, List<String> outer) {
    var surrounding = within(group, outer);
    for (var node : group.children()) {
      properties.add(
          new Setting(
              node.name(), node.value(), valueSpan(node), node.span(), within(node, surrounding)));
    }
  }

  private void itemGroup(XmlNode group, List<String> outer) {
    var surrounding = within(group, outer);
    for (var node : group.children()) {
      var named = node.attribute("Include").or(() -> node.attribute("Update"));
      var around = within(node, surrounding);
      named.ifPresent(name ->
          items.add(
              new Item(
                  node.name(),
                  name.value().strip(),
                  stripped(name.span()),
                  metadata(node, name),
                  node.span(),
                  around)));
    }
  }

  private List<Item.Metadata> metadata(XmlNode node, XmlAttribute name) {
    List<Item.Metadata> metadata = new ArrayList<>();
    for (var attribute : node.attributes()) {
      if (!attribute.equals(name) && !attribute.name().equals("Condition")) {
        metadata.add(
            new Item.Metadata(
                attribute.name(), attribute.value().strip(), stripped(attribute.span())));
      }
    }
    for (var child : node.children()) {
      metadata.add(new Item.Metadata(child.name(), child.value(), valueSpan(child)));
    }
    return List.copyOf(metadata);
  }

  private void sdkNames(XmlNode node, String attribute) {
    node.attribute(attribute)
        .ifPresent(names ->
            Words.of(source.text(), names.span(), ';')
                .forEach(span -> sdks.add(new Word(source.text(span), span))));
  }

  private List<String> within(XmlNode node, List<String> outer) {
    return condition(node)
        .map(own -> {
          List<String> all = new ArrayList<>(outer);
          all.add(own);
          return List.copyOf(all);
        })
        .orElse(outer);
  }

  private Optional<String> condition(XmlNode node) {
    var written = node.attribute("Condition");
    written.ifPresent(found -> conditions.add(new Word(found.value(), found.span())));
    return written.map(XmlAttribute::value);
  }

  private Span valueSpan(XmlNode node) {
    return node.onlyText().orElseGet(() -> stripped(node.content()));
  }

  private Span stripped(Span span) {
    return Blank.strip(source.text(), span.start(), span.end());
  }
}
