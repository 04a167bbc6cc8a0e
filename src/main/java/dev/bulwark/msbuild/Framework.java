package dev.bulwark.msbuild;

import java.util.Locale;
import java.util.Optional;

/**
 * The name of a target framework that is one of .NET, for example {@code net6.0} or {@code
 * netcoreapp3.1}.
 *
 * @param major of its version
 * @param minor of its version
 * @param platform what follows the version without the dash, for example {@code windows10.0}; empty
 *     for services that run everywhere
 */
record Framework(int major, int minor, String platform) implements Comparable<Framework> {
  private static final String CORE = "netcoreapp";
  private static final String NET = "net";

  /** Reads a name; empty for .NET Framework, .NET Standard and everything else. */
  static Optional<Framework> parse(String name) {
    var folded = name.toLowerCase(Locale.ROOT);
    var core = folded.startsWith(CORE);
    if (!core && !folded.startsWith(NET)) {
      return Optional.empty();
    }
    int start = core ? CORE.length() : NET.length();
    int dash = folded.indexOf('-');
    var version = folded.substring(start, dash < 0 ? folded.length() : dash);
    int dot = version.indexOf('.');
    if (dot < 1 || !digits(version, 0, dot) || !digits(version, dot + 1, version.length())) {
      return Optional.empty();
    }
    int major = Integer.parseInt(version.substring(0, dot));
    int minor = Integer.parseInt(version.substring(dot + 1));
    return core == major < 5
        ? Optional.of(new Framework(major, minor, dash < 0 ? "" : folded.substring(dash + 1)))
        : Optional.empty();
  }

  private static boolean digits(String text, int start, int end) {
    if (start == end || end - start > 3) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  boolean everywhere() {
    return platform.isEmpty();
  }

  @Override
  public int compareTo(Framework other) {
    return major != other.major
        ? Integer.compare(major, other.major)
        : Integer.compare(minor, other.minor);
  }

  @Override
  public String toString() {
    var version = (major < 5 ? CORE : NET) + major + "." + minor;
    return everywhere() ? version : version + "-" + platform;
  }
}
