package dev.bulwark.rules;

import dev.bulwark.dockerfile.Stage;
import dev.bulwark.manifest.Pipeline;
import dev.bulwark.manifest.Scalar;
import dev.bulwark.manifest.ScalarStyle;
import dev.bulwark.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads which names the scripts and pipelines of a set give to what its Dockerfiles make. What a
 * variable decides is left out, but for the registry in front of a name and the tag behind it.
 */
final class BuildLines {
  /** Larger than a script that a person wrote; what is packed into one is no text. */
  private static final int LARGEST = 256 * 1024;

  private static final List<String> WINDOWS = List.of(".ps1", ".cmd", ".bat");
  private static final List<String> SHELL = List.of(".sh", ".bash", ".zsh");
  private static final Set<String> RUNNERS =
      Set.of("makefile", "gnumakefile", "justfile", ".justfile");

  private static final List<String> PROGRAMS = List.of("docker", "podman", "buildah", "nerdctl");
  private static final List<String> VERBS = List.of("build", "bud");

  /** What Azure's task asks for a file in any folder with. */
  private static final String ANYWHERE = "**/";

  private static final Pattern OUTPUT =
      Pattern.compile("\\$\\{\\{ *steps\\.([\\w-]+)\\.outputs\\.tags *}}");

  private final String path;
  private final Predicate<String> dockerfile;
  private final ContainerSet set;
  private final List<BuildLine> lines = new ArrayList<>();

  private BuildLines(String path, ContainerSet set, Predicate<String> dockerfile) {
    this.path = path;
    this.set = set;
    this.dockerfile = dockerfile;
  }

  /** Whether a file is a script that may build images, as far as its name says. */
  static boolean reads(String path) {
    var name = Tree.name(path).toLowerCase(Locale.ROOT);
    return RUNNERS.contains(name)
        || name.endsWith(".mk")
        || Stream.of(WINDOWS, SHELL).flatMap(List::stream).anyMatch(name::endsWith);
  }

  /**
   * The lines of a script of the set.
   *
   * @param dockerfile whether a path is one of its Dockerfiles
   */
  static List<BuildLine> ofScript(String path, ContainerSet set, Predicate<String> dockerfile) {
    var text =
        set.bytes(path)
            .filter(bytes -> bytes.length <= LARGEST)
            .map(bytes -> SourceText.of(bytes).text())
            .filter(script -> has(script, PROGRAMS) && has(script, VERBS));
    if (text.isEmpty()) {
      return List.of();
    }
    var reader = new BuildLines(path, set, dockerfile);
    reader.script(text.get());
    return List.copyOf(reader.lines);
  }

  private static boolean has(String script, List<String> words) {
    return words.stream().anyMatch(script::contains);
  }

  /** The lines of a pipeline of the set. */
  static List<BuildLine> ofPipeline(
      ManifestFile file, ContainerSet set, Predicate<String> dockerfile) {
    var reader = new BuildLines(file.path(), set, dockerfile);
    for (var steps : Pipeline.steps(file.yaml())) {
      for (var step : steps) {
        switch (step) {
          case Pipeline.Script script -> reader.script(script, file);
          case Pipeline.Task task -> reader.task(task, steps, file);
        }
      }
    }
    return List.copyOf(reader.lines);
  }

  private void script(String text) {
    var own = Tree.parent(path);
    var name = Tree.name(path).toLowerCase(Locale.ROOT);
    boolean runner = RUNNERS.contains(name) || name.endsWith(".mk");
    var begin = runner ? List.of(own) : List.of(own, "");
    var folders = new BuildFolders(own, begin);
    for (var command : ScriptCommand.of(text, WINDOWS.stream().anyMatch(name::endsWith))) {
      // Make and just give each line a shell of its own.
      folders = runner && command.first() ? new BuildFolders(own, begin) : folders;
      folders.follow(command);
      command(command, folders, command.line() + 1);
    }
  }

  private void script(Pipeline.Script script, ManifestFile file) {
    var folders = folders(script.folder());
    for (var part : script.parts()) {
      int line = file.spot(part.span()).position().line();
      boolean literal = part.style() == ScalarStyle.LITERAL;
      for (var command : ScriptCommand.of(part.text(), false)) {
        folders.follow(command);
        command(command, folders, literal ? line + 1 + command.line() : line);
      }
    }
  }

  /** A pipeline begins in the folder of the repository, or where it says. */
  private static BuildFolders folders(Optional<String> said) {
    var root = new BuildFolders("", List.of(""));
    return said.map(folder -> new BuildFolders("", root.places(folder))).orElse(root);
  }

