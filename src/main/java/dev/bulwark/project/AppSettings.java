package dev.bulwark.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the settings of a service say about addresses and files. Settings for development are left
 * out, as a container runs in production unless it is told otherwise.
 *
 * @param overrides settings that win over the container's port variable
 * @param ports http ports among them
 * @param localFiles files the service writes
 */
record AppSettings(
    List<Found<String>> overrides, List<Found<Integer>> ports, List<Found<String>> localFiles) {

  static AppSettings read(Project project, Tree tree, Remarks remarks) {
    var found = new AppSettings(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (String file : tree.in(project.folder())) {
      if (isRelevant(RepoPath.name(file))) {
        tree.text(file)
            .map(text -> JsonReader.read(file, text, remarks))
            .orElse(List.of())
            .forEach(setting -> found.add(setting, new Origin(file, setting.line())));
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

  private void add(Setting setting, Origin origin) {
    String value = setting.value();
    boolean endpoint = setting.isUnder("Kestrel:Endpoints") && setting.endsWith("Url");
    if ((endpoint || setting.key().equalsIgnoreCase("Urls")) && !value.isBlank()) {
      overrides.add(new Found<>(setting.key() + "=" + value, origin));
      HttpPorts.of(value).forEach(port -> ports.add(new Found<>(port, origin)));
    }
    writtenFile(setting).ifPresent(file -> localFiles.add(new Found<>(file, origin)));
  }

  private static Optional<String> writtenFile(Setting setting) {
    if (setting.isUnder("Serilog") && setting.endsWith("Args:path")) {
      return Optional.of(setting.value().replace('\\', '/')).filter(path -> !path.isBlank());
    }
    return SqliteFile.certain(setting.value());
  }
}
