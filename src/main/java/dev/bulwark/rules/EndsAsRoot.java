package dev.bulwark.rules;

import dev.bulwark.dockerfile.User;
import java.util.Optional;
import java.util.stream.Stream;

/** The last USER is root, often because nobody switched back. */
final class EndsAsRoot extends ImageRule {
  EndsAsRoot() {
    super(
        "BW102",
        Severity.ERROR,
        "the last USER is root",
        "hadolint DL3002",
        "trivy DS-0002",
        "checkov CKV_DOCKER_8",
        "dockle CIS-DI-0001");
  }

  @Override
  public Example bad() {
    return Example.dockerfile(
        """
        FROM mcr.microsoft.com/dotnet/aspnet:10.0
        USER root
        RUN apt-get update && apt-get install -y --no-install-recommends libgdiplus
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
        USER root
        RUN apt-get update && apt-get install -y --no-install-recommends libgdiplus
        COPY out /app
        WORKDIR /app
        USER $APP_UID
        ENTRYPOINT ["dotnet", "Orders.dll"]
        """);
  }

  @Override
  Stream<Finding> check(ImageFile file, FinalImage image, ContainerSet set) {
    var user = image.user();
    if (user.isEmpty()
        || user.get().user().filter(FinalImage::isAppUid).isPresent()
        || !(image.runsAs() instanceof RunsAs.Root)) {
      return Stream.empty();
    }
    var message = "the last user is root: the image runs as root";
    if (image.appUid().isEmpty()) {
      return Stream.of(
          found(
              file,
              user.get().span(),
              message,
              "switch to a user with a number above the ENTRYPOINT"));
    }
    var needs = RootNeeds.of(file, image, set);
    var doubt =
        needs
            .doubt()
            .or(() ->
                ran(file, image, user.get())
                    ? Optional.empty()
                    : Optional.of("nothing is run as root, so root was chosen"));
    var finding =
        found(
            file,
            user.get().span(),
            message,
            doubt
                .map(why -> "switch back: USER $APP_UID; by hand, since " + why)
                .orElse("switch back: USER $APP_UID (1654) above the ENTRYPOINT"));
    return Stream.of(
        doubt.isPresent()
            ? finding
            : finding.mendedBy(
                "Root was needed to build the image; the service gets the image's own user."
                    + needs.gifts(),
                file.here(needs.and(UserPlace.put(file, image)))));
  }

  /** Whether root was asked for to run something, and not for the service. */
  private static boolean ran(ImageFile file, FinalImage image, User user) {
    int line = user.line();
    return file.dockerfile().stageOf(user).equals(Optional.of(image.stage()))
        && image.runs().stream().anyMatch(run -> run.line() > line);
  }
}
