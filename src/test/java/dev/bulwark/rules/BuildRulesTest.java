package dev.bulwark.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the rules about images and building find something, and where they keep silent. */
class BuildRulesTest {
  private static List<Finding> found(Rule rule, String dockerfile) {
    return Examples.findings(rule, Example.dockerfile(dockerfile));
  }

  private static Example project(String framework, String dockerfile) {
    return Example.dockerfile(dockerfile)
        .with(
            "Orders.csproj",
            "<Project Sdk=\"Microsoft.NET.Sdk.Web\">\n  <PropertyGroup>\n    "
                + framework
                + "\n  </PropertyGroup>\n</Project>\n");
  }

  private static String published(String sdk, String runtime, String options) {
    return """
    FROM mcr.microsoft.com/dotnet/sdk:%s AS build
    WORKDIR /src
    COPY . .
    RUN dotnet publish Orders.csproj -c Release -o /out%s
    FROM mcr.microsoft.com/dotnet/aspnet:%s
    COPY --from=build /out /app
    ENTRYPOINT ["dotnet", "/app/Orders.dll"]
    """
        .formatted(sdk, options, runtime);
  }

  @Test
  void an_ended_release_is_named_with_its_day() {
    assertThat(found(new ReleaseEnded(), "FROM mcr.microsoft.com/dotnet/aspnet:7.0\n"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.message()).isEqualTo("aspnet 7.0: .NET 7.0 ended on 2024-05-14");
          assertThat(finding.advice()).isEqualTo("use mcr.microsoft.com/dotnet/aspnet:10.0");
          assertThat(finding.mend().orElseThrow().reason())
              .startsWith(".NET 7.0 ended on 2024-05-14; 10.0 gets updates until 2028-11-14.");
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FROM postgres:9\n",
        "FROM mcr.microsoft.com/dotnet/aspnet:10.0\n",
        "ARG V\nFROM mcr.microsoft.com/dotnet/aspnet:$V\n",
        "FROM mcr.microsoft.com/dotnet/framework/aspnet:4.8\n"
      })
  void a_release_that_is_served_or_not_certain_is_left_alone(String dockerfile) {
    assertThat(found(new ReleaseEnded(), dockerfile)).isEmpty();
  }

  @Test
  void one_argument_for_two_images_is_raised_once() {
    var example =
        Example.dockerfile(
            """
            ARG VERSION=6.0
            FROM mcr.microsoft.com/dotnet/sdk:${VERSION} AS build
            FROM mcr.microsoft.com/dotnet/aspnet:${VERSION}-bullseye-slim
            """);
    var findings = Examples.findings(new ReleaseEnded(), example);

    assertThat(findings).hasSize(2);
    assertThat(Examples.mended(example, findings.subList(0, 1)).files().get("Dockerfile"))
        .isEqualTo(
            """
            ARG VERSION=10.0
            FROM mcr.microsoft.com/dotnet/sdk:${VERSION} AS build
            FROM mcr.microsoft.com/dotnet/aspnet:${VERSION}-noble
            """);
  }

