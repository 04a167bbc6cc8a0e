package dev.bulwark.rules;

import dev.bulwark.dockerfile.StageGraph;
import dev.bulwark.rules.CommandWords.Token;
import dev.bulwark.source.Edit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The service is published without the compiler's optimizations. */
final class DebugPublished extends BuildRule {
  private static final int FIRST_RELEASE_BY_ITSELF = 8;

  DebugPublished() {
    super("BW145", Severity.WARNING, "a debug build is published");
  }

  @Override
  public Example bad() {
    return example("Debug");
  }

  @Override
  public Example good() {
    return example("Release");
  }

  private static Example example(String configuration) {
    return Example.dockerfile(
        Example.fill(
            """
            FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
            WORKDIR /src
            COPY . .
            RUN dotnet publish -c %s -o /out
            FROM mcr.microsoft.com/dotnet/aspnet:10.0
            COPY --from=build /out /app
            ENTRYPOINT ["dotnet", "/app/Orders.dll"]
            """,
            configuration));
  }

  @Override
  Stream<Finding> find(ImageFile file, ContainerSet set) {
    return file.service().stream()
        .filter(_ -> !Developing.on(file.path()))
        .flatMap(image -> {
          var needed = image.graph().needed(image.stage());
          return BuildStep.in(file).stream()
              .filter(step -> step.verb().equals("publish") && needed.contains(step.stage()))
              .flatMap(step -> check(file, image.graph(), step).stream());
        });
  }

  private Optional<Finding> check(ImageFile file, StageGraph graph, BuildStep step) {
    if (step.configuration().isPresent()) {
      var token = step.configuration().get();
      return BuildStep.value(file.dockerfile(), graph, step.run(), token)
          .filter("debug"::equalsIgnoreCase)
          .map(_ -> named(file, token));
    }
    boolean old =
        SdkPinMismatch.sdk(graph, step.stage())
            .filter(sdk -> !sdk.atLeast(FIRST_RELEASE_BY_ITSELF))
            .isPresent();
    boolean said =
        step.property("Configuration").isPresent()
            || step.command().words().stream().anyMatch(word -> word.text().startsWith("@"));
    return old && !said ? Optional.of(unnamed(file, step)) : Optional.empty();
  }

  private Finding named(ImageFile file, Token token) {
    var found =
        found(
            file,
            token.word().span(),
            "publish -c " + token.text() + ": the service runs without optimizations",
            "use Release");
    boolean elsewhere = count(file, token.text()) > 1;
    return token.variable() || elsewhere
        ? found
        : found.mendedBy(
            "Only a Release build is optimized.",
            file.here(List.of(new Edit(token.word().span(), "Release"))));
  }

  private Finding unnamed(ImageFile file, BuildStep step) {
    var verb = step.command().words().get(1).word();
    var found =
        found(
            file,
            verb.span(),
            "publish names no configuration, which means Debug up to .NET 7",
            "write publish -c Release");
    return count(file, "Debug") > 0
        ? found
        : found.mendedBy(
            "Up to .NET 7 publish builds Debug unless it is told otherwise.",
            file.here(List.of(Edit.insert(verb.span().end(), " -c Release"))));
  }

  private static int count(ImageFile file, String word) {
    int count = 0;
    for (var instruction : file.dockerfile().instructions()) {
      var text = file.source().text(instruction.span());
      for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        count++;
      }
    }
    return count;
  }
}
