package dev.bulwark.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the settings of a service say about addresses and files. Settings for development are left
 * out, as a container runs in production unless it is told otherwise.
 *
 * @param overrides settings that win over the container's port variable
 * @param ports http ports among them
 * @param logs files the service writes its log to
 * @param databases SQLite files
 */
record AppSettings(
    List<Found<String>> overrides,
    List<Found<Integer>> ports,
    List<Found<String>> logs,
    List<Found<String>> databases) {

  /**
   * Reads all settings of a project.
   *
   * @param sqlite names of connection strings, in small letters, that are handed to SQLite
   */
  static AppSettings read(Project project, Set<String> sqlite, Tree tree, Remarks remarks) {
    var found =
        new AppSettings(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (String file : tree.in(project.folder())) {
      if (isRelevant(RepoPath.name(file))) {
        tree.text(file)
            .map(text -> JsonReader.read(file, text, remarks))
            .orElse(List.of())
            .forEach(setting -> found.add(setting, sqlite, new Origin(file, setting.line())));
      }
    }
    return found;
  }

  private static boolean isRelevant(String name) {
    String folded = name.toLowerCase(Locale.ROOT);
    return folded.startsWith("appsettings")
        && folded.endsWith(".json")
        && !folded.contains(".development.");
  }

  private void add(Setting setting, Set<String> sqlite, Origin origin) {
    String value = setting.value();
    boolean endpoint = setting.isUnder("Kestrel:Endpoints") && setting.endsWith("Url");
    if ((endpoint || setting.key().equalsIgnoreCase("Urls")) && !value.isBlank()) {
      overrides.add(new Found<>(setting.key() + "=" + value, origin));
      HttpPorts.of(value).forEach(port -> ports.add(new Found<>(port, origin)));
    }
    logFile(setting).ifPresent(file -> logs.add(new Found<>(file, origin)));
    database(setting, sqlite).ifPresent(file -> databases.add(new Found<>(file, origin)));
  }

  private static Optional<String> logFile(Setting setting) {
    return Optional.of(setting.value().replace('\\', '/'))
        .filter(path -> setting.isUnder("Serilog") && setting.endsWith("Args:path"))
        .filter(path -> !path.isBlank());
  }

  private static Optional<String> database(Setting setting, Set<String> sqlite) {
    String name = setting.key().substring(setting.key().indexOf(':') + 1).toLowerCase(Locale.ROOT);
    return setting.isUnder("ConnectionStrings") && sqlite.contains(name)
        ? SqliteFile.of(setting.value())
        : SqliteFile.certain(setting.value());
  }
}
