package dev.bulwark.rules;

import dev.bulwark.dockerfile.CommandForm;
import dev.bulwark.source.Edit;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** HEALTHCHECK asks port 80 of the old images, and the service listens elsewhere. */
final class HealthcheckElsewhere extends ImageRule {
  private static final int OLD_DEFAULT = 80;
  private static final Pattern ADDRESS =
      Pattern.compile(
          "http://(?:localhost|127\\.0\\.0\\.1|\\[::1\\])(:[0-9]{1,5})?(?=[/\"'\\s]|$)");

  HealthcheckElsewhere() {
    super("BW123", Severity.ERROR, "HEALTHCHECK asks a port that nobody listens on");
  }

  @Override
  public Example bad() {
    return example("localhost");
  }

  @Override
  public Example good() {
    return example("localhost:8080");
  }

  private static Example example(String host) {
    return Example.dockerfile(
        Example.fill(
            """
            FROM mcr.microsoft.com/dotnet/aspnet:10.0-alpine
            COPY out /app
            WORKDIR /app
            HEALTHCHECK CMD wget -qO- http://%s/healthz || exit 1
            USER $APP_UID
            ENTRYPOINT ["dotnet", "Orders.dll"]
            """,
            host));
  }

  @Override
  Stream<Finding> check(ImageFile file, FinalImage image, ContainerSet set) {
    var listening = image.listening();
    var command = image.end().healthcheck().flatMap(check -> check.command());
    if (command.isEmpty()
        || !image.web()
        || !listening.certain()
        || listening.http().isEmpty()
        || listening.on(OLD_DEFAULT)) {
      return Stream.empty();
    }
    int main = listening.http().getFirst().number();
    return ADDRESS
        .matcher(command.get().word().raw())
        .results()
        .filter(match -> match.group(1) == null || match.group(1).equals(":" + OLD_DEFAULT))
        .limit(1)
        .filter(_ -> !PortsGivenLater.to(file, set))
        .map(match -> finding(file, command.get(), match, main));
  }

  private Finding finding(ImageFile file, CommandForm command, MatchResult match, int main) {
    var all = command.word().part(match.start(), match.end());
    int from = match.start(1) < 0 ? match.end() : match.start(1);
    var port = command.word().part(from, match.end());
    return found(
            file,
            all.span(),
            match.group() + " asks port 80, but the service listens on " + main,
            "ask port " + main)
        .mendedBy(
            "The port that the service in this image listens on.",
            file.here(
                List.of(
                    match.start(1) < 0
                        ? Edit.insert(all.span().end(), ":" + main)
                        : new Edit(port.span(), ":" + main))));
  }
}
