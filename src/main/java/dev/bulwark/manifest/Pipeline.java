package dev.bulwark.manifest;

import dev.bulwark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The steps of a pipeline of GitHub, Azure, GitLab or CircleCI that may build images. */
public final class Pipeline {
  /** In the order in which those of one job are executed. */
  private static final List<String> SCRIPTS =
      List.of("before_script", "script", "after_script", "run", "bash", "pwsh", "powershell");

  private final List<List<Step>> found = new ArrayList<>();

  private Pipeline() {}

  /** Something that a pipeline does. */
  public sealed interface Step {}

  /**
   * Lines for a shell.
   *
   * @param parts in their order, at least one; one shell runs all of them
   * @param folder that it is said to run in; empty for that of the repository
   */
  public record Script(List<Scalar> parts, Optional<String> folder) implements Step {
    /** Keeps its own copy of the parts. */
    public Script {
      parts = List.copyOf(parts);
    }
  }

  /**
   * An action of GitHub or a task of Azure.
   *
   * @param name with its version, for example {@code docker/build-push-action@v6}
   * @param id that later steps ask for its outputs by
   * @param inputs what it is given
   * @param place of the name
   */
  public record Task(String name, Optional<String> id, Mapping inputs, Span place) implements Step {
    /** One of its inputs; templates in it are as they are written. */
    public Optional<Scalar> input(String key) {
      return inputs.scalar(key).filter(value -> !value.text().isBlank());
    }
  }

  /** The steps of each job, in the order of the text. */
  public static List<List<Step>> steps(YamlFile file) {
    var pipeline = new Pipeline();
    file.roots().forEach(root -> pipeline.job(root, Optional.empty()));
    return List.copyOf(pipeline.found);
  }

  private void job(Node node, Optional<String> folder) {
    var steps = new ArrayList<Step>();
    collect(node, folder, steps);
    if (!steps.isEmpty()) {
      found.add(List.copyOf(steps));
    }
  }

  private void collect(Node node, Optional<String> folder, List<Step> steps) {
    switch (node) {
      case Mapping mapping -> {
        var inner = folder(mapping, "defaults", "run", "working-directory").or(() -> folder);
        step(mapping, inner, steps);
        for (var entry : mapping.entries()) {
          boolean jobs = entry.named("jobs") || entry.named("stages");
          if (jobs) {
            jobs(entry.value(), inner);
          } else if (!(entry.value() instanceof Scalar)) {
            collect(entry.value(), inner, steps);
          }
        }
      }
      case Sequence sequence ->
          sequence.items().forEach(item -> collect(item.value(), folder, steps));
      case Scalar _, Alias _ -> {}
    }
  }

  private void jobs(Node node, Optional<String> folder) {
    switch (node) {
      case Mapping mapping -> mapping.entries().forEach(entry -> job(entry.value(), folder));
      case Sequence sequence -> sequence.items().forEach(item -> job(item.value(), folder));
      case Scalar _, Alias _ -> {}
    }
  }

  private static void step(Mapping mapping, Optional<String> folder, List<Step> steps) {
    var own =
        folder(mapping, "working-directory")
            .or(() -> folder(mapping, "workingDirectory"))
            .or(() -> folder);
    var parts =
        Stream.concat(
                SCRIPTS.stream()
                    .flatMap(key -> mapping.entry(key).stream())
                    .flatMap(entry -> parts(entry.value()).stream()),
                mapping.scalar("run", "command").stream())
            .toList();
    if (!parts.isEmpty()) {
      steps.add(new Script(parts, own));
    }
    task(mapping, "uses", "id", "with").ifPresent(steps::add);
    task(mapping, "task", "name", "inputs").ifPresent(steps::add);
  }

  private static Optional<Task> task(Mapping mapping, String key, String id, String inputs) {
    var name = mapping.scalar(key);
    var given = mapping.mapping(inputs);
    return name.isPresent() && given.isPresent()
        ? Optional.of(
            new Task(
                name.get().text(),
                mapping.scalar(id).map(Scalar::text),
                given.get(),
                name.get().span()))
        : Optional.empty();
  }

  private static List<Scalar> parts(Node node) {
    return switch (node) {
      case Scalar scalar -> scalar.isNull() ? List.of() : List.of(scalar);
      case Sequence sequence ->
          sequence.items().stream()
              .map(Item::value)
              .filter(Scalar.class::isInstance)
              .map(Scalar.class::cast)
              .toList();
      case Mapping _, Alias _ -> List.of();
    };
  }

  private static Optional<String> folder(Mapping mapping, String... path) {
    return mapping.scalar(path).map(Scalar::text);
  }
}
