package dev.bulwark.workspace;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rules for a planned path: its form, and what every checkout can hold. */
final class Names {
  /**
   * Device names that Windows finds in every folder, with any extension; see "Naming Files, Paths,
   * and Namespaces" at learn.microsoft.com.
   */
  private static final Pattern DEVICE =
      Pattern.compile(
          "(?:CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|(?:COM|LPT)[0-9\u00B9\u00B2\u00B3]) *(?:\\..*)?",
          Pattern.CASE_INSENSITIVE);

  private static final String NOT_ON_WINDOWS = "<>:\"|?*\\";

  private Names() {}

  /** Throws {@link IllegalArgumentException} unless the path is relative and in its short form. */
  static void requireRelative(String path) {
    if (!isRelative(path)) {
      throw new IllegalArgumentException(
          Visible.line(path)
              + ": not a relative path in its short form; write it like k8s/service.yaml");
    }
  }

  static boolean isRelative(String path) {
    return segments(path).stream()
        .noneMatch(name -> name.isEmpty() || name.equals(".") || name.equals(".."));
  }

  /**
   * Throws {@link IllegalArgumentException} when two paths are the same, or one is the folder of
   * another.
   */
  static void requireDistinct(List<String> paths) {
    Map<String, String> seen = new HashMap<>();
    for (String path : paths) {
      if (seen.put(path, path) != null) {
        throw new IllegalArgumentException(
            Visible.line(path) + ": planned twice; plan each file once");
      }
    }
    for (String path : paths) {
      for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
        if (seen.containsKey(path.substring(0, end))) {
          throw new IllegalArgumentException(
              Visible.line(path.substring(0, end))
                  + ": planned as a file and as a folder; rename one of them");
        }
      }
    }
  }

  static List<String> segments(String path) {
    return List.of(path.split("/", -1));
  }

  /** The key under which a file system that ignores case or Unicode form stores a path. */
  static String folded(String path) {
    return composed(path).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /** Whether two names are the same file name, in whatever Unicode form they are stored. */
  static boolean same(String one, String other) {
    return composed(one).equals(composed(other));
  }

  private static String composed(String text) {
    return isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F) {
        return false;
      }
    }
    return true;
  }

  /** Why some checkout could not hold a path of this name. */
  static Optional<String> problem(String path) {
    for (String name : segments(path)) {
      Optional<String> problem = problemOf(name);
      if (problem.isPresent()) {
        return problem;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> problemOf(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (Character.isISOControl(name.charAt(i))) {
        return Optional.of("has a control character");
      }
    }
    for (int i = 0; i < name.length(); i++) {
      if (NOT_ON_WINDOWS.indexOf(name.charAt(i)) >= 0) {
        return Optional.of("has a " + name.charAt(i) + ", which Windows does not allow");
      }
    }
    if (name.endsWith(".") || name.endsWith(" ")) {
      return Optional.of("ends in a dot or a space, which Windows drops");
    }
    if (DEVICE.matcher(name).matches()) {
      return Optional.of("is a device name on Windows");
    }
    return Optional.empty();
  }
}
