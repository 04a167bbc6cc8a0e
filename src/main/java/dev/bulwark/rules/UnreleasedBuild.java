package dev.bulwark.rules;

import dev.bulwark.catalog.ImageSeries;
import java.util.stream.Stream;

/** An image out of the repositories that hold builds of .NET that were not released. */
final class UnreleasedBuild extends BuildRule {
  UnreleasedBuild() {
    super("BW411", Severity.WARNING, "the image holds a build that was not released");
  }

  @Override
  public Example bad() {
    return example("nightly/");
  }

  @Override
  public Example good() {
    return example("");
  }

  private static Example example(String nightly) {
    return Example.dockerfile(
        Example.fill(
            """
            FROM mcr.microsoft.com/dotnet/%saspnet:10.0
            COPY out /app
            ENTRYPOINT ["dotnet", "/app/Orders.dll"]
            """,
            nightly));
  }

  @Override
  Stream<Finding> find(ImageFile file, ContainerSet set) {
    return ImageUse.in(file).stream()
        .filter(use -> !ReleaseEnded.isOld(use, set))
        .filter(
            use -> use.image().filter(image -> image.series() == ImageSeries.NIGHTLY).isPresent())
        .map(use ->
            found(
                file,
                use.word().span(),
                use.image().orElseThrow().repository() + " holds builds that were not released",
                "use dotnet/" + use.image().orElseThrow().role().repository()));
  }
}
