package dev.bulwark.rules;

import dev.bulwark.catalog.DotnetVersion;
import java.util.Locale;
import java.util.Optional;

/** The names that project files have for releases of .NET. */
final class TargetFramework {
  private TargetFramework() {}

  /** The release of {@code net8.0} or {@code netcoreapp3.1}; empty for every other name. */
  static Optional<DotnetVersion> release(String name) {
    var folded = name.toLowerCase(Locale.ROOT);
    boolean core = folded.startsWith("netcoreapp");
    if (!core && !folded.startsWith("net")) {
      return Optional.empty();
    }
    return DotnetVersion.parse(folded.substring(core ? 10 : 3))
        .filter(version -> core == version.major() < 5);
  }

  /** The name of a release. */
  static String of(DotnetVersion version) {
    return (version.major() < 5 ? "netcoreapp" : "net") + version;
  }

  /** Whether a service for the one starts on the other: only the minor number rolls forward. */
  static boolean starts(DotnetVersion target, DotnetVersion installed) {
    return target.major() == installed.major() && target.compareTo(installed) <= 0;
  }
}