  private void command(ScriptCommand command, BuildFolders folders, int line) {
    BuildCommand.of(command.words())
        .ifPresent(build ->
            dockerfile(build, folders)
                .ifPresent(made ->
                    build.names().stream()
                        .flatMap(name -> BuildName.of(name).stream())
                        .distinct()
                        .forEach(name -> add(name, made, line))));
  }

  private void add(String name, String made, int line) {
    lines.add(new BuildLine(name, made, path + ":" + line));
  }

  /** The Dockerfile that a command builds; empty where it may be another one. */
  private Optional<String> dockerfile(BuildCommand build, BuildFolders folders) {
    boolean besideContext = Set.of("podman", "buildah").contains(build.program());
    if (build.file().isPresent()) {
      var named = only(folders.places(build.file().get()).stream());
      return ends(
          named.isPresent() || !besideContext
              ? named
              : only(context(build, folders, build.file().get())),
          build.target());
    }
    if (build.open()) {
      return Optional.empty();
    }
    var container = besideContext ? only(context(build, folders, "Containerfile")) : none();
    return ends(
        container.isPresent() ? container : only(context(build, folders, "Dockerfile")),
        build.target());
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  private static Stream<String> context(BuildCommand build, BuildFolders folders, String name) {
    return build.context().stream()
        .flatMap(context -> folders.places(context).stream())
        .flatMap(folder -> Paths.resolve(folder, name).stream());
  }

  private Optional<String> only(Stream<String> places) {
    var found = places.distinct().filter(dockerfile).limit(2).toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** What is known of a Dockerfile holds for its last stage. */
  private Optional<String> ends(Optional<String> made, Optional<String> target) {
    return target.isEmpty() || target.get().isEmpty()
        ? made
        : made.filter(file ->
            set.image(file)
                .flatMap(image -> image.dockerfile().finalStage())
                .flatMap(Stage::name)
                .filter(target.get().toLowerCase(Locale.ROOT)::equals)
                .isPresent());
  }

  private void task(Pipeline.Task task, List<Pipeline.Step> steps, ManifestFile file) {
    var name = task.name().toLowerCase(Locale.ROOT);
    if (name.startsWith("docker/build-push-action@")) {
      action(task, steps, file);
    } else if (name.equals("docker@2")) {
      azure(task, file);
    }
  }

  private void action(Pipeline.Task task, List<Pipeline.Step> steps, ManifestFile file) {
    var build =
        new BuildCommand(
            "docker",
            List.of(),
            task.input("file").map(Scalar::text),
            Optional.of(task.input("context").map(Scalar::text).orElse(".")),
            task.input("target").map(Scalar::text),
            false);
    dockerfile(build, folders(Optional.empty()))
        .ifPresent(made ->
            task.input("tags").stream()
                .flatMap(tags -> tags.text().lines())
                .flatMap(line -> Stream.of(line.split(",")))
                .map(String::strip)
                .flatMap(tag -> names(tag, steps))
                .distinct()
                .forEach(tag -> add(tag, made, file.spot(task.place()).position().line())));
  }

  /** The name in a tag; of the outputs of docker/metadata-action, those that it was given. */
  private static Stream<String> names(String tag, List<Pipeline.Step> steps) {
    var output = OUTPUT.matcher(tag);
    if (!output.matches()) {
      return BuildName.of(tag).stream();
    }
    return steps.stream()
        .filter(Pipeline.Task.class::isInstance)
        .map(Pipeline.Task.class::cast)
        .filter(task -> task.id().filter(output.group(1)::equals).isPresent())
        .filter(task -> task.name().startsWith("docker/metadata-action@"))
        .flatMap(task -> task.input("images").stream())
        .flatMap(images -> images.text().lines())
        .flatMap(line -> Stream.of(line.split(",")))
        .flatMap(image -> BuildName.of(image.strip()).stream());
  }

  private void azure(Pipeline.Task task, ManifestFile file) {
    var command = task.input("command").map(Scalar::text).orElse("buildAndPush");
    var repository = task.input("repository").map(Scalar::text).flatMap(BuildName::of);
    if (repository.isEmpty() || !command.toLowerCase(Locale.ROOT).startsWith("build")) {
      return;
    }
    boolean registry = task.input("containerRegistry").isPresent();
    var name =
        registry && !repository.get().startsWith("/") ? "/" + repository.get() : repository.get();
    var written = task.input("Dockerfile").map(Scalar::text).orElse(ANYWHERE + "Dockerfile");
    var places =
        written.startsWith(ANYWHERE)
            ? set.images().stream()
                .filter(path -> ("/" + path).endsWith("/" + written.substring(ANYWHERE.length())))
            : folders(Optional.empty()).places(written).stream();
    only(places).ifPresent(made -> add(name, made, file.spot(task.place()).position().line()));
  }
}
