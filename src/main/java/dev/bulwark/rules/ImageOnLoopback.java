package dev.bulwark.rules;

import java.util.stream.Stream;

/** The service listens on the container's own loopback address and nowhere else. */
final class ImageOnLoopback extends ImageRule {
  ImageOnLoopback() {
    super("BW118", Severity.ERROR, "nothing outside the container reaches it");
  }

  @Override
  public Example bad() {
    return example("localhost");
  }

  @Override
  public Example good() {
    return example("+");
  }

  private static Example example(String host) {
    return Example.dockerfile(
        Example.fill(
            """
            FROM mcr.microsoft.com/dotnet/aspnet:10.0
            ENV ASPNETCORE_URLS=http://%s:8080
            COPY out /app
            WORKDIR /app
            USER $APP_UID
            ENTRYPOINT ["dotnet", "Orders.dll"]
            """,
            host));
  }

  @Override
  Stream<Finding> check(ImageFile file, FinalImage image, ContainerSet set) {
    var listening = image.listening();
    return listening.certain()
            && !listening.ports().isEmpty()
            && listening.ports().stream().allMatch(ListenPort::loopback)
        ? listening.from().stream()
            .map(variable ->
                found(
                    file,
                    variable.pair().word().span(),
                    "it listens on "
                        + listening.ports().getFirst().address()
                        + ", the container's own loopback: no probe and no Service reaches it",
                    "write + for the host, for example http://+:8080"))
        : Stream.empty();
  }
}
