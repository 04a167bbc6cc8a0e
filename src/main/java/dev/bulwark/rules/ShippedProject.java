package dev.bulwark.rules;

import dev.bulwark.catalog.DotnetImage;
import dev.bulwark.catalog.DotnetVersion;
import dev.bulwark.catalog.ImageRole;
import dev.bulwark.rules.CommandWords.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A project whose program is in the image that a Dockerfile makes.
 *
 * @param built it, and by which command
 * @param image the final image
 */
record ShippedProject(BuiltProject built, FinalImage image) {
  /** The projects in the final image: those that are published, or, where none is, built. */
  static List<ShippedProject> in(ImageFile file, ContainerSet set) {
    return file.shipped(() -> read(file, set));
  }

  private static List<ShippedProject> read(ImageFile file, ContainerSet set) {
    var image = file.image();
    if (image.isEmpty() || image.get().base().isEmpty()) {
      return List.of();
    }
    var needed = image.get().graph().needed(image.get().stage());
    var all =
        BuiltProject.in(file, set).stream()
            .filter(built -> needed.contains(built.step().stage()))
            .filter(built -> Set.of("publish", "build").contains(built.step().verb()))
            .toList();
    var published = all.stream().filter(built -> built.step().verb().equals("publish")).toList();
    return (published.isEmpty() ? all : published)
        .stream().map(built -> new ShippedProject(built, image.get())).toList();
  }

  Project project() {
    return built.project();
  }

  /** The framework it is built for: the one behind {@code -f}, or its only one. */
  Optional<String> framework() {
    var asked = built.step().framework();
    if (asked.isPresent()) {
      return asked.filter(token -> !token.variable()).map(Token::text);
    }
    return project().frameworks().size() == 1
        ? Optional.of(project().frameworks().getFirst())
        : Optional.empty();
  }

  /** The release it is built for. */
  Optional<DotnetVersion> release() {
    return framework().flatMap(TargetFramework::release);
  }

  /** The release of the SDK that builds it, where it is one of Microsoft's images. */
  Optional<DotnetVersion> sdk() {
    return FinalImage.base(image.graph().root(built.step().stage()))
        .filter(base -> base.role() == ImageRole.SDK)
        .flatMap(DotnetImage::version);
  }

  /** Whether it brings its runtime along, so that the one of the image does not matter. */
  boolean selfContained() {
    var command = built.step().command();
    var words = command.words().stream().map(Token::text).toList();
    boolean denied =
        words.contains("--no-self-contained")
            || words.contains("--self-contained=false")
            || follows(words, "--self-contained", "false")
            || follows(words, "--sc", "false")
            || property("SelfContained").filter("false"::equalsIgnoreCase).isPresent();
    if (denied) {
      return false;
    }
    boolean runtimeNamed =
        words.stream().anyMatch(word -> word.equals("-r") || word.startsWith("--runtime"));
    return image.base().filter(base -> base.role() == ImageRole.RUNTIME_DEPS).isPresent()
        || project().selfContained()
        || words.stream().anyMatch(word -> word.startsWith("--self-contained"))
        || words.contains("--sc")
        || List.of("SelfContained", "PublishSingleFile", "PublishTrimmed", "PublishAot").stream()
            .anyMatch(name -> property(name).isPresent())
        // A runtime that is named meant self-contained until 8.0.
        || (runtimeNamed && release().filter(release -> !release.atLeast(8)).isPresent());
  }

  /** Whether it also starts on a later release. */
  boolean rollsForward() {
    return project().rollsForward()
        || property("RollForward").isPresent()
        || image.end().env().keySet().stream().anyMatch(name -> name.endsWith("_ROLL_FORWARD"));
  }

  private Optional<String> property(String name) {
    return built.step().property(name);
  }

  private static boolean follows(List<String> words, String word, String next) {
    int at = words.indexOf(word);
    return at >= 0 && at + 1 < words.size() && words.get(at + 1).equals(next);
  }
}
