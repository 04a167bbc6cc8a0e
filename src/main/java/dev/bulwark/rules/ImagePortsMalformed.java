package dev.bulwark.rules;

import dev.bulwark.dockerfile.Variable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** HTTP_PORTS or HTTPS_PORTS with something that is no list of ports. */
final class ImagePortsMalformed extends ImageRule {
  private static final int FIRST_WITH_PORTS = 8;

  ImagePortsMalformed() {
    super("BW116", Severity.ERROR, "a list of ports that is none");
  }

  @Override
  public Example bad() {
    return example("8080,9090");
  }

  @Override
  public Example good() {
    return example("8080;9090");
  }

  private static Example example(String ports) {
    return Example.dockerfile(
        Example.fill(
            """
            FROM mcr.microsoft.com/dotnet/aspnet:10.0
            ENV ASPNETCORE_HTTP_PORTS=%s
            COPY out /app
            WORKDIR /app
            USER $APP_UID
            ENTRYPOINT ["dotnet", "Orders.dll"]
            """,
            ports));
  }

  @Override
  Stream<Finding> check(ImageFile file, FinalImage image, ContainerSet set) {
    return image.atLeast(FIRST_WITH_PORTS)
        ? Stream.concat(Listening.HTTP_PORTS.stream(), Listening.HTTPS_PORTS.stream())
            .flatMap(name -> Optional.ofNullable(image.end().env().get(name)).stream())
            .flatMap(variable -> check(file, variable).stream())
        : Stream.empty();
  }

  private Optional<Finding> check(ImageFile file, Variable variable) {
    var value = variable.value().certain().orElse("");
    var wrong =
        Arrays.stream(value.split(";", -1))
            .map(String::strip)
            .filter(part -> !part.isEmpty() && !isPort(part))
            .findFirst();
    return wrong.map(part -> {
      boolean crashes = part.contains("://") || part.matches("[0-9]+");
      var finding =
          found(
              file,
              variable.pair().word().span(),
              part
                  + " is no port: "
                  + (crashes ? "the service does not start" : "the service listens on 80 instead"),
              "write port numbers with ; between them");
      var ports = ports(value);
      var word = variable.pair().value();
      return ports.isPresent() && word.filter(w -> w.raw().indexOf('$') < 0).isPresent()
          ? finding.mendedBy(
              "A list of ports has semicolons between its numbers and nothing else.",
              file.here(List.of(file.edits().setValue(variable.pair(), ports.get()))))
          : finding;
    });
  }

  private static boolean isPort(String text) {
    return text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= 65_535;
  }

  /** The list that was meant. */
  private static Optional<String> ports(String value) {
    var parts =
        Arrays.stream(value.split("[;,]", -1))
            .map(part -> part.strip().replaceFirst("^https?://[^:/]+:([0-9]+)/?$", "$1"))
            .toList();
    return parts.stream().allMatch(ImagePortsMalformed::isPort)
        ? Optional.of(parts.stream().collect(Collectors.joining(";")))
        : Optional.empty();
  }
}
