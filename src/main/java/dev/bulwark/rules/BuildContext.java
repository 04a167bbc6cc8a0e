package dev.bulwark.rules;

import dev.bulwark.dockerfile.Add;
import dev.bulwark.dockerfile.Copy;
import dev.bulwark.dockerfile.Dockerfile;
import dev.bulwark.dockerfile.Instruction;
import dev.bulwark.dockerfile.Stage;
import dev.bulwark.dockerfile.StageEnd;
import dev.bulwark.dockerfile.StageGraph;
import dev.bulwark.dockerfile.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The folder that a Dockerfile copies from, and which of its files is where in the image. Which
 * folder that is stands in no Dockerfile: it is the nearest one, upwards from the Dockerfile, that
 * has what is copied.
 */
final class BuildContext {
  private static final int DEEPEST = 8;

  /** Stages that copy from each other over and over could be followed for ever. */
  private static final int MOST_STEPS = 200;

  private static final List<String> OF_PROJECTS =
      List.of(
          ".csproj", ".fsproj", ".vbproj", ".sln", ".slnx", ".props", ".targets", "global.json");

  private final Dockerfile file;
  private final StageGraph graph;
  private final Tree tree;
  private final String folder;
  private int stepsLeft = MOST_STEPS;

  private BuildContext(Dockerfile file, StageGraph graph, Tree tree, String folder) {
    this.file = file;
    this.graph = graph;
    this.tree = tree;
    this.folder = folder;
  }

  /** The folders that it may be, the nearest first; none where no folder has what is copied. */
  static List<BuildContext> of(ImageFile image, ContainerSet set) {
    return image.contexts(() -> read(image, set));
  }

  private static List<BuildContext> read(ImageFile image, ContainerSet set) {
    var file = image.dockerfile();
    var tree = set.tree();
    var graph = StageGraph.of(file);
    var sources = new ArrayList<String>();
    for (var instruction : file.instructions()) {
      sources(instruction).stream()
          .map(BuildContext::cleaned)
          .filter(BuildContext::telling)
          .forEach(sources::add);
    }
    var found = new ArrayList<BuildContext>();
    for (var folder = Tree.parent(image.path()); ; folder = Tree.parent(folder)) {
      var here = folder;
      if (sources.stream().allMatch(source -> exists(tree, inside(here, source)))) {
        found.add(new BuildContext(file, graph, tree, here));
      }
      if (folder.isEmpty()) {
        return List.copyOf(found);
      }
    }
  }

  /** Its path in the set. */
  String folder() {
    return folder;
  }

  /** What an instruction copies out of the context, as it is written; heredocs left out. */
  static List<String> sources(Instruction instruction) {
    var words =
        switch (instruction) {
          case Copy copy when copy.from().isEmpty() -> copy.sources();
          case Add add -> add.sources();
          default -> List.<Word>of();
        };
    return words.stream()
        .map(BuildContext::text)
        .filter(text -> !text.startsWith("<<") && !text.contains("://"))
        .toList();
  }

  static String text(Word word) {
    var text = word.value();
    return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
        ? text.substring(1, text.length() - 1)
        : text;
  }

  /** Whether a source tells one folder from another: it names a file of a project. */
  private static boolean telling(String source) {
    var lower = source.toLowerCase(Locale.ROOT);
    return source.indexOf('$') < 0 && OF_PROJECTS.stream().anyMatch(lower::endsWith);
  }

  /** Relative to the context, without dots. */
  static String cleaned(String source) {
    return Places.join("/", source).substring(1);
  }

  private static String inside(String folder, String path) {
    return folder.isEmpty() ? path : path.isEmpty() ? folder : folder + "/" + path;
  }

  private static boolean exists(Tree tree, String path) {
    boolean pattern = path.chars().anyMatch(c -> "*?[".indexOf(c) >= 0);
    return pattern
        ? !matches(tree, path).isEmpty() || Tree.parent(path).indexOf('*') >= 0
        : tree.has(path);
  }

  /** The files that a source with a star in its last part means. */
  private static List<String> matches(Tree tree, String path) {
    var name = Tree.name(path);
    int star = name.indexOf('*');
    if (star < 0 || name.indexOf('*', star + 1) >= 0 || Tree.parent(path).indexOf('*') >= 0) {
      return List.of();
    }
    var head = name.substring(0, star);
    var tail = name.substring(star + 1);
    return tree.in(Tree.parent(path)).stream()
        .filter(found -> Tree.name(found).length() >= head.length() + tail.length())
        .filter(found -> Tree.name(found).startsWith(head) && found.endsWith(tail))
        .toList();
  }

  /** The file or folder of the set that is at a path of the image before an instruction. */
  Optional<String> at(Stage stage, Instruction before, String path) {
    stepsLeft = MOST_STEPS;
    return at(stage, before.span().start(), path, 0);
  }

  private Optional<String> at(Stage stage, int before, String path, int depth) {
    var chain = graph.chain(stage);
    for (var part : chain.reversed()) {
      for (var instruction : part.instructions().reversed()) {
        boolean earlier = !part.equals(stage) || instruction.span().start() < before;
        var found =
            earlier && instruction instanceof Copy copy
                ? copied(copy, path, depth)
                : Optional.<String>empty();
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> copied(Copy copy, String path, int depth) {
    var destination = copy.destination().map(BuildContext::text).orElse("");
    var workdir = Places.workdir(file, graph, copy);
    var to =
        destination.indexOf('$') < 0
            ? Optional.of(destination)
            : StageEnd.expand(file, graph, copy, Word.of(destination)).certain();
    if (workdir.isEmpty() || to.isEmpty() || to.get().isEmpty()) {
      return Optional.empty();
    }
    boolean many =
        to.get().endsWith("/")
            || to.get().equals(".")
            || to.get().endsWith("/.")
            || copy.sources().size() > 1;
    var target = Places.join(workdir.get(), to.get());
    for (var word : copy.sources().reversed()) {
      var source = text(word);
      if (source.startsWith("<<") || source.indexOf('$') >= 0) {
        continue;
      }
      var found =
          copy.from().isPresent()
              ? fromStage(copy.from().get(), source, target, path, depth)
              : fromContext(cleaned(source), target, many, path);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<String> fromStage(
      String from, String source, String target, String path, int depth) {
    return depth >= DEEPEST || --stepsLeft < 0
        ? Optional.empty()
        : graph
            .copied(from)
            .flatMap(stage ->
                Places.below(target, path)
                    .flatMap(rest ->
                        at(
                            stage,
                            Integer.MAX_VALUE,
                            Places.join(Places.join("/", source), rest),
                            depth + 1)));
  }

  private Optional<String> fromContext(String source, String target, boolean many, String path) {
    var full = inside(folder, source);
    if (source.indexOf('*') >= 0) {
      return matches(tree, full).stream()
          .filter(found -> Places.join(target, Tree.name(found)).equals(path))
          .findFirst()
          .or(() -> path.equals(target) ? Optional.of(Tree.parent(full)) : Optional.empty());
    }
    if (tree.file(full)) {
      if (many && path.equals(target)) {
        return Optional.of(Tree.parent(full));
      }
      var place = many ? Places.join(target, Tree.name(full)) : target;
      return place.equals(path) ? Optional.of(full) : Optional.empty();
    }
    return Places.below(target, path).map(rest -> inside(full, rest)).filter(tree::has);
  }
}
