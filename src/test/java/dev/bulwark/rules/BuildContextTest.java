package dev.bulwark.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which project of the set a Dockerfile builds. */
class BuildContextTest {
  private static final String PROJECT =
      "<Project Sdk=\"Microsoft.NET.Sdk.Web\"><PropertyGroup><TargetFramework>net10.0"
          + "</TargetFramework></PropertyGroup></Project>\n";

  private static List<String> built(Example example, String path) {
    var set = Examples.set(example);
    return BuiltProject.in(set.image(path).orElseThrow(), set).stream()
        .map(built -> built.project().path())
        .toList();
  }

  private static Example dockerfile(String path, String body) {
    return new Example(
        Map.of(path, "FROM mcr.microsoft.com/dotnet/sdk:10.0\nWORKDIR /src\n" + body));
  }

  @Test
  void the_project_beside_the_dockerfile() {
    var example =
        dockerfile("src/Orders/Dockerfile", "COPY . .\nRUN dotnet publish -o /out\n")
            .with("src/Orders/Orders.csproj", PROJECT)
            .with("Other.csproj", PROJECT);

    assertThat(built(example, "src/Orders/Dockerfile")).containsExactly("src/Orders/Orders.csproj");
  }

  @Test
  void a_project_named_from_the_root_of_the_repository() {
    var example =
        dockerfile(
                "src/Orders/Dockerfile",
                "COPY [\"src/Orders/Orders.csproj\", \"src/Orders/\"]\n"
                    + "RUN dotnet restore src/Orders/Orders.csproj\nCOPY . .\n"
                    + "WORKDIR /src/src/Orders\nRUN dotnet publish \"Orders.csproj\" -c Release\n")
            .with("src/Orders/Orders.csproj", PROJECT);

    assertThat(built(example, "src/Orders/Dockerfile")).containsExactly("src/Orders/Orders.csproj");
  }

  @Test
  void a_folder_is_entered_with_cd() {
    var example =
        dockerfile("Dockerfile", "COPY src /src\nRUN cd Orders && dotnet publish\n")
            .with("src/Orders/Orders.csproj", PROJECT);

    assertThat(built(example, "Dockerfile")).containsExactly("src/Orders/Orders.csproj");
  }

  @Test
  void what_an_earlier_stage_copied() {
    var example =
        new Example(
                Map.of(
                    "Dockerfile",
                    """
                    FROM mcr.microsoft.com/dotnet/sdk:10.0 AS source
                    COPY . /in
                    FROM mcr.microsoft.com/dotnet/sdk:10.0
                    COPY --from=source /in/src /work
                    WORKDIR /work/Orders
                    RUN dotnet publish
                    """))
            .with("src/Orders/Orders.csproj", PROJECT);

    assertThat(built(example, "Dockerfile")).containsExactly("src/Orders/Orders.csproj");
  }

  @Test
  void the_programs_of_a_solution() {
    var example =
        dockerfile("Dockerfile", "COPY . .\nRUN dotnet publish Shop.sln -c Release\n")
            .with("Shop.sln", "Project(\"{9A}\") = \"Orders\", \"src\\Orders\\Orders.csproj\"\n")
            .with("src/Orders/Orders.csproj", PROJECT);

    assertThat(built(example, "Dockerfile")).containsExactly("src/Orders/Orders.csproj");
  }

  @Test
  void none_where_several_lie_in_the_folder() {
    var example =
        dockerfile("Dockerfile", "COPY . .\nRUN dotnet publish\n")
            .with("Orders.csproj", PROJECT)
            .with("Prices.csproj", PROJECT);

    assertThat(built(example, "Dockerfile")).isEmpty();
  }

  @Test
  void none_where_a_variable_of_the_shell_decides() {
    var example =
        dockerfile("Dockerfile", "COPY . .\nRUN dotnet publish $(cat which)\n")
            .with("Orders.csproj", PROJECT);

    assertThat(built(example, "Dockerfile")).isEmpty();
  }

  @Test
  void none_outside_of_the_set() {
    var example =
        dockerfile("Dockerfile", "COPY ../secret /src\nRUN dotnet publish ../../x.csproj\n")
            .with("Orders.csproj", PROJECT);

    assertThat(built(example, "Dockerfile")).isEmpty();
  }
}
