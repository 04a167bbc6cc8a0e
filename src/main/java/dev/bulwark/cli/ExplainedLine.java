package dev.bulwark.cli;

import dev.bulwark.catalog.Catalog;
import dev.bulwark.dockerfile.Env;
import dev.bulwark.dockerfile.Instruction;
import dev.bulwark.dockerfile.StageEnd;
import dev.bulwark.manifest.Alias;
import dev.bulwark.manifest.Mapping;
import dev.bulwark.manifest.Node;
import dev.bulwark.manifest.Scalar;
import dev.bulwark.manifest.Sequence;
import dev.bulwark.notes.Topic;
import dev.bulwark.notes.Topics;
import dev.bulwark.rules.Aim;
import dev.bulwark.rules.CheckedFile;
import dev.bulwark.rules.Checker;
import dev.bulwark.rules.ContainerSet;
import dev.bulwark.rules.Finding;
import dev.bulwark.rules.ImageFile;
import dev.bulwark.rules.ManifestFile;
import dev.bulwark.rules.ProjectFile;
import dev.bulwark.rules.Rules;
import dev.bulwark.source.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one line of a container file means.
 *
 * @param text of the line
 * @param here what it is and what holds there, a line each
 * @param findings what is wrong with it
 * @param topics what is known of what stands there
 */
record ExplainedLine(
    String place, String text, List<String> here, List<Finding> findings, List<Topic> topics) {

  /**
   * Explains a line.
   *
   * @param path of the file in the folder
   * @param line from 1
   * @return empty where the file is no container file, or has no such line
   */
  static Optional<ExplainedLine> of(FolderFiles folder, String path, int line, LocalDate today) {
    var catalog = Catalog.load();
    var set = new ContainerSet(folder, catalog, Aim.of(catalog, today));
    var file =
        set.images().contains(path)
            ? set.image(path).map(CheckedFile.class::cast)
            : set.manifests().contains(path)
                ? set.manifest(path).map(CheckedFile.class::cast)
                : set.project(path)
                    .filter(_ -> set.projects().contains(path))
                    .map(CheckedFile.class::cast);
    return file.filter(found -> line >= 1 && line <= found.source().lines())
        .map(found -> of(found, line, set));
  }

  private static ExplainedLine of(CheckedFile file, int line, ContainerSet set) {
    var span = file.source().line(line);
    var findings =
        new Checker(Rules.all())
            .check(file, set).findings().stream()
                .filter(finding -> finding.spot().position().line() == line)
                .toList();
    var here = new ArrayList<String>();
    var names = new ArrayList<String>();
    switch (file) {
      case ImageFile image -> instruction(image, line, here, names);
      case ManifestFile manifest -> {
        manifest.yaml().roots().forEach(root -> node(root, span, "", here, names));
        if (here.isEmpty()) {
          here.add(noKey(file.source().lineText(line).strip()));
        }
      }
      case ProjectFile _ -> here.add("a project file: it says what is built, and for which .NET");
    }
    var topics = Topics.load();
    return new ExplainedLine(
        file.path() + ":" + line,
        file.source().lineText(line),
        List.copyOf(here),
        findings,
        names.stream().flatMap(name -> topics.find(name).stream()).distinct().limit(3).toList());
  }

  private static void instruction(ImageFile file, int line, List<String> here, List<String> names) {
    var found =
        file.dockerfile().instructions().stream()
            .filter(
                instruction -> instruction.line() <= line && line <= instruction.head().lastLine())
            .findFirst();
    if (found.isEmpty()) {
      here.add("no instruction: a comment, a directive or an empty line");
      return;
    }
    var instruction = found.get();
    names.add(instruction.keyword());
    here.add(Deed.of(instruction));
    file.dockerfile()
        .stageOf(instruction)
        .ifPresent(stage -> {
          boolean last = stage.index() == file.dockerfile().stages().size() - 1;
          here.add(
              instruction.keyword()
                  + " in stage "
                  + stage.name().orElse("number " + stage.index())
                  + (last ? ", which becomes the image" : ", which is not the image itself"));
          before(file, instruction).ifPresent(here::add);
        });
    if (instruction instanceof Env env) {
      env.pairs().forEach(pair -> names.addFirst(pair.key().raw()));
    }
  }

  private static Optional<String> before(ImageFile file, Instruction instruction) {
    return file.image()
        .flatMap(image -> StageEnd.before(file.dockerfile(), image.graph(), instruction))
        .map(end ->
            "before it: user "
                + end.user()
                    .map(user -> user.instruction().head().arguments().raw())
                    .orElse("as the base image says")
                + ", folder "
                + end.workdir()
                    .map(folder -> folder.instruction().head().arguments().raw())
                    .orElse("as the base image says"));
  }

  /** What a line is where no key and no item begins. */
  private static String noKey(String text) {
    if (text.isEmpty() || text.startsWith("#")) {
      return "a comment or an empty line";
    }
    if (text.startsWith("---") || text.startsWith("...")) {
      return "between two documents of this file";
    }
    return text.contains("{{")
        ? "for the template language: what stands here depends on the chart's values"
        : "goes on with the value that begins above";
  }

  /** Keys and items of the line, with the way to them. */
  private static void node(
      Node node, Span line, String way, List<String> here, List<String> names) {
    switch (node) {
      case Mapping mapping -> {
        for (var entry : mapping.entries()) {
          var name = entry.name().orElse("?");
          var path = way.isEmpty() ? name : way + "." + name;
          if (within(entry.key().span(), line)) {
            here.add(path);
            names.addFirst(FieldTopics.name(name, path, entry.value()));
          }
          if (touches(entry.value().outer(), line)) {
            node(entry.value(), line, path, here, names);
          }
        }
      }
      case Sequence sequence -> {
        for (int i = 0; i < sequence.items().size(); i++) {
          var item = sequence.items().get(i);
          if (touches(item.span(), line)) {
            node(item.value(), line, way + "[" + i + "]", here, names);
          }
        }
      }
      case Scalar scalar when within(scalar.span(), line) && way.endsWith("]") -> here.add(way);
      case Scalar _, Alias _ -> {}
    }
  }

  private static boolean within(Span span, Span line) {
    return line.start() <= span.start() && span.start() < line.end();
  }

  private static boolean touches(Span span, Span line) {
    return span.start() < line.end() && line.start() <= span.end();
  }

  /** For people. */
  void show(Sheet sheet) {
    sheet.heading(place).paragraph("  ", "    ", text.strip());
    here.forEach(fact -> sheet.paragraph("  ", "    ", fact));
    if (findings.isEmpty()) {
      sheet.paragraph("nothing is wrong with it that bulwark knows");
    }
    for (var finding : findings) {
      sheet
          .gap()
          .heading(finding.severity().word() + "  " + finding.rule())
          .paragraph(finding.message() + "; " + finding.advice());
    }
    for (var topic : topics) {
      sheet.gap();
      ExplainedTopics.show(topic, sheet);
    }
  }

  Map<String, Object> json() {
    var json = new LinkedHashMap<String, Object>();
    json.put("place", place);
    json.put("text", text);
    json.put("here", here);
    json.put(
        "findings",
        findings.stream()
            .<Object>map(finding ->
                Map.of(
                    "rule",
                    finding.rule(),
                    "message",
                    finding.message(),
                    "advice",
                    finding.advice()))
            .toList());
    json.put("topics", ExplainedTopics.json(topics));
    return json;
  }
}
