package dev.bulwark.manifest;

import dev.bulwark.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files below src/test/resources/manifests. */
final class Fixtures {
  private static final Path FOLDER = Path.of("src/test/resources/manifests");

  private Fixtures() {}

  static YamlFile read(String name) {
    return YamlFile.parse(SourceText.of(bytes(name)));
  }

  static byte[] bytes(String name) {
    try {
      return Files.readAllBytes(FOLDER.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> names() {
    try (var files = Files.walk(FOLDER)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static YamlFile yaml(String text) {
    return YamlFile.parse(SourceText.of(text));
  }

  static Node root(YamlFile file) {
    return file.roots().findFirst().orElseThrow();
  }
}
