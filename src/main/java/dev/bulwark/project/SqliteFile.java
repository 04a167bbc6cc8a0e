package dev.bulwark.project;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the file of a SQLite connection string. */
final class SqliteFile {
  private static final Set<String> KEYS = Set.of("data source", "datasource", "filename");
  private static final Set<String> EXTENSIONS = Set.of("db", "db3", "sqlite", "sqlite3", "s3db");

  private SqliteFile() {}

  /** The file a connection string names; empty for databases in memory. */
  static Optional<String> of(String connection) {
    String folded = connection.toLowerCase(Locale.ROOT);
    if (folded.contains(":memory:") || folded.replace(" ", "").contains("mode=memory")) {
      return Optional.empty();
    }
    for (String part : connection.split(";", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0 && KEYS.contains(part.substring(0, equals).strip().toLowerCase(Locale.ROOT))) {
        String file = part.substring(equals + 1).strip().replace('\\', '/');
        return file.isEmpty() || file.contains("{") ? Optional.empty() : Optional.of(file);
      }
    }
    return Optional.empty();
  }

  /** As {@link #of}, for strings that may just as well name a server. */
  static Optional<String> certain(String connection) {
    return of(connection).filter(file -> EXTENSIONS.contains(RepoPath.extension(file)));
  }
}
