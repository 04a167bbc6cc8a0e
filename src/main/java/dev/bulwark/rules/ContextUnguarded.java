package dev.bulwark.rules;

import dev.bulwark.dockerfile.Copy;
import dev.bulwark.dockerfile.StageGraph;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The whole folder is copied into the build, what was built outside and secrets among it. */
final class ContextUnguarded extends BuildRule {
  ContextUnguarded() {
    super("BW149", Severity.INFO, "the whole folder is copied, bin and obj included");
  }

  @Override
  public Example bad() {
    return example();
  }

  @Override
  public Example good() {
    return example().with(".dockerignore", "**/bin/\n**/obj/\n");
  }

  private static Example example() {
    return Example.dockerfile(
            """
            FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
            WORKDIR /src
            COPY . .
            RUN dotnet publish Orders.csproj -c Release -o /out
            FROM mcr.microsoft.com/dotnet/aspnet:10.0
            COPY --from=build /out /app
            ENTRYPOINT ["dotnet", "/app/Orders.dll"]
            """)
        .with("Orders.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\" />\n");
  }

  @Override
  Stream<Finding> find(ImageFile file, ContainerSet set) {
    var graph = StageGraph.of(file.dockerfile());
    return BuiltProject.in(file, set).stream()
        .limit(1)
        .flatMap(built ->
            graph.chain(built.step().stage()).stream()
                .flatMap(stage -> stage.instructions().stream())
                .filter(Copy.class::isInstance)
                .map(Copy.class::cast)
                .filter(copy -> copy.from().isEmpty())
                .flatMap(copy -> check(file, copy, built, set).stream())
                .limit(1));
  }

  private Optional<Finding> check(ImageFile file, Copy copy, BuiltProject built, ContainerSet set) {
    var whole =
        copy.sources().stream()
            .filter(word -> List.of(".", "./", "/").contains(BuildContext.text(word)))
            .findFirst();
    var ignore = DockerIgnore.of(built.context().folder(), file.path(), set);
    boolean guarded =
        ignore
            .filter(
                known -> known.allowsOnlySome() || (known.mentions("obj") && known.mentions("bin")))
            .isPresent();
    return guarded
        ? Optional.empty()
        : whole.map(word ->
            found(
                file,
                word.span(),
                ignore
                    .map(known -> known.path() + " lets bin and obj of the developer's machine in")
                    .orElse("no .dockerignore: bin, obj, .git and local secrets are copied too"),
                "leave **/bin/ and **/obj/ out in .dockerignore"));
  }
}
