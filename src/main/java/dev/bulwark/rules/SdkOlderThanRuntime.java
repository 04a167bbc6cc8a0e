package dev.bulwark.rules;

import java.util.stream.Stream;

/** What is built by an older SDK does not start on the release of the runtime image. */
final class SdkOlderThanRuntime extends BuildRule {
  SdkOlderThanRuntime() {
    super("BW404", Severity.ERROR, "the SDK image is older than the runtime image");
  }

  @Override
  public Example bad() {
    return example("8.0");
  }

  @Override
  public Example good() {
    return example("10.0");
  }

  private static Example example(String sdk) {
    return Example.dockerfile(
        Example.fill(
            """
            FROM mcr.microsoft.com/dotnet/sdk:%s AS build
            WORKDIR /src
            COPY . .
            RUN dotnet publish -c Release -o /out
            FROM mcr.microsoft.com/dotnet/aspnet:10.0
            COPY --from=build /out /app
            ENTRYPOINT ["dotnet", "/app/Orders.dll"]
            """,
            sdk));
  }

  @Override
  Stream<Finding> find(ImageFile file, ContainerSet set) {
    return file.service().stream().flatMap(image -> check(file, image));
  }

  private Stream<Finding> check(ImageFile file, FinalImage image) {
    var graph = image.graph();
    var needed = graph.needed(image.stage());
    boolean rollsForward =
        image.end().env().keySet().stream().anyMatch(name -> name.endsWith("_ROLL_FORWARD"));
    if (image.version().isEmpty() || rollsForward) {
      return Stream.empty();
    }
    return BuildStep.in(file).stream()
        .filter(step -> step.verb().equals("publish") && needed.contains(step.stage()))
        .filter(step -> !step.command().text().contains("elf-contained"))
        .map(step -> graph.chain(step.stage()).getFirst())
        .distinct()
        .flatMap(stage ->
            SdkPinMismatch.sdk(graph, stage)
                .filter(sdk -> sdk.major() < image.version().get().major())
                .flatMap(sdk ->
                    stage
                        .from()
                        .base()
                        .map(word ->
                            found(
                                file,
                                word.span(),
                                "SDK "
                                    + sdk
                                    + " builds nothing for .NET "
                                    + image.version().get()
                                    + ", which the final image has",
                                "use the SDK image of " + image.version().get())))
                .stream());
  }
}
