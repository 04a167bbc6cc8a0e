package dev.bulwark.catalog;

import java.util.Optional;

/**
 * What a reference such as {@code mcr.microsoft.com/dotnet/aspnet:8.0.5-noble-amd64} asks for. The
 * registry, a digest, the patch number and the architecture at the end do not matter to the catalog
 * and are left out.
 *
 * @param repository {@code aspnet}, {@code runtime}, {@code runtime-deps} or {@code sdk}
 * @param version release line
 * @param suffix what follows the version, for example {@code noble}; empty for the plain tag
 */
record ImageReference(String repository, DotnetVersion version, String suffix) {

  /**
   * Reads a whole reference, or a bare tag, which is taken as one of {@code aspnet}.
   *
   * @return empty when the repository is not one of the four or the tag does not start with a
   *     version
   */
  static Optional<ImageReference> parse(String reference) {
    int at = reference.indexOf('@');
    String name = at < 0 ? reference : reference.substring(0, at);
    int slash = name.lastIndexOf('/');
    int colon = name.indexOf(':', slash + 1);
    if (slash < 0 && colon < 0) {
      return ofTag("aspnet", name);
    }
    if (slash < 0 || colon < 0) {
      return Optional.empty();
    }
    String tag = name.substring(colon + 1);
    String parent = "/" + name.substring(0, slash);
    boolean known = isRepository(name.substring(slash + 1, colon));
    if (!known || !(parent.endsWith("/dotnet") || parent.endsWith("/dotnet/core"))) {
      return Optional.empty();
    }
    // The repositories of .NET Core were frozen in 2020, before 5.0.
    boolean core = parent.endsWith("/core");
    return ofTag(name.substring(slash + 1, colon), tag)
        .filter(found -> !core || found.version.major() < 5);
  }

  private static Optional<ImageReference> ofTag(String repository, String tag) {
    if (tag.endsWith("-")) {
      return Optional.empty();
    }
    int dash = tag.indexOf('-');
    String number = dash < 0 ? tag : tag.substring(0, dash);
    String suffix = dash < 0 ? "" : withoutArchitecture(tag.substring(dash));
    int patch = number.indexOf('.', number.indexOf('.') + 1);
    return DotnetVersion.parse(patch < 0 ? number : number.substring(0, patch))
        .map(version ->
            new ImageReference(repository, version, suffix.isEmpty() ? "" : suffix.substring(1)));
  }

  private static String withoutArchitecture(String suffix) {
    for (String ending : new String[] {"-amd64", "-arm64v8", "-arm32v7"}) {
      if (suffix.endsWith(ending)) {
        return suffix.substring(0, suffix.length() - ending.length());
      }
    }
    return suffix;
  }

  private static boolean isRepository(String name) {
    return switch (name) {
      case "aspnet", "runtime", "runtime-deps", "sdk" -> true;
      default -> false;
    };
  }

  /** The tag without patch number and architecture, for example {@code 8.0-noble}. */
  String tag() {
    return suffix.isEmpty() ? version.toString() : version.toString().concat("-").concat(suffix);
  }

  /** Repository and tag, for example {@code aspnet:8.0-noble}. */
  String key() {
    return repository.concat(":").concat(tag());
  }
}
