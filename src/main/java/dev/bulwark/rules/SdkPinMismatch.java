package dev.bulwark.rules;

import dev.bulwark.catalog.DotnetImage;
import dev.bulwark.catalog.DotnetVersion;
import dev.bulwark.catalog.ImageRole;
import dev.bulwark.dockerfile.Stage;
import dev.bulwark.dockerfile.StageGraph;
import dev.bulwark.dockerfile.Word;
import dev.bulwark.msbuild.GlobalJson;
import dev.bulwark.msbuild.ProjectText;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code global.json} asks for an SDK of another release than the image has. */
final class SdkPinMismatch extends BuildRule {
  SdkPinMismatch() {
    super("BW403", Severity.ERROR, "global.json asks for another SDK than the image has");
  }

  @Override
  public Example bad() {
    return example("6.0.400");
  }

  @Override
  public Example good() {
    return example("10.0.100");
  }

  private static Example example(String version) {
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
        .with(
            "Orders.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
            </Project>
            """)
        .with(
            "global.json",
            Example.fill(
                """
                {
                  "sdk": {
                    "version": "%s"
                  }
                }
                """,
                version));
  }

  @Override
  Stream<Finding> find(ImageFile file, ContainerSet set) {
    var graph = StageGraph.of(file.dockerfile());
    return BuiltProject.in(file, set).stream()
        .flatMap(built -> check(file, graph, built, set).stream())
        .distinct();
  }

  private Optional<Finding> check(
      ImageFile file, StageGraph graph, BuiltProject built, ContainerSet set) {
    var stage = built.step().stage();
    var version = sdk(graph, stage);
    var word = graph.chain(stage).getFirst().from().base();
    var path = place(built);
    if (version.isEmpty() || word.isEmpty() || path.isEmpty()) {
      return Optional.empty();
    }
    return set.text(path.get())
        .map(GlobalJson::parse)
        .flatMap(json -> check(file, stage, word.get(), version.get(), path.get(), json, set));
  }

  private Optional<Finding> check(
      ImageFile file,
      Stage stage,
      Word word,
      DotnetVersion version,
      String path,
      GlobalJson json,
      ContainerSet set) {
    var asked = json.version().map(ProjectText.Word::text).orElse("");
    int major = major(asked);
    var policy = json.rollForward().map(ProjectText.Word::text).orElse("");
    boolean anyLater = Set.of("major", "latestmajor").contains(policy.toLowerCase(Locale.ROOT));
    if (major == 0 || major == version.major() || (major < version.major() && anyLater)) {
      return Optional.empty();
    }
    var found =
        found(
            file,
            word.span(),
            path
                + " asks for SDK "
                + asked
                + ", and the image has "
                + version
                + ": it does not"
                + " build",
            "let " + path + " ask for " + version.major() + ".0.100 and roll forward");
    var raise = json.raise(version.major());
    boolean waits =
        ReleaseEnded.old(file, set).stream()
            .anyMatch(use -> use.stage().equals(stage) || use.word().equals(word));
    return Optional.of(
        waits || major > version.major()
            ? found
            : found.mendedBy(
                "The SDK image has only its own release, and the tag follows its newest SDK.",
                raise.edits().stream().map(edit -> new FileEdit(path, edit)).toList()));
  }

  /** The nearest one above where the command runs, as it is in the image. */
  private static Optional<String> place(BuiltProject built) {
    var step = built.step();
    var folder = step.folder().orElse("/");
    while (true) {
      var found = built.context().at(step.stage(), step.run(), Places.join(folder, "global.json"));
      if (found.isPresent() || folder.equals("/")) {
        return found.filter(path -> path.endsWith("global.json"));
      }
      folder = Places.join(folder, "..");
    }
  }

  /** The release of the SDK image below a stage. */
  static Optional<DotnetVersion> sdk(StageGraph graph, Stage stage) {
    return FinalImage.base(graph.root(stage))
        .filter(image -> image.role() == ImageRole.SDK)
        .flatMap(DotnetImage::version);
  }

  private static int major(String version) {
    int dot = version.indexOf('.');
    boolean number =
        dot > 0 && dot < 4 && version.substring(0, dot).chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Integer.parseInt(version.substring(0, dot)) : 0;
  }
}
