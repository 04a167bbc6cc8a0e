package dev.bulwark.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the settings of a service say about addresses and files. Settings for development are left
 * out, as a container runs in production unless it is told otherwise.
 *
 * @param overrides settings that win over the container's port variable
 * @param ports http ports among them
 * @param logs files the service writes its log to
 * @param databases SQLite files
 * @param barriers settings that keep a probe out, by their keys, each with the reason
 */
record AppSettings(
    List<Found<String>> overrides,
    List<Found<Integer>> ports,
    List<Found<String>> logs,
    List<Found<String>> databases,
    Map<String, Found<String>> barriers) {
  private static final String HOSTS = "AllowedHosts";
  private static final String PROTOCOLS = "Kestrel:EndpointDefaults:Protocols";

  /**
   * Reads all settings of a project.
   *
   * @param files in its folder
   * @param sqlite names of connection strings, in small letters, that are handed to SQLite
   */
  static AppSettings read(
      List<String> files,
      Set<String> sqlite,
      Function<String, Optional<String>> texts,
      Remarks remarks) {
    var found =
        new AppSettings(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new LinkedHashMap<>());
    for (String file : inOrder(files)) {
      if (isRelevant(RepoPath.name(file))) {
        texts
            .apply(file)
            .map(text -> JsonReader.read(file, text, remarks))
            .orElse(List.of())
            .forEach(setting -> found.add(setting, sqlite, new Origin(file, setting.line())));
      }
    }
    return found;
  }

  /** As the host reads them: what all environments share, then the files of single ones. */
  private static List<String> inOrder(Collection<String> files) {
    return files.stream()
        .sorted((one, other) -> Boolean.compare(!isShared(one), !isShared(other)))
        .toList();
  }

  private static boolean isShared(String file) {
    return RepoPath.name(file).equalsIgnoreCase("appsettings.json");
  }

  static boolean isRelevant(String name) {
    String folded = name.toLowerCase(Locale.ROOT);
    return (folded.startsWith("appsettings") || folded.startsWith("serilog"))
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
    barrier(setting, origin);
    logFile(setting).ifPresent(file -> logs.add(new Found<>(file, origin)));
    database(setting, sqlite).ifPresent(file -> databases.add(new Found<>(file, origin)));
  }

  /**
   * Host filtering answers 400 to any other host (dotnet/AspNetCore.Docs {@code
   * fundamentals/servers/kestrel/host-filtering.md}), and a plain endpoint for HTTP/2 alone speaks
   * no HTTP/1.1 ({@code grpc/aspnetcore.md}). A container runs in production.
   */
  private void barrier(Setting setting, Origin origin) {
    String name = RepoPath.name(origin.file());
    if (!isShared(name) && !name.equalsIgnoreCase("appsettings.Production.json")) {
      return;
    }
    String shown = setting.key() + "=" + setting.value();
    if (setting.key().equalsIgnoreCase(HOSTS)) {
      boolean open =
          setting.value().isBlank()
              || Stream.of(setting.value().split(";", -1))
                  .anyMatch(host -> host.strip().equals("*"));
      barrier(HOSTS, !open, shown + " refuses every other host, as a probe's is", origin);
    } else if (setting.key().equalsIgnoreCase(PROTOCOLS)) {
      barrier(
          PROTOCOLS,
          setting.value().equalsIgnoreCase("Http2"),
          shown + " answers no HTTP/1.1, which a probe speaks",
          origin);
    }
  }

  private void barrier(String key, boolean closed, String reason, Origin origin) {
    if (closed) {
      barriers.put(key, new Found<>(reason, origin));
    } else {
      barriers.remove(key);
    }
  }

  private static Optional<String> logFile(Setting setting) {
    return Optional.of(setting.value().replace('\\', '/'))
        .filter(path -> setting.isUnder("Serilog"))
        .filter(_ -> setting.endsWith("Args:path") || setting.endsWith("Args:pathFormat"))
        .filter(path -> !path.isBlank());
  }

  private static Optional<String> database(Setting setting, Set<String> sqlite) {
    String name = setting.key().substring(setting.key().indexOf(':') + 1).toLowerCase(Locale.ROOT);
    return setting.isUnder("ConnectionStrings") && sqlite.contains(name)
        ? SqliteFile.of(setting.value())
        : SqliteFile.certain(setting.value());
  }
}
