package dev.bulwark.rules;

import dev.bulwark.msbuild.Change;
import dev.bulwark.msbuild.PackageAge;
import dev.bulwark.msbuild.ProjectText;
import java.util.Optional;
import java.util.stream.Stream;

/** A project was raised, and packages that go with its release stayed behind. */
final class PackagesBehind extends BuildRule {
  /** Packages of 2.x that are parts of the framework since 3.0 and have no later version. */
  private static final String LAST_OF_THEIR_KIND = "2.";

  PackagesBehind() {
    super("BW406", Severity.INFO, "packages are of an older release than the project");
  }

  @Override
  public Example bad() {
    return example("6.0.1");
  }

  @Override
  public Example good() {
    return example("10.0.1");
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
            Example.fill(
                """
                <Project Sdk="Microsoft.NET.Sdk.Web">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="Microsoft.EntityFrameworkCore" Version="%s" />
                  </ItemGroup>
                </Project>
                """,
                version));
  }

  @Override
  Stream<Finding> find(ImageFile file, ContainerSet set) {
    return ShippedProject.in(file, set).stream()
        .flatMap(shipped -> check(file, shipped, set).stream())
        .distinct();
  }

  /** Only once the project is where its image is. */
  private Optional<Finding> check(ImageFile file, ShippedProject shipped, ContainerSet set) {
    var release = shipped.release();
    var base = FrameworkMismatch.base(shipped.image());
    var path = shipped.project().path();
    var text = set.text(path);
    if (release.isEmpty()
        || !release.equals(shipped.image().version())
        || base.isEmpty()
        || text.isEmpty()) {
      return Optional.empty();
    }
    var behind =
        PackageAge.behind(ProjectText.parse(text.get()), release.get().major()).stream()
            .filter(left -> !text.get().text(left.span()).startsWith(LAST_OF_THEIR_KIND))
            .toList();
    return behind.isEmpty()
        ? Optional.empty()
        : Optional.of(
            found(
                file,
                base.get().span(),
                path
                    + ":"
                    + text.get().position(behind.getFirst().span().start()).line()
                    + " "
                    + what(behind.getFirst())
                    + (behind.size() == 1 ? "" : ", and " + (behind.size() - 1) + " more there"),
                "raise the packages by hand: which versions there are only a feed knows"));
  }

  private static String what(Change.Left left) {
    int colon = left.text().lastIndexOf(": ");
    return colon < 0 ? left.text() : left.text().substring(0, colon);
  }
}
