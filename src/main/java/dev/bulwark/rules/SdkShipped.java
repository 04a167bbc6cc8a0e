package dev.bulwark.rules;

import dev.bulwark.catalog.ImageRole;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The image that is shipped is the one to build with: compiler, package manager, sources. */
final class SdkShipped extends BuildRule {
  SdkShipped() {
    super("BW141", Severity.WARNING, "the service runs in the SDK image");
  }

  @Override
  public Example bad() {
    return Example.dockerfile(
        """
        FROM mcr.microsoft.com/dotnet/sdk:10.0
        WORKDIR /src
        COPY . .
        RUN dotnet publish -c Release -o /app
        ENTRYPOINT ["dotnet", "/app/Orders.dll"]
        """);
  }

  @Override
  public Example good() {
    return Example.dockerfile(
        """
        FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
        WORKDIR /src
        COPY . .
        RUN dotnet publish -c Release -o /out
        FROM mcr.microsoft.com/dotnet/aspnet:10.0
        COPY --from=build /out /app
        ENTRYPOINT ["dotnet", "/app/Orders.dll"]
        """);
  }

  @Override
  Stream<Finding> find(ImageFile file, ContainerSet set) {
    return file.image().stream()
        .filter(image ->
            image.base().filter(base -> base.role() == ImageRole.SDK).isPresent()
                && !Developing.on(file.path()))
        .flatMap(image -> check(file, image).stream());
  }

  private Optional<Finding> check(ImageFile file, FinalImage image) {
    var starts = starts(image);
    if (starts.isEmpty() || !service(starts.get().words())) {
      return Optional.empty();
    }
    var base = FrameworkMismatch.base(image);
    return base.map(word ->
        found(
            file,
            word.span(),
            "the final image is the SDK: compiler, package manager and shell are shipped with the"
                + " service",
            "publish in this stage, and copy the output into a stage of the aspnet image"));
  }

  private static Optional<CommandWords> starts(FinalImage image) {
    var entrypoint = image.end().entrypoint().flatMap(entry -> entry.command());
    var form =
        entrypoint.isPresent() ? entrypoint : image.end().cmd().flatMap(cmd -> cmd.command());
    return form.flatMap(command -> last(CommandWords.of(command)));
  }

  private static Optional<CommandWords> last(List<CommandWords> commands) {
    return commands.isEmpty() ? Optional.empty() : Optional.of(commands.getLast());
  }

  /** {@code dotnet Orders.dll}, {@code dotnet run}, {@code dotnet watch run}. */
  private static boolean service(List<CommandWords.Token> words) {
    if (words.size() < 2 || !words.getFirst().text().endsWith("dotnet")) {
      return false;
    }
    var what = words.get(1).text();
    return what.endsWith(".dll")
        || what.equals("run")
        || (what.equals("watch") && words.stream().noneMatch(word -> word.text().equals("test")));
  }
}
