package dev.bulwark.rules;

import dev.bulwark.catalog.DotnetImage;
import dev.bulwark.dockerfile.Stage;
import dev.bulwark.dockerfile.StageGraph;
import dev.bulwark.rules.CommandWords.Token;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A package is installed that the distribution of the image does not have. */
final class PackageGone extends BuildRule {
  /** The one version of ICU that each distribution has. */
  private static final Map<String, String> ICU =
      Map.of(
          "buster",
          "63",
          "bullseye",
          "67",
          "bookworm",
          "72",
          "focal",
          "66",
          "jammy",
          "70",
          "noble",
          "74");

  private static final Set<String> WITHOUT_OPENSSL_1 =
      Set.of("bookworm", "jammy", "noble", "resolute");

  PackageGone() {
    super("BW422", Severity.ERROR, "the distribution does not have the package");
  }

  @Override
  public Example bad() {
    return example("libicu67");
  }

  @Override
  public Example good() {
    return example("libicu74");
  }

  private static Example example(String name) {
    return Example.dockerfile(
        Example.fill(
            """
            FROM mcr.microsoft.com/dotnet/aspnet:10.0
            RUN apt-get update && apt-get install -y --no-install-recommends %s
            COPY out /app
            ENTRYPOINT ["dotnet", "/app/Orders.dll"]
            """,
            name));
  }

  @Override
  Stream<Finding> find(ImageFile file, ContainerSet set) {
    var graph = StageGraph.of(file.dockerfile());
    return file.dockerfile().stages().stream()
        .flatMap(stage ->
            StageCommand.in(graph, stage)
                .filter(each -> each.stage().equals(stage))
                .filter(each -> installs(each.command()))
                .flatMap(each -> each.command().arguments().stream())
                .filter(token -> token.text().startsWith("lib"))
                .flatMap(token ->
                    distro(graph, stage).flatMap(distro -> check(file, token, distro)).stream()));
  }

  private Optional<Finding> check(ImageFile file, Token token, String distro) {
    var name = token.text().replaceFirst("=.*", "");
    if (name.matches("libssl1\\.\\d.*") && WITHOUT_OPENSSL_1.contains(distro)) {
      return Optional.of(
          found(
              file,
              token.word().span(),
              distro + " has no " + name + ": the build stops with Unable to locate package",
              "take it out: the image has OpenSSL 3"));
    }
    var wanted = Optional.ofNullable(ICU.get(distro));
    boolean other = name.matches("libicu\\d\\d") && wanted.isPresent();
    return other && !name.equals("libicu" + wanted.get())
        ? Optional.of(
            found(
                file,
                token.word().span(),
                distro + " has no " + name + ": the build stops with Unable to locate package",
                "the image has ICU already: take it out, or name libicu" + wanted.get()))
        : Optional.empty();
  }

  private static boolean installs(CommandWords command) {
    return Set.of("apt-get", "apt").contains(command.program()) && command.says("install");
  }

  /** The distribution of the image of .NET below a stage; other sources of packages hide it. */
  private static Optional<String> distro(StageGraph graph, Stage stage) {
    boolean othersToo =
        StageCommand.in(graph, stage)
            .anyMatch(each ->
                each.command().text().contains("sources.list")
                    || each.command().text().contains("add-apt-repository"));
    return othersToo
        ? Optional.empty()
        : FinalImage.base(graph.root(stage))
            .filter(image -> image.version().isPresent())
            .flatMap(PackageGone::distro);
  }

  private static Optional<String> distro(DotnetImage image) {
    if (!image.suffix().isEmpty()) {
      return Optional.of(image.distro().replace("-slim", ""));
    }
    return switch (image.version().orElseThrow().major()) {
      case 6, 7 -> Optional.of("bullseye");
      case 8, 9 -> Optional.of("bookworm");
      case 10 -> Optional.of("noble");
      default -> Optional.empty();
    };
  }
}
