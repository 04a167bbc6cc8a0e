package dev.bulwark.lessons;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The lessons on the class path. A list names their files, since a class path cannot be listed. */
final class BuiltIn {
  /** The list, a path in each line. */
  static final String INDEX = "index.txt";

  private BuiltIn() {}

  /** The files by path, for each lesson's folder. */
  static SortedMap<String, SortedMap<String, String>> read() {
    var folders = new TreeMap<String, SortedMap<String, String>>();
    text(INDEX)
        .lines()
        .forEach(path -> {
          int slash = path.indexOf('/');
          folders
              .computeIfAbsent(path.substring(0, slash), _ -> new TreeMap<>())
              .put(path.substring(slash + 1), text(path));
        });
    return folders;
  }

  /** One file of the lessons. */
  static String text(String path) {
    try (@Nullable InputStream in =
        BuiltIn.class.getResourceAsStream("/templates/lessons/" + path)) {
      if (in == null) {
        throw new IllegalStateException(path + " is not on the class path; rebuild the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
