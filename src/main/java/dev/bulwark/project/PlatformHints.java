package dev.bulwark.project;

import java.util.List;
import java.util.Set;

/** Code that runs on Windows alone. */
final class PlatformHints {
  static final Set<String> NAMES = Set.of("UseHttpSys");

  private PlatformHints() {}

  /** HTTP.sys is a part of Windows, so a service that asks for it cannot start on Linux. */
  static List<Found<String>> windowsOnly(List<Mention> mentions) {
    return Hints.of(mentions, NAMES)
        .filter(Mention::called)
        .map(mention ->
            mention.as(
                "UseHttpSys needs Windows; use Kestrel, or Windows containers with"
                    + " --set os=windows"))
        .toList();
  }
}
