package dev.bulwark.rules;

import java.util.stream.Stream;

/** Nobody is named, and the base image runs as root. */
final class NoUser extends ImageRule {
  NoUser() {
    super(
        "BW101",
        Severity.ERROR,
        "the image runs as root",
        "trivy DS-0002",
        "checkov CKV_DOCKER_3",
        "dockle CIS-DI-0001");
  }

  @Override
  public Example bad() {
    return Example.dockerfile(
        """
        FROM mcr.microsoft.com/dotnet/aspnet:10.0
        COPY out /app
        WORKDIR /app
        ENTRYPOINT ["dotnet", "Orders.dll"]
        """);
  }

  @Override
  public Example good() {
    return Example.dockerfile(
        """
        FROM mcr.microsoft.com/dotnet/aspnet:10.0
        COPY out /app
        WORKDIR /app
        USER $APP_UID
        ENTRYPOINT ["dotnet", "Orders.dll"]
        """);
  }

  @Override
  Stream<Finding> check(ImageFile file, FinalImage image, ContainerSet set) {
    // Without a start it is an image that others build on.
    if (image.start().isEmpty()
        || image.user().isPresent()
        || !(image.runsAs() instanceof RunsAs.Root)) {
      return Stream.empty();
    }
    var span = image.stage().from().span();
    var message = "no USER: the image runs as root";
    if (image.appUid().isEmpty()) {
      return Stream.of(
          found(file, span, message, "raise it to .NET 8 or later, which has a user for services"));
    }
    var needs = RootNeeds.of(file, image, set);
    return Stream.of(
        needs.doubt().isPresent()
            ? found(file, span, message, "add USER $APP_UID; by hand, since " + needs.doubt().get())
            : found(file, span, message, "add USER $APP_UID (1654) above the ENTRYPOINT")
                .mendedBy(
                    "The image's own user, by number; what is above it still runs as root."
                        + needs.gifts(),
                    file.here(needs.and(UserPlace.put(file, image)))));
  }
}
