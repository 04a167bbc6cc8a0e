package dev.bulwark.rules;

import dev.bulwark.dockerfile.Instruction;
import dev.bulwark.source.Edit;
import dev.bulwark.source.Span;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A path names the output folder of a framework that the project is not built for. */
final class FrameworkFolder extends BuildRule {
  private static final Pattern FOLDER =
      Pattern.compile(
          "[/\\\\](?:Debug|Release)[/\\\\]((?:net|netcoreapp)\\d{1,2}\\.\\d)(?![\\w.-])");

  FrameworkFolder() {
    super("BW412", Severity.ERROR, "the path names a framework the project is not built for");
  }

  @Override
  public Example bad() {
    return example("net6.0");
  }

  @Override
  public Example good() {
    return example("net10.0");
  }

  private static Example example(String framework) {
    return Example.dockerfile(
            Example.fill(
                """
                FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
                WORKDIR /src
                COPY . .
                RUN dotnet publish Orders.csproj -c Release
                FROM mcr.microsoft.com/dotnet/aspnet:10.0
                COPY --from=build /src/bin/Release/%s/publish /app
                ENTRYPOINT ["dotnet", "/app/Orders.dll"]
                """,
                framework))
        .with(
            "Orders.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
            </Project>
            """);
  }

  @Override
  Stream<Finding> find(ImageFile file, ContainerSet set) {
    var projects =
        BuiltProject.in(file, set).stream().map(BuiltProject::project).distinct().toList();
    return projects.size() == 1 && projects.getFirst().frameworks().size() == 1
        ? file.dockerfile().instructions().stream()
            .flatMap(instruction -> check(file, instruction, projects.getFirst()))
        : Stream.empty();
  }

  private Stream<Finding> check(ImageFile file, Instruction instruction, Project project) {
    var built = project.frameworks().getFirst();
    int start = instruction.span().start();
    var matcher = FOLDER.matcher(file.source().text(instruction.span()));
    return matcher
        .results()
        .filter(match -> !match.group(1).equalsIgnoreCase(built))
        .filter(_ -> TargetFramework.release(built).isPresent())
        .map(match -> {
          var span = new Span(start + match.start(1), start + match.end(1));
          return found(
                  file,
                  span,
                  project.path() + " is built for " + built + ": this folder is not made",
                  "use " + built)
              .mendedBy(
                  "The folder has the name of the framework.",
                  file.here(List.of(new Edit(span, built))));
        });
  }
}
