package dev.bulwark.rules;

import java.util.stream.Stream;

/** {@code $APP_UID} on a base that does not set it: USER is empty, and the image is root. */
final class NoAppUid extends ImageRule {
  NoAppUid() {
    super("BW103", Severity.ERROR, "$APP_UID is not set, so the image runs as root");
  }

  @Override
  public Example bad() {
    return example("7.0");
  }

  @Override
  public Example good() {
    return example("8.0");
  }

  private static Example example(String version) {
    return Example.dockerfile(
        Example.fill(
            """
            FROM mcr.microsoft.com/dotnet/aspnet:%s
            COPY out /app
            WORKDIR /app
            USER $APP_UID
            ENTRYPOINT ["dotnet", "Orders.dll"]
            """,
            version));
  }

  @Override
  Stream<Finding> check(ImageFile file, FinalImage image, ContainerSet set) {
    return image.user().stream()
        .filter(user -> user.user().filter(FinalImage::isAppUid).isPresent())
        .filter(_ -> image.runsAs() instanceof RunsAs.Root)
        .map(user ->
            found(
                file,
                user.span(),
                "$APP_UID is not set"
                    + image.version().map(version -> " in images of .NET " + version).orElse("")
                    + ": USER is empty and the image runs as root",
                "raise the image to .NET 8 or later, or write digits: USER 1654"));
  }
}
