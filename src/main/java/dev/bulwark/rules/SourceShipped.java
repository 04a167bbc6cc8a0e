package dev.bulwark.rules;

import dev.bulwark.dockerfile.Copy;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The final image gets the sources beside the program. */
final class SourceShipped extends BuildRule {
  SourceShipped() {
    super("BW142", Severity.WARNING, "sources are copied into the final image");
  }

  @Override
  public Example bad() {
    return example("COPY . .\n");
  }

  @Override
  public Example good() {
    return example("");
  }

  private static Example example(String copy) {
    return Example.dockerfile(
            Example.fill(
                """
                FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
                WORKDIR /src
                COPY . .
                RUN dotnet publish Orders.csproj -c Release -o /out
                FROM mcr.microsoft.com/dotnet/aspnet:10.0
                WORKDIR /app
                %sCOPY --from=build /out .
                ENTRYPOINT ["dotnet", "Orders.dll"]
                """,
                copy))
        .with("Orders.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\" />\n");
  }

  @Override
  Stream<Finding> find(ImageFile file, ContainerSet set) {
    return file.service().stream().flatMap(image -> check(file, image, set));
  }

  /** Only where the file builds from the same folder: else that may hold the program alone. */
  private Stream<Finding> check(ImageFile file, FinalImage image, ContainerSet set) {
    boolean builds =
        BuildStep.in(file).stream()
            .anyMatch(step -> Set.of("publish", "build").contains(step.verb()));
    var context =
        builds ? BuildContext.of(file, set).stream().findFirst() : Optional.<BuildContext>empty();
    return context.stream()
        .flatMap(folder ->
            image.graph().chain(image.stage()).stream()
                .flatMap(stage -> stage.instructions().stream())
                .filter(Copy.class::isInstance)
                .map(Copy.class::cast)
                .filter(copy -> copy.from().isEmpty())
                .flatMap(copy -> check(file, copy, folder, set).stream()));
  }

  private Optional<Finding> check(
      ImageFile file, Copy copy, BuildContext context, ContainerSet set) {
    return copy.sources().stream()
        .filter(word -> BuildContext.text(word).indexOf('$') < 0)
        .filter(word -> {
          var source = BuildContext.cleaned(BuildContext.text(word));
          var path = Paths.resolve(context.folder(), source).orElse("-");
          return set.tree().in(path).stream().anyMatch(Projects::isProject);
        })
        .filter(_ ->
            DockerIgnore.of(context.folder(), file.path(), set)
                .map(ignore -> !ignore.allowsOnlySome())
                .orElse(true))
        .findFirst()
        .map(word ->
            found(
                file,
                word.span(),
                "the sources go into the final image beside the program",
                "copy only what the build stage publishes"));
  }
}
