package dev.bulwark.rules;

import dev.bulwark.dockerfile.DockerfileEdits;
import dev.bulwark.dockerfile.Exposed;
import dev.bulwark.source.Edit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** EXPOSE names 80 or 443 of the old images, and the service listens elsewhere. */
final class ExposedElsewhere extends ImageRule {
  private static final int HTTPS = 443;
  private static final int FIRST_ON_8080 = 8;

  ExposedElsewhere() {
    super("BW119", Severity.WARNING, "EXPOSE names a port that nobody listens on");
  }

  @Override
  public Example bad() {
    return example("80");
  }

  @Override
  public Example good() {
    return example("8080");
  }

  private static Example example(String port) {
    return Example.dockerfile(
        Example.fill(
            """
            FROM mcr.microsoft.com/dotnet/aspnet:10.0
            EXPOSE %s
            COPY out /app
            WORKDIR /app
            USER $APP_UID
            ENTRYPOINT ["dotnet", "Orders.dll"]
            """,
            port));
  }

  @Override
  Stream<Finding> check(ImageFile file, FinalImage image, ContainerSet set) {
    var listening = image.listening();
    if (!image.web() || !listening.certain() || listening.http().isEmpty()) {
      return Stream.empty();
    }
    boolean certificates = certificates(file, image);
    var wrong =
        image.end().exposed().stream()
            .filter(port -> wrong(port, listening))
            .filter(port -> number(port).orElse(0) != HTTPS || !certificates)
            .distinct()
            .toList();
    return wrong.isEmpty()
            || PortsGivenLater.to(file, set)
            || ProgramSources.listen(file.path(), set)
        ? Stream.empty()
        : wrong.stream().map(port -> finding(file, image, listening, port));
  }

  /** Code may listen with TLS where a certificate is; and old images wait for their successor. */
  private static boolean certificates(ImageFile file, FinalImage image) {
    return !image.atLeast(FIRST_ON_8080)
        || image.instructions().stream()
            .map(each -> file.source().text(each.span()).toLowerCase(Locale.ROOT))
            .anyMatch(
                text -> text.contains("cert") || text.contains("pfx") || text.contains("https_p"));
  }

  private static Optional<Integer> number(Exposed port) {
    var text = port.port().number().raw();
    return text.equals("80") || text.equals("443")
        ? Optional.of(Integer.parseInt(text))
        : Optional.empty();
  }

  private static boolean wrong(Exposed port, Listening listening) {
    boolean tcp =
        port.port()
            .protocol()
            .map(word -> word.raw().toLowerCase(Locale.ROOT).equals("tcp"))
            .orElse(true);
    return tcp && number(port).filter(found -> !listening.on(found)).isPresent();
  }

  private Finding finding(ImageFile file, FinalImage image, Listening listening, Exposed port) {
    boolean https = number(port).orElseThrow() == HTTPS;
    var right =
        listening.ports().stream()
            .filter(each -> each.https() == https)
            .map(ListenPort::number)
            .findFirst();
    int main = listening.http().getFirst().number();
    var word = port.port().number();
    var finding =
        found(
            file,
            word.span(),
            "EXPOSE "
                + word.raw()
                + (https && right.isEmpty()
                    ? ", but the image sets no port for HTTPS"
                    : ", but the service listens on " + right.orElse(main)),
            right.map(number -> "EXPOSE " + number).orElse("leave it out"));
    return finding.mendedBy(
        right.isPresent()
            ? "The port that the service in this image listens on."
            : "Nobody listens there: TLS ends before the container, or needs a certificate and"
                + " ASPNETCORE_HTTPS_PORTS.",
        file.here(edits(file, image, port, right)));
  }

  private static List<Edit> edits(
      ImageFile file, FinalImage image, Exposed port, Optional<Integer> right) {
    boolean there =
        right
            .filter(number ->
                image.end().exposed().stream()
                    .anyMatch(each -> each.port().number().raw().equals(number.toString())))
            .isPresent();
    return right.isEmpty() || there
        ? file.edits().removePort(port.expose(), port.port())
        : List.of(DockerfileEdits.replace(port.port().number(), right.get().toString()));
  }
}
