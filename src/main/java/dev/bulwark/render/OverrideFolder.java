package dev.bulwark.render;

import dev.bulwark.wizard.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads the templates that a company puts in the place of ours. */
final class OverrideFolder {
  private static final int LARGEST = 1024 * 1024;
  private static final int MOST_FILES = 1000;
  private static final int DEPTH = 8;

  private final Path folder;
  private final List<String> known;

  /** The folder without links on the way to it. */
  private OverrideFolder(Path folder, List<String> known) {
    this.folder = folder;
    this.known = known;
  }

  /** The texts by name. */
  static Map<String, String> read(Path folder, List<String> known) throws RenderFailed {
    try {
      if (!Files.isDirectory(folder)) {
        throw new RenderFailed(
            folder.toString(), 0, "is no folder", "name the folder that holds the templates");
      }
      return new OverrideFolder(folder.toRealPath(), known).texts();
    } catch (IOException e) {
      throw unreadable(folder.toString(), e);
    }
  }

  private Map<String, String> texts() throws RenderFailed, IOException {
    var texts = new TreeMap<String, String>();
    for (var file : files()) {
      var name = folder.relativize(file).toString().replace('\\', '/');
      if (!known.contains(name)) {
        throw new RenderFailed(name, 0, "replaces no template", "rename it to " + nearest(name));
      }
      texts.put(name, text(name, file));
    }
    return texts;
  }

  private List<Path> files() throws RenderFailed, IOException {
    var files = new ArrayList<Path>();
    Files.walkFileTree(
        folder,
        Set.of(),
        DEPTH,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path place, BasicFileAttributes attributes) {
            if (place.equals(folder)) {
              return FileVisitResult.CONTINUE;
            }
            if (template(place)) {
              files.add(place);
              return FileVisitResult.SKIP_SUBTREE;
            }
            return hidden(place) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!hidden(file) || template(file)) {
              files.add(file);
            }
            return files.size() > MOST_FILES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
          }
        });
    if (files.size() > MOST_FILES) {
      throw new RenderFailed(
          folder.toString(),
          0,
          "holds more than " + MOST_FILES + " files",
          "keep nothing but templates in it");
    }
    files.sort(null);
    return files;
  }

  private static boolean template(Path place) {
    return place.getFileName().toString().endsWith(".ftl");
  }

  private static boolean hidden(Path place) {
    return place.getFileName().toString().startsWith(".");
  }

  private String nearest(String name) {
    var file = name.substring(name.lastIndexOf('/') + 1);
    return Nearest.to(name, known)
        .or(() -> known.stream().filter(each -> each.endsWith("/" + file)).findFirst())
        .or(() -> known.stream().filter(each -> each.endsWith("/" + file + ".ftl")).findFirst())
        .orElseGet(() -> "one of " + String.join(", ", known));
  }

  private String text(String name, Path file) throws RenderFailed {
    try {
      var target = file.toRealPath();
      if (!target.startsWith(folder)) {
        throw new RenderFailed(
            name, 0, "is a link to a file outside the folder", "copy the file into the folder");
      }
      if (!Files.isRegularFile(target)) {
        throw new RenderFailed(name, 0, "is not a regular file", "put a text file there");
      }
      return decoded(name, bytes(name, target));
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  private static byte[] bytes(String name, Path file) throws RenderFailed, IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new RenderFailed(name, 0, "is larger than 1 MiB", "shorten it");
      }
      return bytes;
    }
  }

  private static String decoded(String name, byte[] bytes) throws RenderFailed {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return (text.startsWith("\uFEFF") ? text.substring(1) : text)
          .replace("\r\n", "\n")
          .replace('\r', '\n');
    } catch (CharacterCodingException e) {
      throw new RenderFailed(name, 0, "is not UTF-8", "save it as UTF-8");
    }
  }

  private static RenderFailed unreadable(String name, IOException e) {
    var why = e.getClass().getSimpleName().replace("Exception", "");
    return new RenderFailed(
        name, 0, "cannot be read (" + why + ")", "make it readable, or leave it out");
  }
}
