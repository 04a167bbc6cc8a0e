package dev.bulwark.rules;

import dev.bulwark.manifest.ComposeService;
import dev.bulwark.manifest.FileKind;
import dev.bulwark.manifest.Variable;
import dev.bulwark.source.Edit;
import dev.bulwark.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A service of a Compose file is told to ask another one on port 80, and that one listens
 * elsewhere: between containers no port is published, so each must know the other's own.
 */
final class PeerElsewhere extends ManifestRule {
  private static final int HTTP = 80;
  private static final Pattern URL =
      Pattern.compile("\\bhttp://([A-Za-z0-9][A-Za-z0-9_.-]*)(:80)?(?=[/;,?#\\s]|$)");

  PeerElsewhere() {
    super("BW310", Severity.ERROR, "another service is asked where it does not listen");
  }

  @Override
  public Example bad() {
    return example("http://prices/v1");
  }

  @Override
  public Example good() {
    return example("http://prices:8080/v1");
  }

  private static Example example(String url) {
    return Example.dockerfile(
            """
            FROM mcr.microsoft.com/dotnet/aspnet:10.0
            COPY out /app
            WORKDIR /app
            USER $APP_UID
            ENTRYPOINT ["dotnet", "Prices.dll"]
            """)
        .with(
            "compose.yaml",
            Example.fill(
                """
                services:
                  prices:
                    build: .
                  shop:
                    image: nginx
                    environment:
                      - PRICES=%s
                """,
                url));
  }

  @Override
  public Stream<Finding> check(ManifestFile file, ContainerSet set) {
    return file.kind() == FileKind.COMPOSE
        ? file.services().stream()
            .flatMap(service -> service.environment().stream())
            .flatMap(variable -> check(file, variable, set))
            .distinct()
        : Stream.empty();
  }

  private Stream<Finding> check(ManifestFile file, Variable variable, ContainerSet set) {
    return URL.matcher(variable.value().orElse(""))
        .results()
        .flatMap(url ->
            elsewhere(file, url.group(1), set)
                .map(ports -> finding(file, variable, url, ports))
                .stream());
  }

  /** Where a service of a name listens, if that is certain and not on 80. */
  private static Optional<PortsOf> elsewhere(ManifestFile file, String name, ContainerSet set) {
    return ComposeParts.named(file, name, set)
        .filter(part -> !says80(part.service()))
        .flatMap(part -> PortsOf.compose(part.file(), part.service(), set))
        .filter(ports -> !ports.listening().on(HTTP))
        .filter(ports -> !ProgramSources.listen(ports.link().image().path(), set));
  }

  private static boolean says80(ComposeService service) {
    Set<String> own = Pods.portsOf(service.environment());
    return own.contains(Integer.toString(HTTP));
  }

  private Finding finding(ManifestFile file, Variable variable, MatchResult url, PortsOf ports) {
    var found =
        found(
            file,
            ServiceVariables.place(variable),
            url.group()
                + " is port 80, but the container of "
                + url.group(1)
                + " listens on "
                + ports.main()
                + " ("
                + ports.source()
                + ")",
            "use http://" + url.group(1) + ":" + ports.main());
    return edit(file, variable, url, ports)
        .map(edit ->
            found.mendedBy(
                "Inside of the network of Compose each service is asked on its own port.",
                List.of(new FileEdit(file.path(), edit))))
        .orElse(found);
  }

  /** The port alone, where the value is written as it is meant. */
  private static Optional<Edit> edit(
      ManifestFile file, Variable variable, MatchResult url, PortsOf ports) {
    var place = variable.place();
    if (place.isEmpty()) {
      return Optional.empty();
    }
    var raw = file.source().text(place.get());
    var value = variable.value().orElse("");
    int inside = raw.indexOf(value);
    if (inside < 0) {
      return Optional.empty();
    }
    int start = place.get().start() + inside;
    return Optional.of(
        new Edit(new Span(start + url.end(1), start + url.end()), ":" + ports.main()));
  }
}
