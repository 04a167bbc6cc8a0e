package dev.bulwark.rules;

import java.util.Optional;
import java.util.stream.Stream;

/** HTTP_PORTS in an image whose ASP.NET Core does not know it. */
final class PortsTooEarly extends ImageRule {
  private static final int FIRST_WITH_PORTS = 8;

  PortsTooEarly() {
    super("BW117", Severity.WARNING, "a variable that the release does not know");
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
            ENV ASPNETCORE_HTTP_PORTS=5000
            COPY out /app
            WORKDIR /app
            ENTRYPOINT ["dotnet", "Orders.dll"]
            """,
            version));
  }

  @Override
  Stream<Finding> check(ImageFile file, FinalImage image, ContainerSet set) {
    if (image.version().isEmpty() || image.atLeast(FIRST_WITH_PORTS)) {
      return Stream.empty();
    }
    return Stream.concat(Listening.HTTP_PORTS.stream(), Listening.HTTPS_PORTS.stream())
        .flatMap(name -> Optional.ofNullable(image.end().env().get(name)).stream())
        .map(variable ->
            found(
                file,
                variable.pair().word().span(),
                variable.name()
                    + " does nothing in .NET "
                    + image.version().orElseThrow()
                    + ": .NET 8 is the first to know it",
                "ENV ASPNETCORE_URLS=http://+:8080, or raise the image"));
  }
}
