package dev.bulwark.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Ports that {@code Properties/launchSettings.json} starts the service on while it is developed.
 */
final class LaunchSettings {
  private LaunchSettings() {}

  /** The http ports of its profiles, in order. */
  static List<Found<Integer>> ports(Project project, Tree tree, Remarks remarks) {
    var ports = new ArrayList<Found<Integer>>();
    String path = RepoPath.child(project.folder(), "Properties/launchSettings.json");
    tree.find(path)
        .ifPresent(file ->
            tree.text(file)
                .map(text -> JsonReader.read(file, text, remarks))
                .orElse(List.of())
                .forEach(setting -> add(setting, file, ports)));
    return ports;
  }

  private static void add(Setting setting, String file, List<Found<Integer>> ports) {
    if (!setting.isUnder("profiles")) {
      return;
    }
    var origin = new Origin(file, setting.line());
    if (setting.endsWith("applicationUrl") || setting.endsWith("ASPNETCORE_URLS")) {
      HttpPorts.of(setting.value()).forEach(port -> ports.add(new Found<>(port, origin)));
    } else if (isHttpPorts(setting)) {
      for (String port : setting.value().split(";", -1)) {
        int number = HttpPorts.number(port.strip(), 0);
        if (number > 0) {
          ports.add(new Found<>(number, origin));
        }
      }
    }
  }

  private static boolean isHttpPorts(Setting setting) {
    return setting.key().toUpperCase(Locale.ROOT).endsWith("_HTTP_PORTS");
  }
}
