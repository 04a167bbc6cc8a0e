package dev.bulwark.lessons;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads the files of somebody's lessons. Nothing of it is trusted: no link is followed, names are
 * plain, sizes and counts are bounded, and no character can steer a terminal.
 */
final class LessonFolders {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.][A-Za-z0-9_.-]*");

  /** Largest file, in bytes. */
  static final int LARGEST = 256 * 1024;

  private static final int MOST_LESSONS = 500;
  private static final int MOST_FILES = 200;
  private static final int DEEPEST = 6;

  private LessonFolders() {}

  /** The files by path, for each lesson's folder. */
  static SortedMap<String, SortedMap<String, String>> read(Path course)
      throws BadLesson, IOException {
    var lessons = new TreeMap<String, SortedMap<String, String>>();
    for (var path : children(course, MOST_LESSONS)) {
      var name = path.getFileName().toString();
      if (Character.isDigit(name.charAt(0)) && !Files.isRegularFile(path, NOFOLLOW_LINKS)) {
        var files = new TreeMap<String, String>();
        folder(path, name, "", files, 1);
        lessons.put(name, files);
      }
    }
    return lessons;
  }

  private static void folder(
      Path folder, String place, String prefix, SortedMap<String, String> files, int depth)
      throws BadLesson, IOException {
    if (!Files.isDirectory(folder, NOFOLLOW_LINKS)) {
      throw new BadLesson(place, "is neither a file nor a folder; put the file itself there");
    }
    if (depth > DEEPEST) {
      throw new BadLesson(place, "lies deeper than " + DEEPEST + " folders; move it up");
    }
    for (var path : children(folder, MOST_FILES)) {
      var name = path.getFileName().toString();
      var where = place + "/" + name;
      if (!NAME.matcher(name).matches()) {
        throw new BadLesson(
            place, "a name in it has other signs than letters, digits, dot, - and _; rename it");
      }
      if (Files.isRegularFile(path, NOFOLLOW_LINKS)) {
        files.put(prefix + name, text(path, where));
        if (files.size() > MOST_FILES) {
          throw new BadLesson(where, "is one file too many; keep " + MOST_FILES + " in a lesson");
        }
      } else {
        folder(path, where, prefix + name + "/", files, depth + 1);
      }
    }
  }

  private static List<Path> children(Path folder, int most) throws BadLesson, IOException {
    var children = new ArrayList<Path>();
    try (var paths = Files.newDirectoryStream(folder)) {
      for (var path : paths) {
        children.add(path);
        if (children.size() > most) {
          throw new BadLesson(folder.toString(), "holds more than " + most + " names; split it");
        }
      }
    }
    children.sort(null);
    return children;
  }

  private static String text(Path file, String where) throws BadLesson, IOException {
    byte[] bytes;
    try (var in = Files.newInputStream(file, NOFOLLOW_LINKS)) {
      bytes = in.readNBytes(LARGEST + 1);
    }
    if (bytes.length > LARGEST) {
      throw new BadLesson(where, "is larger than " + LARGEST + " bytes; shorten it");
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new BadLesson(where, "is no UTF-8 text; save it as UTF-8");
    }
    var unix = text.replace("\r\n", "\n");
    int line = 1;
    for (int i = 0; i < unix.length(); i += Character.charCount(unix.codePointAt(i))) {
      int c = unix.codePointAt(i);
      if (c == '\n') {
        line++;
      } else if (c != '\t' && steers(c)) {
        throw BadLesson.at(
            where,
            line,
            String.format(Locale.ROOT, "U+%04X", c) + " is no printable sign; remove it");
      }
    }
    return unix;
  }

  private static boolean steers(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }
}
