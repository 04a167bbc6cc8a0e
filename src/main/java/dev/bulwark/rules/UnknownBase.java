package dev.bulwark.rules;

import dev.bulwark.catalog.DotnetReference;
import dev.bulwark.dockerfile.Base;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A .NET service is put on an image whose user, port and release stand somewhere else. */
final class UnknownBase extends BuildRule {
  UnknownBase() {
    super("BW148", Severity.INFO, "the service runs on an image that is not known here");
  }

  @Override
  public Example bad() {
    return example("registry.example.org/platform/aspnet:4");
  }

  @Override
  public Example good() {
    return example("mcr.microsoft.com/dotnet/aspnet:10.0");
  }

  private static Example example(String image) {
    return Example.dockerfile(
        Example.fill(
            """
            FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
            WORKDIR /src
            COPY . .
            RUN dotnet publish -c Release -o /out
            FROM %s
            COPY --from=build /out /app
            ENTRYPOINT ["dotnet", "/app/Orders.dll"]
            """,
            image));
  }

  @Override
  Stream<Finding> find(ImageFile file, ContainerSet set) {
    return file.image().stream()
        .filter(image -> image.base().isEmpty())
        .flatMap(image -> check(file, image).stream());
  }

  private Optional<Finding> check(ImageFile file, FinalImage image) {
    var publishes =
        BuildStep.in(file).stream()
            .anyMatch(step ->
                Set.of("publish", "build").contains(step.verb())
                    && image.graph().needed(image.stage()).contains(step.stage()));
    boolean startsDotnet =
        image.end().entrypoint().flatMap(entry -> entry.command()).stream()
            .flatMap(form -> CommandWords.of(form).stream())
            .anyMatch(command -> command.program().equals("dotnet"));
    var word = FrameworkMismatch.base(image);
    if ((!publishes && !startsDotnet) || word.isEmpty()) {
      return Optional.empty();
    }
    return switch (image.end().root()) {
      case Base.OfImage(var _, var name) when DotnetReference.read(name.value()).isEmpty() ->
          Optional.of(
              found(
                  file,
                  word.get().span(),
                  name.value() + " decides about user, port and .NET, and is not known here",
                  "check the Dockerfile of " + name.value() + " too"));
      case Base.Unclear(var reason) ->
          Optional.of(
              found(
                  file,
                  word.get().span(),
                  "what it runs on is not certain: " + reason,
                  "give the argument a default, or check with the value that is built with"));
      default -> Optional.empty();
    };
  }
}
