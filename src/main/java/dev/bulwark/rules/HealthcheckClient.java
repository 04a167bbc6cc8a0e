package dev.bulwark.rules;

import dev.bulwark.catalog.ImageContents;
import dev.bulwark.dockerfile.Add;
import dev.bulwark.dockerfile.Copy;
import dev.bulwark.dockerfile.Healthcheck;
import dev.bulwark.dockerfile.Instruction;
import dev.bulwark.dockerfile.Run;
import java.util.Set;
import java.util.stream.Stream;

/** HEALTHCHECK calls curl or wget, and the image has none. */
final class HealthcheckClient extends ImageRule {
  private static final Set<String> CLIENTS = Set.of("curl", "wget");

  HealthcheckClient() {
    super("BW129", Severity.ERROR, "HEALTHCHECK calls a program that is not inside");
  }

  @Override
  public Example bad() {
    return example("");
  }

  @Override
  public Example good() {
    return example("RUN apt-get update && apt-get install -y --no-install-recommends curl\n");
  }

  private static Example example(String line) {
    return Example.dockerfile(
        Example.fill(
            """
            FROM mcr.microsoft.com/dotnet/aspnet:10.0
            %sCOPY out /app
            WORKDIR /app
            HEALTHCHECK CMD curl -f http://localhost:8080/healthz || exit 1
            USER $APP_UID
            ENTRYPOINT ["dotnet", "Orders.dll"]
            """,
            line));
  }

  @Override
  Stream<Finding> check(ImageFile file, FinalImage image, ContainerSet set) {
    var inside = image.contents().map(ImageContents::httpClients);
    return image.end().healthcheck().stream()
        .filter(_ -> inside.isPresent())
        .flatMap(check ->
            client(check)
                .filter(client -> !inside.orElseThrow().contains(client))
                .filter(client ->
                    image.instructions().stream().noneMatch(each -> mayBring(file, each, client)))
                .map(client ->
                    found(
                        file,
                        check.span(),
                        client + " is not in the image: the container is never healthy",
                        "HEALTHCHECK NONE and probes of the cluster, or install " + client)));
  }

  private static Stream<String> client(Healthcheck check) {
    return check.command().stream()
        .flatMap(command -> ShellCommand.of(command).stream().limit(1))
        .map(ShellCommand::name)
        .filter(CLIENTS::contains);
  }

  private static boolean mayBring(ImageFile file, Instruction instruction, String client) {
    return switch (instruction) {
      case Run run -> {
        var text = file.source().text(run.span());
        yield text.contains(client) || text.contains(".sh") || text.contains("$");
      }
      case Copy copy ->
          file.source().text(copy.span()).contains(client)
              || copy.destination()
                  .filter(to ->
                      to.value().equals("/")
                          || to.value().startsWith("/usr")
                          || to.value().startsWith("/bin"))
                  .isPresent();
      case Add _ -> true;
      default -> false;
    };
  }
}
