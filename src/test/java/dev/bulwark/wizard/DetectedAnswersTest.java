package dev.bulwark.wizard;

import static dev.bulwark.wizard.Fixtures.flags;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.bulwark.catalog.Catalog;
import dev.bulwark.project.RepositoryReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From the files of a repository to answers that name the line they come from. */
class DetectedAnswersTest {
  private final Path root = Jimfs.newFileSystem(Configuration.unix()).getPath("/home/dev/shop");

  @Test
  void every_answer_read_from_the_repository_names_its_line() throws IOException {
    file(
        "Orders.csproj",
        """
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <AssemblyName>Shop</AssemblyName>
            <SelfContained>true</SelfContained>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Microsoft.Data.SqlClient" Version="6.0.0" />
          </ItemGroup>
        </Project>
        """);
    file(
        "Program.cs",
        """
        builder.Services.AddRazorPages();
        builder.Services.AddDataProtection().PersistKeysToStackExchangeRedis(redis);
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        app.MapHealthChecks("/healthz/live");
        app.MapHealthChecks("/healthz/ready");
        """);
    file(
        "nuget.config",
        """
        <configuration>
          <packageSources>
            <add key="shop" value="https://nuget.example.com/v3/index.json" />
          </packageSources>
        </configuration>
        """);

    var resolved = resolve();

    assertThat(resolved.problems()).isEmpty();
    assertThat(phrases(resolved, "project", "Orders.csproj")).isEqualTo("from Orders.csproj");
    assertThat(phrases(resolved, "restore", "Orders.csproj,nuget.config"))
        .isEqualTo("from Orders.csproj");
    assertThat(phrases(resolved, "assembly", "Shop")).isEqualTo("from Orders.csproj:4");
    assertThat(phrases(resolved, "dotnet", "10.0")).isEqualTo("from Orders.csproj:3");
    assertThat(phrases(resolved, "publish", "self-contained")).isEqualTo("from Orders.csproj:5");
    assertThat(phrases(resolved, "globalization", "icu")).isEqualTo("from Orders.csproj:8");
    assertThat(phrases(resolved, "kind", "mvc")).isEqualTo("from Program.cs:1");
    assertThat(phrases(resolved, "data-protection", "external")).isEqualTo("from Program.cs:2");
    assertThat(phrases(resolved, "time-zones", "true")).isEqualTo("from Program.cs:3");
    assertThat(phrases(resolved, "live-path", "/healthz/live")).isEqualTo("from Program.cs:4");
    assertThat(phrases(resolved, "ready-path", "/healthz/ready")).isEqualTo("from Program.cs:5");
    assertThat(phrases(resolved, "nuget-feed", "secret")).isEqualTo("from nuget.config:3");
  }

  @Test
  void a_program_in_one_file_builds_as_it_is_and_is_told_of_the_better_way() throws IOException {
    file(
        "Orders.csproj",
        """
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <PublishSingleFile>true</PublishSingleFile>
          </PropertyGroup>
        </Project>
        """);

    var resolved = resolve();
    assertThat(phrases(resolved, "publish", "self-contained")).isEqualTo("from Orders.csproj:4");
    assertThat(observations(resolved))
        .singleElement()
        .asString()
        .startsWith("Orders.csproj:4 PublishSingleFile packs a runtime of its own");
    assertThat(observations(resolve("publish=framework")))
        .singleElement()
        .asString()
        .startsWith("Orders.csproj:4 PublishSingleFile leaves no assembly");
  }

  @ParameterizedTest
  @CsvSource({
    "Shop.OrdersApi, shop-orders-api",
    "OrdersAPI, orders-api",
    "Shop.R4B.Web, shop-r4b-web",
    "Orders2Api, orders2-api"
  })
  void the_name_is_the_assemblys_in_small_letters(String assembly, String name) {
    assertThat(ServiceQuestions.kebab(assembly)).isEqualTo(name);
  }

