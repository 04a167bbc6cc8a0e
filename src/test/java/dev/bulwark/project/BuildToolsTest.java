package dev.bulwark.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuildToolsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<Target Name='Client' AfterTargets='ComputeFilesToPublish'><Exec Command='npm ci'"
            + " /></Target>",
        "<Target Name='Client' BeforeTargets='Build'><Exec Command='cd client &amp;&amp; yarn'"
            + " /></Target>",
        "<Target Name='Client' Condition=\"'$(CI)' == 'true'\"><Exec Command='npx vite'"
            + " /></Target>",
        "<ItemGroup><ProjectReference Include='../client/client.esproj' /></ItemGroup>"
      })
  void a_client_that_the_sdk_image_cannot_build_is_a_caution(String element) {
    assertThat(cautions(element))
        .singleElement()
        .satisfies(found -> {
          assertThat(found.origin()).isEqualTo(new Origin("Orders/Orders.csproj", 3));
          assertThat(found.value()).contains("the SDK image has no Node.js");
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<Target Name='Client' Condition=\"'$(Configuration)' == 'Debug'\"><Exec Command='npm ci'"
            + " /></Target>",
        "<Target Name='Client'><Exec Command='npm ci' Condition='false' /></Target>",
        "<Target Name='Client'><Exec Command='dotnet tool restore' /></Target>",
        "<Target Name='Client'><Message Text='npm ci' /></Target>"
      })
  void what_the_image_can_build_says_nothing(String element) {
    assertThat(cautions(element)).isEmpty();
  }

  @Test
  void a_version_from_the_history_is_a_caution() {
    assertThat(cautions(packageReference("MinVer")))
        .singleElement()
        .satisfies(found -> assertThat(found.value()).startsWith("MinVer reads the version from"));
    assertThat(cautions(packageReference("MinVerse"))).isEmpty();
  }

  private static String packageReference(String name) {
    return "<ItemGroup><PackageReference Include='" + name + "' Version='1.0.0' /></ItemGroup>";
  }

  @Test
  void a_library_is_built_with_the_service() {
    var service =
        Repo.unix()
            .web(
                "Orders", "<ItemGroup><ProjectReference Include='../Lib/Lib.csproj' /></ItemGroup>")
            .library("Lib", "<Target Name='Client'><Exec Command='npm ci' /></Target>")
            .service();

    assertThat(service.cautions())
        .singleElement()
        .satisfies(found -> assertThat(found.origin()).isEqualTo(new Origin("Lib/Lib.csproj", 3)));
  }

  private static List<Found<String>> cautions(String element) {
    return Repo.unix()
        .web("Orders", element)
        .file("client/client.esproj", "<Project Sdk='Microsoft.VisualStudio.JavaScript.Sdk/1.0' />")
        .service()
        .cautions();
  }
}
