package dev.bulwark.rules;

import dev.bulwark.manifest.ComposeService;
import dev.bulwark.manifest.FileKind;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A Compose service is built from a Dockerfile that is not there. */
final class BuildFileMissing extends DescribedRule {
  BuildFileMissing() {
    super("BW307", Severity.ERROR, "the Dockerfile is not there");
  }

  @Override
  public Example bad() {
    return example("src/Order/Dockerfile");
  }

  @Override
  public Example good() {
    return example("src/Orders/Dockerfile");
  }

  private static Example example(String path) {
    return new Example(
            Map.of(
                "src/Orders/Dockerfile",
                "FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled\n"))
        .with(
            "compose.yaml",
            Example.fill(
                """
                services:
                  orders:
                    build:
                      context: .
                      dockerfile: %s
                """,
                path));
  }

  @Override
  public Stream<Finding> check(ManifestFile file, ContainerSet set) {
    return file.kind() == FileKind.COMPOSE
        ? file.services().stream().flatMap(service -> check(file, service, set).stream())
        : Stream.empty();
  }

  /**
   * Only for a Dockerfile that is named: a folder may be one that is left out or not checked out.
   */
  private Optional<Finding> check(ManifestFile file, ComposeService service, ContainerSet set) {
    return service
        .dockerfile()
        .filter(name -> !name.templated() && !name.text().contains("$"))
        .flatMap(name ->
            Links.dockerfile(file, service)
                .filter(path -> !set.images().contains(path) && set.text(path).isEmpty())
                .filter(path -> set.images().stream().anyMatch(other -> sameFile(other, path)))
                .map(path ->
                    found(file, name.span(), path + " is not there", "name a Dockerfile that is")));
  }

  /** Whether the folder around is in the set at all. */
  private static boolean sameFile(String other, String path) {
    int slash = path.indexOf('/');
    return slash < 0 || other.startsWith(path.substring(0, slash + 1));
  }
}