  @Test
  void an_argument_that_another_image_is_made_of_too_is_not_raised() {
    assertThat(
            found(
                new ReleaseEnded(),
                """
                ARG VERSION=6.0
                FROM shop/tools:${VERSION} AS tools
                FROM mcr.microsoft.com/dotnet/aspnet:${VERSION}
                """))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.mend()).isEmpty();
          assertThat(finding.advice()).contains("by hand", "shop/tools:${VERSION}");
        });
  }

  @Test
  void an_image_built_by_another_one_waits_for_that() {
    assertThat(
            found(
                new ReleaseEnded(),
                """
                FROM shop/sdk:6 AS build
                COPY . .
                RUN dotnet publish -c Release -o /out
                FROM mcr.microsoft.com/dotnet/aspnet:6.0
                COPY --from=build /out /app
                """))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.mend()).isEmpty();
          assertThat(finding.advice()).isEqualTo("raise shop/sdk:6 first, it builds this");
        });
  }

  @Test
  void an_image_whose_project_cannot_be_raised_stays() {
    var condition =
        "<TargetFramework Condition=\"'$(Old)' != ''\">net6.0</TargetFramework>"
            + "<TargetFramework Condition=\"'$(Old)' == ''\">net8.0</TargetFramework>";

    assertThat(
            Examples.findings(new ReleaseEnded(), project(condition, published("8.0", "8.0", ""))))
        .hasSize(2)
        .allSatisfy(finding -> {
          assertThat(finding.mend()).isEmpty();
          assertThat(finding.advice()).contains("raise Orders.csproj to net10.0 by hand");
        });
  }

  @Test
  void cautions_are_said_where_the_file_is_concerned() {
    var mend =
        found(
                new ReleaseEnded(),
                """
                FROM mcr.microsoft.com/dotnet/aspnet:6.0
                RUN apt-get update && apt-get install -y tini && useradd -u 1000 orders
                """)
            .getFirst()
            .mend()
            .orElseThrow();

    assertThat(mend.reason()).contains("check the names of the packages", "UID 1000");
    assertThat(mend.reason()).doesNotContain("libgdiplus");
  }

  @Test
  void a_framework_is_raised_with_what_builds_on_it() {
    var example =
        project("<TargetFramework>net8.0</TargetFramework>", published("10.0", "10.0", ""))
            .with(
                "tests/Orders.Tests.csproj",
                "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup>"
                    + "<TargetFramework>net8.0</TargetFramework></PropertyGroup><ItemGroup>"
                    + "<ProjectReference Include=\"..\\Orders.csproj\" /></ItemGroup></Project>\n")
            .with(
                "tools/Tool.csproj",
                "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup>"
                    + "<TargetFramework>net8.0</TargetFramework></PropertyGroup></Project>\n");
    var mended = Examples.mended(example, Examples.findings(new FrameworkMismatch(), example));

    assertThat(mended.files().get("Orders.csproj")).contains("net10.0");
    assertThat(mended.files().get("tests/Orders.Tests.csproj")).contains("net10.0");
    assertThat(mended.files().get("tools/Tool.csproj")).contains("net8.0");
  }

  @Test
  void a_framework_is_raised_where_it_is_written() {
    var example =
        project("<Nullable>enable</Nullable>", published("10.0", "10.0", ""))
            .with(
                "Directory.Build.props",
                "<Project><PropertyGroup><TargetFramework>net6.0</TargetFramework>"
                    + "</PropertyGroup></Project>\n");
    var mended = Examples.mended(example, Examples.findings(new FrameworkMismatch(), example));

    assertThat(mended.files().get("Directory.Build.props")).contains("net10.0");
  }

  @Test
  void the_framework_behind_f_goes_along() {
    var example =
        project(
            "<TargetFramework>net6.0</TargetFramework>", published("10.0", "10.0", " -f net6.0"));
    var mended = Examples.mended(example, Examples.findings(new FrameworkMismatch(), example));

    assertThat(mended.files().get("Dockerfile")).contains("-o /out -f net10.0");
    assertThat(mended.files().get("Orders.csproj")).contains("<TargetFramework>net10.0<");
    assertThat(Examples.findings(new FrameworkMismatch(), mended)).isEmpty();
  }

  @Test
  void a_project_waits_for_its_image() {
    var example = project("<TargetFramework>net6.0</TargetFramework>", published("8.0", "8.0", ""));

    assertThat(Examples.findings(new FrameworkMismatch(), example))
        .singleElement()
        .satisfies(finding -> assertThat(finding.mend()).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<TargetFramework>net8.0</TargetFramework><RollForward>Major</RollForward>",
        "<TargetFramework>net10.0</TargetFramework>",
        "<TargetFrameworks>net8.0;net10.0</TargetFrameworks>",
        "<TargetFramework>$(Somewhere)</TargetFramework>",
        "<TargetFramework>net48</TargetFramework>"
      })
  void a_project_that_starts_or_is_not_certain_is_left_alone(String framework) {
    assertThat(
            Examples.findings(
                new FrameworkMismatch(), project(framework, published("10.0", "10.0", ""))))
        .isEmpty();
  }

  @Test
  void a_project_later_than_its_image_is_for_a_person() {
    var example =
        project("<TargetFramework>net11.0</TargetFramework>", published("11.0", "10.0", ""));

    assertThat(Examples.findings(new FrameworkMismatch(), example))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.mend()).isEmpty();
          assertThat(finding.advice()).isEqualTo("use an image of 11.0");
        });
  }

  @Test
  void global_json_that_rolls_forward_is_left_alone() {
    var example =
        project("<TargetFramework>net10.0</TargetFramework>", published("10.0", "10.0", ""))
            .with(
                "global.json",
                "{\"sdk\": {\"version\": \"6.0.100\", \"rollForward\": \"latestMajor\"}}\n");

    assertThat(Examples.findings(new SdkPinMismatch(), example)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Database__Password=hunter2",
        "ConnectionStrings__Orders=\"Server=db;Password=hunter2\"",
        "NUGET_TOKEN=0a1b2c3d",
        "AzureAd__ClientSecret=abc~def"
      })
  void a_secret_is_found(String pair) {
    assertThat(
            found(
                new SecretWritten(),
                "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nENV " + pair + "\n"))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TOKEN_URL=https://login.example.org",
        "PASSWORD_FILE=/run/secrets/password",
        "Identity__Password__RequiredLength=8",
        "Auth__Token__Enabled=true",
        "DB_PASSWORD=$DB_PASSWORD",
        "DB_PASSWORD=",
        "ConnectionStrings__Orders=\"Server=db;Password=${PW}\"",
        "KEYBOARD=qwerty"
      })
  void what_only_sounds_like_a_secret_is_not(String pair) {
    assertThat(
            found(
                new SecretWritten(),
                "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nENV " + pair + "\n"))
        .isEmpty();
  }

  @Test
  void restore_is_given_referenced_projects_at_their_place() {
    var example =
        new Example(
            Map.of(
                "src/Orders/Dockerfile",
                """
                FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
                WORKDIR /src
                COPY src/Orders/Orders.csproj Orders/
                RUN dotnet restore Orders/Orders.csproj
                """,
                "src/Orders/Orders.csproj",
                "<Project Sdk=\"Microsoft.NET.Sdk.Web\"><ItemGroup>"
                    + "<ProjectReference Include=\"..\\Prices\\Prices.csproj\" />"
                    + "</ItemGroup></Project>\n",
                "src/Prices/Prices.csproj",
                "<Project Sdk=\"Microsoft.NET.Sdk\" />\n"));
    var findings = Examples.findings(new RestoreMissesFile(), example);

    assertThat(findings).hasSize(1);
    assertThat(Examples.mended(example, findings).files().get("src/Orders/Dockerfile"))
        .contains(
            "COPY src/Orders/Orders.csproj Orders/\nCOPY src/Prices/Prices.csproj Prices/\nRUN");
  }

  @Test
  void restore_is_not_given_what_imports_a_file_that_may_be_missing() {
    var example =
        Example.dockerfile(
                """
                FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
                WORKDIR /src
                COPY Orders.csproj .
                RUN dotnet restore
                """)
            .with("Orders.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\" />\n")
            .with(
                "Directory.Build.props",
                "<Project><Import Project=\"eng/all.props\" /></Project>\n");

    assertThat(Examples.findings(new RestoreMissesFile(), example))
        .singleElement()
        .satisfies(finding -> assertThat(finding.mend()).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ADD out.tar.gz /app\n",
        "ADD https://example.org/x /app/\n",
        "ADD $SOURCE /app\n",
        "ADD --checksum=sha256:00 x /app\n"
      })
  void add_that_does_more_than_copy_stays(String add) {
    assertThat(found(new AddForCopy(), "FROM mcr.microsoft.com/dotnet/aspnet:10.0\n" + add))
        .isEmpty();
  }

  @Test
  void a_dockerfile_for_developing_may_hold_the_sdk() {
    var text = new SdkShipped().bad().files().get("Dockerfile");

    assertThat(Examples.findings(new SdkShipped(), new Example(Map.of("Dockerfile.develop", text))))
        .isEmpty();
  }

  @Test
  void a_debug_build_that_other_lines_count_on_is_for_a_person() {
    assertThat(
            found(
                new DebugPublished(),
                """
                FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
                RUN dotnet publish -c Debug
                FROM mcr.microsoft.com/dotnet/aspnet:10.0
                COPY --from=build /bin/Debug/net10.0/publish /app
                """))
        .singleElement()
        .satisfies(finding -> assertThat(finding.mend()).isEmpty());
  }

  @Test
  void of_several_entry_points_the_last_one_stays() {
    var example = new StartedTwice().bad();

    assertThat(
            Examples.mended(example, Examples.findings(new StartedTwice(), example))
                .files()
                .get("Dockerfile"))
        .isEqualTo(new StartedTwice().good().files().get("Dockerfile"));
  }

  @Test
  void an_image_that_dotnet_itself_is_copied_out_of_is_raised_by_a_person() {
    var text =
        """
        FROM mcr.microsoft.com/dotnet/aspnet:7.0 AS aspnet7
        FROM mcr.microsoft.com/dotnet/runtime:7.0
        COPY --from=aspnet7 ["/usr/share/dotnet", "/usr/share/dotnet"]
        ENTRYPOINT ["dotnet", "/app/Orders.dll"]
        """;

    assertThat(Examples.findings(new ReleaseEnded(), Example.dockerfile(text)))
        .hasSize(2)
        .allMatch(finding -> finding.mend().filter(mend -> !mend.edits().isEmpty()).isEmpty())
        .extracting(Finding::advice)
        .containsOnly("raise it by hand: line 3 copies .NET itself out of an image");
  }

  @Test
  void a_tag_without_a_distribution_is_no_image_of_windows_any_more() {
    var example =
        new Example(
            Map.of(
                "Dockerfile-windows",
                "FROM mcr.microsoft.com/dotnet/runtime:7.0\nCMD [\"dotnet\", \"a.dll\"]\n"));

    assertThat(Examples.findings(new ReleaseEnded(), example))
        .singleElement()
        .matches(finding -> finding.mend().filter(mend -> !mend.edits().isEmpty()).isEmpty())
        .extracting(Finding::advice)
        .isEqualTo("name an image of Windows: from 8.0 on a tag like 7.0 has none");
  }

  @Test
  void what_restore_needs_is_copied_in_the_form_of_the_copy_above() {
    var example =
        Example.dockerfile(
                """
                FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
                WORKDIR /src
                COPY ["Orders/Orders.csproj", "Orders/"]
                RUN dotnet restore Orders/Orders.csproj
                COPY . .
                RUN dotnet publish Orders/Orders.csproj -o /out
                FROM mcr.microsoft.com/dotnet/aspnet:10.0
                COPY --from=build /out /app
                """)
            .with(
                "Orders/Orders.csproj",
                "<Project Sdk=\"Microsoft.NET.Sdk.Web\"><ItemGroup><ProjectReference"
                    + " Include=\"../Prices/Prices.csproj\" /></ItemGroup></Project>")
            .with("Prices/Prices.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");

    assertThat(
            Examples.mended(example, Examples.findings(new RestoreMissesFile(), example))
                .files()
                .get("Dockerfile"))
        .contains("\nCOPY [\"Prices/Prices.csproj\", \"Prices/\"]\nRUN dotnet restore");
  }

  @Test
  void what_several_restores_need_is_copied_once() {
    var project = "<Project Sdk=\"Microsoft.NET.Sdk\" />";
    var example =
        Example.dockerfile(
                """
                FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
                WORKDIR /src
                COPY Prices/Prices.csproj Prices/
                COPY Orders/Orders.csproj Orders/
                RUN dotnet restore Prices/Prices.csproj
                RUN dotnet restore Orders/Orders.csproj
                COPY . .
                RUN dotnet publish Orders/Orders.csproj -o /out
                FROM mcr.microsoft.com/dotnet/aspnet:10.0
                COPY --from=build /out /app
                """)
            .with("Orders/Orders.csproj", project)
            .with("Prices/Prices.csproj", project)
            .with("Directory.Build.props", "<Project />");
    var findings = Examples.findings(new RestoreMissesFile(), example);
    var mended = Examples.mended(example, findings);

    assertThat(findings).hasSize(1);
    assertThat(mended.files().get("Dockerfile"))
        .contains("COPY Directory.Build.props ./\nRUN dotnet restore Prices/Prices.csproj\nRUN");
    assertThat(Examples.findings(new RestoreMissesFile(), mended)).isEmpty();
  }
}
