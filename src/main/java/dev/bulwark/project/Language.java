package dev.bulwark.project;

import java.util.Optional;

/** The languages a service's sources are written in. */
enum Language {
  CSHARP,
  FSHARP,
  BASIC,
  RAZOR;

  /** The language of a source file by its extension; empty for other and generated files. */
  static Optional<Language> of(String path) {
    return switch (RepoPath.extension(path)) {
      case "cs" -> isGenerated(path) ? Optional.empty() : Optional.of(CSHARP);
      case "fs" -> Optional.of(FSHARP);
      case "vb" -> Optional.of(BASIC);
      case "razor", "cshtml" -> Optional.of(RAZOR);
      default -> Optional.empty();
    };
  }

  private static boolean isGenerated(String path) {
    return path.endsWith(".g.cs") || path.endsWith(".Designer.cs");
  }
}
