package dev.bulwark.rules;

import dev.bulwark.dockerfile.Copy;
import dev.bulwark.dockerfile.Word;
import dev.bulwark.source.SourceText;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A script of the set that a Dockerfile copies into its image.
 *
 * @param path of it in the set
 * @param text what it says
 */
record CopiedScript(String path, SourceText text) {
  private static final int MOST_FOLDERS = 20;

  /** The script of a name; empty where it is not copied from the build's context, or not found. */
  static Optional<CopiedScript> of(
      ImageFile file, FinalImage image, ContainerSet set, String name) {
    return image.instructions().stream()
        .filter(Copy.class::isInstance)
        .map(Copy.class::cast)
        .filter(copy -> copy.from().isEmpty())
        .flatMap(copy -> copy.sources().stream())
        .map(Word::value)
        .filter(source -> ShellCommand.baseName(source).equals(name) && source.indexOf('$') < 0)
        .flatMap(source -> found(file.path(), set, source.replaceFirst("^/+", "")))
        .findFirst();
  }

  /** The context may be the Dockerfile's folder or any above it; the nearest is taken. */
  private static Stream<CopiedScript> found(String dockerfile, ContainerSet set, String source) {
    return Stream.iterate(Optional.of(folder(dockerfile)), Optional::isPresent, CopiedScript::up)
        .limit(MOST_FOLDERS)
        .flatMap(folder -> Paths.resolve(folder.orElseThrow(), source).stream())
        .flatMap(path -> set.text(path).map(text -> new CopiedScript(path, text)).stream());
  }

  private static Optional<String> up(Optional<String> folder) {
    return folder.filter(path -> !path.isEmpty()).map(CopiedScript::folder);
  }

  private static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }
}
