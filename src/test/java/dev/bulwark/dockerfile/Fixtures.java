package dev.bulwark.dockerfile;

import dev.bulwark.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Dockerfiles to try things on. */
final class Fixtures {
  private static final Path FOLDER = Path.of("src", "test", "resources", "dockerfiles");

  private Fixtures() {}

  static List<byte[]> all() throws IOException {
    var contents = new ArrayList<byte[]>();
    try (var files = Files.list(FOLDER)) {
      for (var file : files.sorted().toList()) {
        contents.add(Files.readAllBytes(file));
      }
    }
    return contents;
  }

  static Dockerfile file(String name) throws IOException {
    return Dockerfile.parse(
        SourceText.of(Files.readAllBytes(FOLDER.resolve(name + ".Dockerfile"))));
  }

  static Dockerfile parse(String text) {
    return Dockerfile.parse(SourceText.of(text));
  }
}
