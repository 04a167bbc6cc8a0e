package dev.bulwark.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Puts files into a directory and looks at them, for tests. */
final class Tree {
  static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

  private Tree() {}

  static Path put(Path root, String path, String text) throws IOException {
    return put(root, path, text.getBytes(StandardCharsets.UTF_8));
  }

  static Path put(Path root, String path, byte[] bytes) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    return Files.setLastModifiedTime(file, LONG_AGO);
  }

  /** Every path below the root with its text; folders end in a slash and have none. */
  static Map<String, String> texts(Path root) throws IOException {
    return look(root, Tree::text);
  }

  /** As {@link #texts}, with the time of each file too. */
  static Map<String, String> state(Path root) throws IOException {
    return look(root, file -> text(file) + "@" + Files.getLastModifiedTime(file).toMillis());
  }

  static PlannedFile replacing(String path, String text) {
    return new PlannedFile(path, text, PlannedFile.Meeting.REPLACE);
  }

  static PlannedFile adding(String path, String text) {
    return new PlannedFile(path, text, PlannedFile.Meeting.ADD_MISSING_LINES);
  }

  static Outcome write(Path root, boolean overwrite, PlannedFile... files) throws IOException {
    return Workspace.write(root, Workspace.compare(root, List.of(files)), overwrite);
  }

  private interface Look {
    String at(Path file) throws IOException;
  }

  private static Map<String, String> look(Path root, Look look) throws IOException {
    Map<String, String> seen = new TreeMap<>();
    if (!Files.exists(root)) {
      return seen;
    }
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : (Iterable<Path>) paths.filter(p -> !p.equals(root))::iterator) {
        String name = root.relativize(path).toString().replace('\\', '/');
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          seen.put(name + "/", "");
        } else {
          seen.put(name, look.at(path));
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return seen;
  }

  private static String text(Path file) throws IOException {
    return Files.isSymbolicLink(file)
        ? "-> " + Files.readSymbolicLink(file)
        : new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }
}
