package dev.bulwark.msbuild;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackageAgeTest {

  @ParameterizedTest
  @CsvSource({
    "PackageReference, Microsoft.EntityFrameworkCore.SqlServer, 6.0.1, true",
    "PackageReference, microsoft.aspnetcore.Authentication.JwtBearer, 7.0.0, true",
    "PackageVersion, Microsoft.Extensions.Http, '[6.0,7.0)', true",
    "PackageReference, Microsoft.Extensions.Http, 10.0.1, false",
    "PackageReference, Microsoft.Extensions.Http, $(V), false",
    "PackageReference, Microsoft.EntityFrameworkCore, 8.*, true",
    "PackageReference, Serilog.AspNetCore, 6.0.0, false",
    "PackageReference, Microsoft.Data.SqlClient, 5.0.0, false",
    "PackageReference, Microsoft.AspNetCore.App, 2.1.1, true",
  })
  void packages_of_an_older_release_are_named(
      String kind, String name, String version, boolean named) {
    var project =
        ProjectTextTest.parse(
            "<Project><ItemGroup><%s Include='%s' Version='%s'/></ItemGroup></Project>"
                .replaceFirst("%s", kind)
                .replaceFirst("%s", name)
                .replace("%s", version));

    assertThat(PackageAge.behind(project, 10)).hasSize(named ? 1 : 0);
  }

  @Test
  void the_line_names_package_version_and_mend() {
    var project =
        ProjectTextTest.parse(
            "<Project><ItemGroup><PackageReference Include='Microsoft.Extensions.Http'>"
                + "<Version>6.0.0</Version></PackageReference></ItemGroup></Project>");

    assertThat(PackageAge.behind(project, 10))
        .singleElement()
        .satisfies(left -> {
          assertThat(left.text())
              .isEqualTo(
                  "Microsoft.Extensions.Http 6.0.0 goes with its release of .NET: take the newest"
                      + " 10.x");
          assertThat(project.source().text(left.span())).isEqualTo("6.0.0");
        });
  }

  @Test
  void a_pinned_runtime_is_named() {
    var project =
        ProjectTextTest.parse(
            "<Project><PropertyGroup><RuntimeFrameworkVersion>6.0.3</RuntimeFrameworkVersion>"
                + "</PropertyGroup></Project>");

    assertThat(PackageAge.behind(project, 10))
        .singleElement()
        .satisfies(left -> assertThat(left.text()).contains("6.0.3").contains("take it out"));
  }
}
