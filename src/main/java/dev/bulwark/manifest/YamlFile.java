package dev.bulwark.manifest;

import dev.bulwark.source.Edit;
import dev.bulwark.source.SourceText;
import dev.bulwark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A YAML or JSON file as it is kept, with the place of everything in it.
 *
 * <p>Template actions (<code>{{ … }}</code>) may stand in it: what they decide is marked as {@link
 * Scalar#templated() templated}, {@link Mapping#open() open} or {@link Entry#conditional()
 * conditional}.
 *
 * <pre>{@code
 * var file = YamlFile.parse(SourceText.of(bytes));
 * var image = file.documents().getFirst().at("spec", "containers", "0", "image");
 * }</pre>
 */
public final class YamlFile {
  private final SourceText source;
  private final Template template;
  private final List<YamlDocument> documents;
  private @Nullable List<KubernetesObject> objects;

  private YamlFile(SourceText source, Template template, List<YamlDocument> documents) {
    this.source = source;
    this.template = template;
    this.documents = documents;
  }

  /** Reads a text; whatever it is, this throws nothing. */
  public static YamlFile parse(SourceText source) {
    if (source.length() > Limits.LENGTH) {
      var problem =
          new Problem(0, 1, source.length() + " characters are more than " + Limits.LENGTH);
      var whole = new Span(0, source.length());
      return new YamlFile(
          source,
          Template.of(""),
          List.of(new YamlDocument(whole, Optional.empty(), Optional.of(problem))));
    }
    var template = Template.of(source.text());
    var documents = new ArrayList<YamlDocument>();
    for (var part : DocumentSplitter.split(template.masked(), source.start())) {
      documents.add(DocumentParser.parse(source, template, part));
    }
    return new YamlFile(source, template, List.copyOf(documents));
  }

  /** The text it was read from. */
  public SourceText source() {
    return source;
  }

  /** Its documents in order; those without anything but comments as well. */
  public List<YamlDocument> documents() {
    return documents;
  }

  /** What the documents hold, in order. */
  public Stream<Node> roots() {
    return documents.stream().flatMap(document -> document.root().stream());
  }

  /** Its Kubernetes objects. What it is for depends on them, too, so they are looked for once. */
  List<KubernetesObject> objects() {
    var known = objects;
    if (known == null) {
      known = KubernetesObject.in(documents);
      objects = known;
    }
    return known;
  }

  /** What is not understood: at most one thing of each document. */
  public List<Problem> problems() {
    return documents.stream().flatMap(document -> document.problem().stream()).toList();
  }

  /** Whether all of it is understood, apart from what templates decide. */
  public boolean understood() {
    return documents.stream().allMatch(document -> document.problem().isEmpty());
  }

  /** The template actions in the order of the text. */
  public List<Action> actions() {
    return template.actions();
  }

  /**
   * The file with edits made, read again.
   *
   * @throws IllegalArgumentException for edits that overlap or lie outside the text
   */
  public YamlFile with(List<Edit> edits) {
    return parse(source.with(edits));
  }

  Template template() {
    return template;
  }
}
