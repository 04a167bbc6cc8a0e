package dev.bulwark.project;

import dev.bulwark.catalog.DotnetVersion;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads target framework names such as {@code net8.0}, {@code netcoreapp3.1}, {@code
 * net8.0-windows}.
 */
final class TargetFrameworks {
  /** Sorts before every version. */
  static final DotnetVersion NONE = new DotnetVersion(0, 0);

  private TargetFrameworks() {}

  /** The release a name stands for; empty for .NET Framework, .NET Standard and platforms. */
  static Optional<DotnetVersion> version(String name) {
    String folded = name.toLowerCase(Locale.ROOT);
    if (folded.startsWith("netcoreapp")) {
      return DotnetVersion.parse(folded.substring("netcoreapp".length()));
    }
    return folded.startsWith("net") ? DotnetVersion.parse(folded.substring(3)) : Optional.empty();
  }

  static boolean isWindows(String name) {
    return name.toLowerCase(Locale.ROOT).contains("-windows");
  }

  /** Whether it is one of the .NET Framework, such as {@code net48}. */
  static boolean isFramework(String name) {
    String folded = name.toLowerCase(Locale.ROOT);
    return folded.startsWith("net")
        && folded.length() > 3
        && folded.substring(3).chars().allMatch(Character::isDigit);
  }

  /** The releases among the names, oldest first. */
  static List<Found<DotnetVersion>> versions(List<Found<String>> names) {
    return names.stream()
        .flatMap(
            name -> version(name.value()).map(found -> new Found<>(found, name.origin())).stream())
        .sorted((one, other) -> one.value().compareTo(other.value()))
        .toList();
  }
}
