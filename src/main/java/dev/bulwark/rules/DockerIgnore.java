package dev.bulwark.rules;

import java.util.List;
import java.util.Optional;

/**
 * The file that keeps files of a context out of a build.
 *
 * @param path of it
 * @param patterns without comments and blank lines, in their order
 */
record DockerIgnore(String path, List<String> patterns) {
  /** The one of a Dockerfile, or of the context. */
  static Optional<DockerIgnore> of(String context, String dockerfile, ContainerSet set) {
    var own = dockerfile + ".dockerignore";
    var shared = context.isEmpty() ? ".dockerignore" : context + "/.dockerignore";
    var path = set.tree().file(own) ? own : shared;
    return set.tree().file(path)
        ? set.text(path)
            .map(text ->
                new DockerIgnore(
                    path,
                    text.text()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .toList()))
        : Optional.empty();
  }

  /** Whether it leaves everything out that it does not let in again. */
  boolean allowsOnlySome() {
    return patterns.stream().anyMatch(line -> List.of("*", "**", "**/*", "/*").contains(line));
  }

  /** Whether a pattern names a folder or file of this name anywhere. */
  boolean mentions(String name) {
    return patterns.stream()
        .anyMatch(line ->
            !line.startsWith("!")
                && List.of(line.split("[/\\\\]")).stream()
                    .anyMatch(part -> part.equalsIgnoreCase(name) || bracketed(part, name)));
  }

  /** {@code [Bb]in}, as files for git have it. */
  private static boolean bracketed(String part, String name) {
    return part.startsWith("[")
        && part.indexOf(']') == 3
        && name.regionMatches(true, 1, part, 4, name.length() - 1)
        && part.length() == name.length() + 3;
  }
}