  @Test
  void an_assembly_name_that_only_a_build_knows_is_asked_for() throws IOException {
    file(
        "Orders.csproj",
        """
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <AssemblyName>$(Brand).Api</AssemblyName>
          </PropertyGroup>
        </Project>
        """);

    assertThat(resolve().problems())
        .singleElement()
        .satisfies(problem ->
            assertThat(problem.line())
                .startsWith("assembly: Orders.csproj:4 AssemblyName needs what only a build knows")
                .contains("--set assembly=NAME"));
    assertThat(resolve("assembly=Shop.Api").problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "FrameworkReference Include='Microsoft.AspNetCore.App', Lib/Lib.csproj:3",
    "PackageReference Include='Serilog.AspNetCore', Lib/Lib.csproj:3",
    "PackageReference Include='Microsoft.AspNetCore.OpenApi', Lib/Lib.csproj:3"
  })
  void a_library_that_asks_for_asp_net_core_asks_for_the_worker_as_well(String item, String origin)
      throws IOException {
    worker(item);

    var resolved = resolve("project=Jobs/Jobs.csproj");

    assertThat(phrases(resolved, "runtime-image", "aspnet")).isEqualTo("from " + origin);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PackageReference Include='Microsoft.AspNetCore.SignalR.Client'",
        "PackageReference Include='Microsoft.Extensions.Hosting'",
        "FrameworkReference Include='Microsoft.AspNetCore.App' Condition='false'"
      })
  void a_worker_without_asp_net_core_runs_on_dotnet_alone(String item) throws IOException {
    worker(item);

    var resolved = resolve("project=Jobs/Jobs.csproj");

    assertThat(resolved.value("runtime-image")).hasValue("runtime");
    assertThat(resolved.answers().get("runtime-image").provenance())
        .isInstanceOf(Provenance.Default.class);
  }

  @Test
  void a_service_that_listens_always_runs_on_asp_net_cores_image() throws IOException {
    project("net10.0");

    assertThat(resolve().value("runtime-image")).isEmpty();
  }

  private void worker(String item) throws IOException {
    file(
        "Jobs/Jobs.csproj",
        """
        <Project Sdk="Microsoft.NET.Sdk.Worker">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
          <ItemGroup><ProjectReference Include="../Lib/Lib.csproj" /></ItemGroup>
        </Project>
        """);
    file(
        "Lib/Lib.csproj",
        """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
          <ItemGroup><%s /></ItemGroup>
        </Project>
        """
            .formatted(item));
  }

  @Test
  void what_the_repository_does_not_say_is_a_default() throws IOException {
    project("net10.0");

    var resolved = resolve();

    for (var id :
        List.of(
            "publish",
            "globalization",
            "time-zones",
            "live-path",
            "ready-path",
            "nuget-feed",
            "port-variable",
            "data-protection")) {
      assertThat(resolved.answers().get(id).provenance())
          .as(id)
          .isInstanceOf(Provenance.Default.class);
    }
  }

  @ParameterizedTest
  @CsvSource({"netcoreapp2.1", "netcoreapp3.1", "net5.0", "net6.0", "net7.0"})
  void an_ended_framework_is_named_with_its_line_its_reason_and_the_mend(String framework)
      throws IOException {
    project(framework);

    assertThat(resolve().problems())
        .singleElement()
        .satisfies(problem ->
            assertThat(problem.line())
                .startsWith("dotnet " + framework.replaceAll("[a-z]", "") + ": Orders.csproj:3")
                .contains("no non-root user", "support ended on 20")
                .endsWith("raise TargetFramework to net8.0 or later first"));
  }

  @Test
  void a_framework_without_a_known_image_is_named_with_its_line() throws IOException {
    project("net42.0");

    assertThat(resolve().problems())
        .singleElement()
        .satisfies(problem ->
            assertThat(problem.line())
                .startsWith("dotnet 42.0: Orders.csproj:3 targets it, but no image"));
  }

  @Test
  void a_framework_that_is_not_certain_is_asked_for_and_not_guessed() throws IOException {
    project("$(Net)");

    assertThat(resolve().problems())
        .singleElement()
        .satisfies(problem ->
            assertThat(problem.line())
                .startsWith("dotnet: ")
                .endsWith("name it with --set dotnet=10.0"));
    assertThat(resolve("dotnet=10.0").problems()).isEmpty();
  }

  @Test
  void of_several_frameworks_the_newest_is_proposed_and_each_can_be_chosen() throws IOException {
    file(
        "Orders.csproj",
        "<Project Sdk=\"Microsoft.NET.Sdk.Web\"><PropertyGroup>"
            + "<TargetFrameworks>net8.0;net10.0</TargetFrameworks></PropertyGroup></Project>");

    assertThat(resolve().value("dotnet")).hasValue("10.0");
    assertThat(resolve("dotnet=8.0").value("dotnet")).hasValue("8.0");
    assertThat(resolve("dotnet=9.0").problems()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "/hc /liveness, /liveness, /hc",
    "/hc /status, tcp, /hc",
    "/hc, tcp, /hc",
    "/live /ready, /live, /ready"
  })
  void health_endpoints_become_probes_that_do_not_contradict(
      String paths, String live, String ready) throws IOException {
    project("net10.0");
    var code = new StringBuilder();
    for (var path : List.of(paths.split(" ", -1))) {
      code.append("app.MapHealthChecks(\"").append(path).append("\");\n");
    }
    file("Program.cs", code.toString());

    var resolved = resolve();

    assertThat(resolved.problems()).isEmpty();
    assertThat(resolved.value("live-path")).hasValue(live);
    assertThat(resolved.value("ready-path")).hasValue(ready);
  }

  @Test
  void keys_in_a_folder_of_the_pod_are_not_taken_for_a_shared_store() throws IOException {
    project("net10.0");
    file("Program.cs", "s.AddDataProtection().PersistKeysToFileSystem(new(\"/keys\"));");

    var resolved = resolve();

    assertThat(resolved.value("data-protection")).hasValue("memory");
    assertThat(resolved.value("replicas")).hasValue("1");
    assertThat(observations(resolved))
        .anyMatch(line -> line.startsWith("Program.cs:1 writes Data Protection keys"));
  }

  @Test
  void cautions_of_the_service_are_said() throws IOException {
    project("net10.0");
    file("global.json", "{\"sdk\": {\"version\": \"8.0.100\"}}");

    assertThat(observations(resolve()))
        .singleElement()
        .satisfies(line -> assertThat(line).startsWith("global.json:1 asks for SDK 8.0.100"));
  }

  @Test
  void a_folder_without_a_service_says_what_was_left_out() throws IOException {
    file("Client.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.BlazorWebAssembly\" />");

    assertThat(resolve().problems().stream().filter(problem -> problem.id().equals("project")))
        .singleElement()
        .satisfies(problem ->
            assertThat(problem.line())
                .startsWith("project: no service found here (left out Client.csproj: Blazor"));
  }

  private List<String> observations(Resolved resolved) throws IOException {
    return Observations.of(RepositoryReader.read(root).services().getFirst(), resolved);
  }

  private static String phrases(Resolved resolved, String id, String value) {
    var answer = resolved.answers().get(id);
    assertThat(answer).as(id).isNotNull();
    assertThat(answer.value()).as(id).isEqualTo(value);
    return answer.provenance().phrase();
  }

  private Resolved resolve(String... answers) throws IOException {
    return new Flow(Questions.all(), RepositoryReader.read(root), Catalog.load())
        .resolve(flags(answers));
  }

  private void project(String framework) throws IOException {
    file(
        "Orders.csproj",
        """
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup>
            <TargetFramework>%s</TargetFramework>
          </PropertyGroup>
        </Project>
        """
            .formatted(framework));
  }

  private void file(String path, String text) throws IOException {
    var file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
