package dev.bulwark.project;

/** MSBuild wildcards: {@code *} and {@code ?} inside a name, {@code **} over folders. */
final class Glob {
  private Glob() {}

  static boolean isGlob(String path) {
    return path.indexOf('*') >= 0 || path.indexOf('?') >= 0;
  }

  /** Whether the path matches as a whole. */
  static boolean matches(String pattern, String path) {
    return segments(pattern.split("/", -1), 0, path.split("/", -1), 0);
  }

  private static boolean segments(String[] pattern, int p, String[] path, int s) {
    int star = -1;
    int retry = 0;
    while (s < path.length) {
      if (p < pattern.length && pattern[p].equals("**")) {
        star = p++;
        retry = s;
      } else if (p < pattern.length && name(pattern[p], path[s])) {
        p++;
        s++;
      } else if (star >= 0) {
        p = star + 1;
        s = ++retry;
      } else {
        return false;
      }
    }
    while (p < pattern.length && pattern[p].equals("**")) {
      p++;
    }
    return p == pattern.length;
  }

  private static boolean name(String pattern, String name) {
    int p = 0;
    int n = 0;
    int star = -1;
    int retry = 0;
    while (n < name.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        retry = n;
      } else if (p < pattern.length()
          && (pattern.charAt(p) == '?' || pattern.charAt(p) == name.charAt(n))) {
        p++;
        n++;
      } else if (star >= 0) {
        p = star + 1;
        n = ++retry;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}
