package dev.bulwark.proof;

import dev.bulwark.project.Repository;
import dev.bulwark.project.RepositoryReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A small .NET repository to draw answers for.
 *
 * @param name what is special about it
 * @param project the service that is meant, where there are several; else empty
 * @param files texts by path
 */
record SampleRepository(String name, String project, Map<String, String> files) {
  private static final String WEB = "Microsoft.NET.Sdk.Web";
  private static final String START = "var builder = WebApplication.CreateBuilder(args);\n";

  static List<SampleRepository> all() {
    return List.of(webapi(), health(), pages(), worker(), solution(), oldHost(), invariant());
  }

  private static SampleRepository webapi() {
    return new SampleRepository(
        "webapi", "", Map.of("Orders.csproj", csproj(WEB, "net10.0", "", ""), "Program.cs", START));
  }

  private static SampleRepository health() {
    return new SampleRepository(
        "health checks on .NET 8",
        "",
        Map.of(
            "Shop.OrdersApi.csproj",
            csproj(WEB, "net8.0", "", ""),
            "Program.cs",
            START
                + """
                var app = builder.Build();
                app.MapHealthChecks("/healthz/live");
                app.MapHealthChecks("/healthz/ready");
                app.Run();
                """));
  }

  private static SampleRepository pages() {
    return new SampleRepository(
        "pages with a private feed",
        "",
        Map.of(
            "src/Web Shop/Web Shop.csproj",
            csproj(WEB, "net10.0", "<AssemblyName>Web.Shop</AssemblyName>", ""),
            "src/Web Shop/Program.cs",
            START + "builder.Services.AddControllersWithViews();\n",
            "nuget.config",
            """
            <configuration>
              <packageSources><add key="shop" value="https://feed.shop.example/v3/index.json" /></packageSources>
              <packageSourceCredentials><shop><add key="Username" value="ci" /></shop></packageSourceCredentials>
            </configuration>
            """));
  }

  private static SampleRepository worker() {
    return new SampleRepository(
        "worker",
        "",
        Map.of(
            "Jobs.csproj",
            csproj("Microsoft.NET.Sdk.Worker", "net10.0", "", ""),
            "Program.cs",
            "Host.CreateApplicationBuilder(args).Build().Run();\n"));
  }

  private static SampleRepository solution() {
    return new SampleRepository(
        "solution with locked packages",
        "src/Shop.Api/Shop.Api.csproj",
        Map.of(
            "Shop.slnx",
            """
            <Solution>
              <Project Path="src/Shop.Api/Shop.Api.csproj" />
              <Project Path="src/Shop.Core/Shop.Core.csproj" />
              <Project Path="src/Shop.Jobs/Shop.Jobs.csproj" />
            </Solution>
            """,
            "Directory.Packages.props",
            """
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup><PackageVersion Include="Microsoft.Data.SqlClient" Version="6.1.0" /></ItemGroup>
            </Project>
            """,
            "global.json",
            "{ \"sdk\": { \"version\": \"10.0.100\", \"rollForward\": \"latestFeature\" } }\n",
            "src/Shop.Api/Shop.Api.csproj",
            csproj(
                WEB,
                "net10.0",
                "",
                "<ProjectReference Include=\"../Shop.Core/Shop.Core.csproj\" />"),
            "src/Shop.Api/packages.lock.json",
            "{ \"version\": 2 }\n",
            "src/Shop.Api/Program.cs",
            START,
            "src/Shop.Core/Shop.Core.csproj",
            csproj(
                "Microsoft.NET.Sdk",
                "net10.0",
                "",
                "<PackageReference Include=\"Microsoft.Data.SqlClient\" />"),
            "src/Shop.Jobs/Shop.Jobs.csproj",
            csproj("Microsoft.NET.Sdk.Worker", "net10.0", "", ""),
            "src/Shop.Jobs/Program.cs",
            "Host.CreateApplicationBuilder(args).Build().Run();\n"));
  }

  private static SampleRepository oldHost() {
    return new SampleRepository(
        "old web host on .NET 9",
        "",
        Map.of(
            "Legacy.csproj",
            csproj(WEB, "net9.0", "", ""),
            "Program.cs",
            "WebHost.CreateDefaultBuilder(args).UseStartup<Startup>().Build().Run();\n"));
  }

  private static SampleRepository invariant() {
    return new SampleRepository(
        "invariant cultures, also on .NET 11",
        "",
        Map.of(
            "Grpc.csproj",
            csproj(
                WEB,
                "net10.0;net11.0",
                "<InvariantGlobalization>true</InvariantGlobalization>",
                "<PackageReference Include=\"Grpc.AspNetCore\" Version=\"2.71.0\" />"),
            "Program.cs",
            START + "builder.Services.AddGrpc();\n"));
  }

  private static String csproj(String sdk, String target, String properties, String items) {
    return """
    <Project Sdk="%1$s">
      <PropertyGroup><%3$s>%2$s</%3$s>%4$s</PropertyGroup>
      <ItemGroup>%5$s</ItemGroup>
    </Project>
    """
        .formatted(
            sdk,
            target,
            target.contains(";") ? "TargetFrameworks" : "TargetFramework",
            properties,
            items);
  }

  /** Writes the files into the folder and reads them as the program does. */
  Repository in(Path folder) throws IOException {
    for (var file : files.entrySet()) {
      var path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return RepositoryReader.read(folder);
  }
}
