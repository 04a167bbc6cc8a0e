package dev.bulwark.rules;

import dev.bulwark.catalog.DotnetVersion;
import dev.bulwark.dockerfile.Word;
import dev.bulwark.rules.CommandWords.Token;
import dev.bulwark.source.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The release that a project targets is not the one of the image it runs in. */
final class FrameworkMismatch extends BuildRule {
  FrameworkMismatch() {
    super("BW402", Severity.ERROR, "the project targets another release than the image has");
  }

  @Override
  public Example bad() {
    return example("net7.0");
  }

  @Override
  public Example good() {
    return example("net10.0");
  }

  private static Example example(String framework) {
    return Example.dockerfile(
            """
            FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
            WORKDIR /src
            COPY Orders.csproj .
            RUN dotnet restore
            COPY . .
            RUN dotnet publish -c Release -o /out
            FROM mcr.microsoft.com/dotnet/aspnet:10.0
            COPY --from=build /out /app
            ENTRYPOINT ["dotnet", "/app/Orders.dll"]
            """)
        .with(
            "Orders.csproj",
            Example.fill(
                """
                <Project Sdk="Microsoft.NET.Sdk.Web">
                  <PropertyGroup>
                    <TargetFramework>%s</TargetFramework>
                  </PropertyGroup>
                </Project>
                """,
                framework));
  }

  @Override
  Stream<Finding> find(ImageFile file, ContainerSet set) {
    return ShippedProject.in(file, set).stream()
        .flatMap(shipped -> asked(file, shipped).or(() -> starts(file, shipped, set)).stream())
        .distinct();
  }

  /** {@code -f} names a framework that the project does not have. */
  private Optional<Finding> asked(ImageFile file, ShippedProject shipped) {
    var frameworks = shipped.project().frameworks();
    return shipped
        .built()
        .step()
        .framework()
        .filter(token -> !token.variable() && !frameworks.isEmpty())
        .filter(token -> frameworks.stream().noneMatch(token.text()::equalsIgnoreCase))
        .filter(token -> TargetFramework.release(token.text()).isPresent())
        .map(token -> {
          var all = String.join(" and ", frameworks);
          var found =
              found(
                  file,
                  token.word().span(),
                  token.text()
                      + " is no framework of "
                      + shipped.project().path()
                      + ", which targets "
                      + all,
                  "use " + frameworks.getFirst());
          return frameworks.size() == 1
              ? found.mendedBy(
                  "The project targets " + all + ".",
                  file.here(List.of(replaced(token, frameworks.getFirst()))))
              : found;
        });
  }

  private Optional<Finding> starts(ImageFile file, ShippedProject shipped, ContainerSet set) {
    var target = shipped.release();
    var installed = shipped.image().version();
    var base = base(shipped.image());
    if (target.isEmpty() || installed.isEmpty() || base.isEmpty()) {
      return Optional.empty();
    }
    boolean same = TargetFramework.starts(target.get(), installed.get());
    boolean later = target.get().compareTo(installed.get()) > 0;
    boolean brings = shipped.selfContained();
    boolean old = brings && set.aim().raises(target.get(), set.catalog());
    boolean fits = brings ? !old || later : !later && shipped.rollsForward();
    if (same || fits) {
      return Optional.empty();
    }
    var project = shipped.project();
    var message =
        project.path()
            + " targets "
            + shipped.framework().orElseThrow()
            + (brings
                ? " and brings that runtime along; the image is of " + installed.get()
                : ", and the image has .NET " + installed.get() + ": it does not start");
    var wanted = TargetFramework.of(installed.get());
    var found =
        found(
            file,
            base.get().span(),
            message,
            later ? "use an image of " + target.get() : "target " + wanted);
    return Optional.of(
        later || waits(file, shipped, installed.get(), set)
            ? found
            : found.mendedBy(
                "The image has .NET "
                    + installed.get()
                    + ", and a service starts only on the"
                    + " release it targets.",
                edits(file, shipped, wanted, set)));
  }

  /** While its image is still to be raised, or its SDK is too old for the new framework. */
  private static boolean waits(
      ImageFile file, ShippedProject shipped, DotnetVersion installed, ContainerSet set) {
    var chain = shipped.image().graph().chain(shipped.image().stage());
    boolean raised =
        ReleaseEnded.old(file, set).stream().anyMatch(use -> chain.contains(use.stage()));
    boolean able = shipped.sdk().filter(sdk -> sdk.compareTo(installed) >= 0).isPresent();
    return raised || !able;
  }

  private static List<FileEdit> edits(
      ImageFile file, ShippedProject shipped, String wanted, ContainerSet set) {
    var edits = new ArrayList<FileEdit>();
    var named = shipped.built().step().framework();
    boolean there = shipped.project().frameworks().contains(wanted);
    if (!there) {
      edits.addAll(set.graph().raise(shipped.project(), wanted));
    }
    if ((!there && edits.isEmpty()) || named.filter(Token::variable).isPresent()) {
      return List.of();
    }
    named.ifPresent(token -> edits.addAll(file.here(List.of(replaced(token, wanted)))));
    return List.copyOf(edits);
  }

  private static Edit replaced(Token token, String framework) {
    var raw = token.word().raw();
    int at = raw.indexOf(token.text());
    var span = token.word().part(Math.max(at, 0), Math.max(at, 0) + token.text().length()).span();
    return new Edit(at < 0 ? token.word().span() : span, framework);
  }

  /** Where the final image's base is named. */
  static Optional<Word> base(FinalImage image) {
    return image.graph().chain(image.stage()).getFirst().from().base();
  }
}
