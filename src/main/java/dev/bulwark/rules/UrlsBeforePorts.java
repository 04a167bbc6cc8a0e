package dev.bulwark.rules;

import java.util.Optional;
import java.util.stream.Stream;

/** Both kinds of variables: URLS wins, and the ports are not looked at. */
final class UrlsBeforePorts extends ImageRule {
  private static final int FIRST_WITH_PORTS = 8;

  UrlsBeforePorts() {
    super("BW122", Severity.WARNING, "ports that URLS overrides");
  }

  @Override
  public Example bad() {
    return example("ENV ASPNETCORE_URLS=http://+:5000\n");
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
            %sENV ASPNETCORE_HTTP_PORTS=8081
            COPY out /app
            WORKDIR /app
            USER $APP_UID
            ENTRYPOINT ["dotnet", "Orders.dll"]
            """,
            line));
  }

  @Override
  Stream<Finding> check(ImageFile file, FinalImage image, ContainerSet set) {
    var listening = image.listening();
    var urls =
        listening
            .from()
            .filter(variable -> Listening.URLS.stream().anyMatch(variable.name()::equalsIgnoreCase))
            .filter(variable -> !variable.value().certain().orElse("?").isEmpty());
    if (urls.isEmpty() || !listening.certain() || !image.atLeast(FIRST_WITH_PORTS)) {
      return Stream.empty();
    }
    return Stream.concat(Listening.HTTP_PORTS.stream(), Listening.HTTPS_PORTS.stream())
        .flatMap(name -> Optional.ofNullable(image.end().env().get(name)).stream())
        .filter(variable ->
            variable
                .value()
                .certain()
                .filter(text -> !text.isBlank())
                .filter(text -> !listensOnAll(text, listening))
                .isPresent())
        .map(variable ->
            found(
                file,
                variable.pair().word().span(),
                variable.name() + " is not looked at: " + urls.get().name() + " wins",
                "keep one of the two"));
  }

  private static boolean listensOnAll(String ports, Listening listening) {
    return Stream.of(ports.split(";", -1))
        .map(String::strip)
        .allMatch(port ->
            listening.ports().stream()
                .anyMatch(each -> port.equals(Integer.toString(each.number()))));
  }
}
