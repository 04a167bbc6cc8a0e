package dev.bulwark.rules;

import java.util.Optional;
import java.util.stream.Stream;

/** {@code ARG APP_UID} above {@code USER $APP_UID}: whoever builds may say 0. */
final class AppUidArgument extends ImageRule {
  AppUidArgument() {
    super("BW107", Severity.WARNING, "a build argument decides the user");
  }

  @Override
  public Example bad() {
    return example("ARG APP_UID=1654\n");
  }

  @Override
  public Example good() {
    return example("");
  }

  private static Example example(String line) {
    return Example.dockerfile(
        Example.fill(
            """
            FROM mcr.microsoft.com/dotnet/aspnet:10.0
            COPY out /app
            WORKDIR /app
            %sUSER $APP_UID
            ENTRYPOINT ["dotnet", "Orders.dll"]
            """,
            line));
  }

  @Override
  Stream<Finding> check(ImageFile file, FinalImage image, ContainerSet set) {
    var user = image.user().flatMap(last -> last.user()).filter(FinalImage::isAppUid);
    var arg = image.appUidArgument();
    if (user.isEmpty() || arg.isEmpty() || image.end().env().containsKey("APP_UID")) {
      return Stream.empty();
    }
    var finding =
        found(
            file,
            arg.get().span(),
            "ARG APP_UID: a build with --build-arg APP_UID=0 makes an image that runs as root",
            "leave it out; the base image sets APP_UID");
    boolean same =
        arg.get().pairs().size() == 1
            && arg.get()
                .pairs()
                .getFirst()
                .value()
                .map(value -> image.appUid().map(String::valueOf).equals(Optional.of(value.raw())))
                .orElse(true);
    return Stream.of(
        same && image.appUid().isPresent()
            ? finding.mendedBy(
                "APP_UID is a variable of the base image, which no build argument changes.",
                file.here(file.edits().remove(arg.get())))
            : finding);
  }
}
