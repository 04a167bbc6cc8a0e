package dev.bulwark.rules;

import dev.bulwark.dockerfile.Flag;
import java.util.Optional;
import java.util.stream.Stream;

/** The final image is made for one platform, whatever platform is asked for. */
final class PlatformPinned extends BuildRule {
  PlatformPinned() {
    super(
        "BW154",
        Severity.INFO,
        "the platform of the final image is fixed",
        "hadolint DL3029",
        "buildkit FromPlatformFlagConstDisallowed");
  }

  @Override
  public Example bad() {
    return example("--platform=linux/amd64 ");
  }

  @Override
  public Example good() {
    return example("");
  }

  private static Example example(String flag) {
    return Example.dockerfile(
        Example.fill(
            """
            FROM %smcr.microsoft.com/dotnet/aspnet:10.0
            COPY out /app
            ENTRYPOINT ["dotnet", "/app/Orders.dll"]
            """,
            flag));
  }

  @Override
  Stream<Finding> find(ImageFile file, ContainerSet set) {
    return file.service().stream()
        .flatMap(image -> image.graph().chain(image.stage()).stream())
        .flatMap(stage -> stage.from().head().flag("platform").stream())
        .flatMap(flag -> check(file, flag).stream());
  }

  /** One of the build's machine makes an image that does not run where it is wanted. */
  private Optional<Finding> check(ImageFile file, Flag flag) {
    var value = flag.value().orElse("");
    boolean builders = value.equals("$BUILDPLATFORM") || value.equals("${BUILDPLATFORM}");
    boolean fixed = value.startsWith("linux/") && value.indexOf('$') < 0;
    return builders || fixed
        ? Optional.of(
            found(
                file,
                flag.word().span(),
                builders
                    ? "the final image is one for the machine that builds, not for the one asked"
                        + " for"
                    : "the final image is " + value + " whatever is asked for",
                builders ? "take --platform out here" : "leave it to docker build --platform"))
        : Optional.empty();
  }
}
