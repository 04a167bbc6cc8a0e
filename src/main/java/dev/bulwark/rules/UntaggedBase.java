package dev.bulwark.rules;

import dev.bulwark.catalog.DotnetReference;
import java.util.Optional;
import java.util.stream.Stream;

/** Another image in the file of a .NET service has no tag, or the one that always moves. */
final class UntaggedBase extends BuildRule {
  UntaggedBase() {
    super(
        "BW140",
        Severity.INFO,
        "a base image without a tag of its own",
        "hadolint DL3006",
        "hadolint DL3007",
        "trivy DS-0001",
        "checkov CKV_DOCKER_7");
  }

  @Override
  public Example bad() {
    return example("node");
  }

  @Override
  public Example good() {
    return example("node:24-bookworm-slim");
  }

  private static Example example(String image) {
    return Example.dockerfile(
        Example.fill(
            """
            FROM %s AS web
            WORKDIR /web
            COPY web .
            RUN npm ci && npm run build
            FROM mcr.microsoft.com/dotnet/aspnet:10.0
            COPY out /app
            COPY --from=web /web/dist /app/wwwroot
            ENTRYPOINT ["dotnet", "/app/Orders.dll"]
            """,
            image));
  }

  @Override
  Stream<Finding> find(ImageFile file, ContainerSet set) {
    var uses = ImageUse.in(file);
    return uses.stream().anyMatch(use -> use.image().isPresent())
        ? uses.stream()
            .filter(use -> use.base() && use.dotnet().isEmpty())
            .flatMap(use -> check(file, use).stream())
        : Stream.empty();
  }

  private Optional<Finding> check(ImageFile file, ImageUse use) {
    var name = use.reference();
    int colon = name.indexOf(':', name.lastIndexOf('/') + 1);
    boolean digest = name.indexOf('@') >= 0;
    boolean moving = colon < 0 || name.substring(colon + 1).equals("latest");
    return digest || !moving || DotnetReference.read(name).isPresent()
        ? Optional.empty()
        : Optional.of(
            found(
                file,
                use.word().span(),
                name + (colon < 0 ? " has no tag: it is whatever is newest" : " moves at any time"),
                "name a version"));
  }
}
