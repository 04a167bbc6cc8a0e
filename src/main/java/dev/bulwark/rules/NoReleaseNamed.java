package dev.bulwark.rules;

import dev.bulwark.catalog.DotnetImage;
import dev.bulwark.catalog.ImageSeries;
import java.util.stream.Stream;

/** An image of .NET without a tag, or with one that moves on to the next release by itself. */
final class NoReleaseNamed extends BuildRule {
  NoReleaseNamed() {
    super(
        "BW408",
        Severity.WARNING,
        "the image of .NET names no release",
        "hadolint DL3006",
        "hadolint DL3007",
        "trivy DS-0001",
        "checkov CKV_DOCKER_7");
  }

  @Override
  public Example bad() {
    return example("aspnet:latest");
  }

  @Override
  public Example good() {
    return example("aspnet:10.0");
  }

  private static Example example(String image) {
    return Example.dockerfile(
        Example.fill(
            """
            FROM mcr.microsoft.com/dotnet/%s
            COPY out /app
            ENTRYPOINT ["dotnet", "/app/Orders.dll"]
            """,
            image));
  }

  @Override
  Stream<Finding> find(ImageFile file, ContainerSet set) {
    return ImageUse.in(file).stream()
        .filter(use -> use.image().filter(NoReleaseNamed::moves).isPresent())
        .map(use ->
            found(
                file,
                use.word().span(),
                use.reference() + " names no release: a later one comes without being asked for",
                "name the release the service is built for, such as " + set.aim().version()));
  }

  private static boolean moves(DotnetImage image) {
    boolean unnamed =
        image.number().isEmpty() || image.number().equals("latest") || image.number().equals("lts");
    return image.series() == ImageSeries.DOTNET
        && image.version().isEmpty()
        && image.digest().isEmpty()
        && unnamed
        && image.suffix().isEmpty();
  }
}
