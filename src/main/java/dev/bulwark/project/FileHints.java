package dev.bulwark.project;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Code that writes files whose names are constant. */
final class FileHints {
  private static final Set<String> WRITES =
      Set.of(
          "AppendAllLines",
          "AppendAllLinesAsync",
          "AppendAllText",
          "AppendAllTextAsync",
          "AppendText",
          "Create",
          "CreateText",
          "OpenWrite",
          "WriteAllBytes",
          "WriteAllBytesAsync",
          "WriteAllLines",
          "WriteAllLinesAsync",
          "WriteAllText",
          "WriteAllTextAsync");
  private static final Set<String> MODES =
      Set.of(
          "FileMode.Append",
          "FileMode.Create",
          "FileMode.OpenOrCreate",
          "FileAccess.Write",
          "FileAccess.ReadWrite");

  static final Set<String> NAMES =
      Stream.of(
              WRITES,
              Set.of(
                  "CreateDirectory",
                  "SetCurrentDirectory",
                  "File",
                  "FileStream",
                  "StreamWriter",
                  "PersistKeysToFileSystem",
                  "SqliteConnection",
                  "AddSqlite",
                  "UseSqlite"))
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> FOLDERS = Set.of("CreateDirectory", "PersistKeysToFileSystem");

  private static final Pattern CONNECTION =
      Pattern.compile(
          "(?:GetConnectionString\\(\\s*|\\[\\s*)\"(?:ConnectionStrings:)?([^\":]+)\"",
          Pattern.CASE_INSENSITIVE);

  private FileHints() {}

  /** The files and folders written, as the code names them. */
  static List<Found<String>> written(List<Mention> mentions) {
    return Hints.of(mentions, NAMES)
        .filter(Mention::called)
        .flatMap(mention -> target(mention).map(mention::as).stream())
        .toList();
  }

  /** The files among them, unless the code moves to another folder first. */
  static List<Found<String>> files(List<Mention> mentions) {
    return Hints.of(mentions, Set.of("SetCurrentDirectory")).findAny().isPresent()
        ? List.of()
        : written(
            mentions.stream()
                .filter(mention -> !FOLDERS.contains(mention.name()))
                .filter(mention -> mention.text().isPresent())
                .toList());
  }

  /** The names of the connection strings that are handed to SQLite. */
  static Set<String> sqliteConnections(List<Mention> mentions) {
    return sqlite(mentions)
        .map(mention -> CONNECTION.matcher(mention.arguments()))
        .filter(Matcher::find)
        .map(found -> found.group(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a constant names a SQLite database. */
  static boolean namesSqlite(List<Mention> mentions) {
    return Hints.of(mentions, Set.of("UseSqlite", "AddSqlite", "SqliteConnection"))
        .anyMatch(mention -> mention.text().isPresent());
  }

  /** The first SQLite database whose file no constant names, unless one lives in memory. */
  static List<Found<String>> unnamedSqlite(List<Mention> mentions) {
    boolean inMemory =
        Hints.of(mentions, Set.of("SqliteConnection"))
            .anyMatch(mention -> mention.arguments().contains(":memory:"));
    return inMemory
        ? List.of()
        : sqlite(mentions)
            .filter(mention -> mention.text().isEmpty() && !mention.arguments().isBlank())
            .map(mention -> mention.as("a SQLite file, " + mention.shown()))
            .limit(1)
            .toList();
  }

  private static Stream<Mention> sqlite(List<Mention> mentions) {
    return Hints.of(mentions, Set.of("UseSqlite", "AddSqlite")).filter(Mention::called);
  }

  private static Optional<String> target(Mention mention) {
    return switch (mention.name()) {
      case "PersistKeysToFileSystem" -> Optional.of("Data Protection keys, " + mention.shown());
      case "UseSqlite", "AddSqlite" -> mention.text().flatMap(SqliteFile::of);
      case "SqliteConnection" ->
          mention.created() ? mention.text().flatMap(SqliteFile::of) : Optional.empty();
      case "File" -> mention.owner().equals("WriteTo") ? path(mention) : Optional.empty();
      case "CreateDirectory" ->
          mention.owner().equals("Directory") ? path(mention) : Optional.empty();
      case "StreamWriter" -> mention.created() ? path(mention) : Optional.empty();
      case "FileStream" ->
          mention.created() && MODES.stream().anyMatch(mention.arguments()::contains)
              ? path(mention)
              : Optional.empty();
      default -> mention.owner().equals("File") ? path(mention) : Optional.empty();
    };
  }

  /** A constant path; what lies in the folder for temporary files is writable anyway. */
  private static Optional<String> path(Mention mention) {
    return mention
        .text()
        .map(path -> path.replace('\\', '/'))
        .filter(path -> !path.isBlank() && !path.contains(":") && !path.startsWith("/tmp/"));
  }
}
