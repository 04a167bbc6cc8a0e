package dev.bulwark.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Projects as {@code dotnet new} makes them, and a solution put together from them. */
final class DotnetTemplates {
  static final String SDK = "mcr.microsoft.com/dotnet/sdk:10.0";

  /** The framework that the templates of that SDK are for. */
  static final String NEWEST = "net10.0";

  private static final Pattern VERSION =
      Pattern.compile("(<PackageReference Include=\"([^\"]+)\") Version=\"([^\"]+)\"");

  private static final String MAKE =
      """
      set -e
      mkdir /made && cd /made
      dotnet new web -n Orders -o web --no-restore
      dotnet new webapi -n Orders -o webapi --no-restore
      dotnet new webapi -n Orders -o webapi-net8.0 --no-openapi --no-restore
      dotnet new mvc -n Orders -o mvc --no-restore
      dotnet new webapp -n Orders -o webapp --no-restore
      dotnet new worker -n Orders -o worker --no-restore
      mkdir solution && cd solution
      dotnet new sln -n Shop
      dotnet new webapi -n Shop.Api -o src/Shop.Api --no-openapi --no-restore
      dotnet new classlib -n Shop.Core -o src/Shop.Core --no-restore
      dotnet new worker -n Shop.Jobs -o src/Shop.Jobs --no-restore
      dotnet sln add src/Shop.Api src/Shop.Core src/Shop.Jobs
      dotnet add src/Shop.Api reference src/Shop.Core
      cp -r /made/worker /tmp/worker
      if dotnet restore /tmp/worker; then echo "%s"; fi
      """;

  private static final String SUFFICIENT = "the packages are inside";

  private final Path made;
  private final boolean sufficient;

  private DotnetTemplates(Path made, boolean sufficient) {
    this.made = made;
    this.sufficient = sufficient;
  }

  /**
   * Whether the SDK image brings the packages of its templates, so that a build needs no network.
   */
  boolean sufficient() {
    return sufficient;
  }

  /** Runs the SDK once, without a network, for all templates. */
  static DotnetTemplates make(Docker docker, Path folder) {
    var container = docker.container();
    var command = MAKE.formatted(SUFFICIENT);
    var output =
        docker
            .run("run", "--name", container, "--network", "none", SDK, "sh", "-c", command)
            .orFail();
    docker.copy(container, "/made", folder);
    return new DotnetTemplates(folder, output.contains(SUFFICIENT));
  }

  /** A copy of a template for a framework. */
  void copy(String project, String framework, Path to) throws IOException {
    boolean old = !framework.equals(NEWEST);
    var plain = made.resolve(project + "-" + framework);
    var from = Files.isDirectory(plain) ? plain : made.resolve(project);
    try (var files = Files.walk(from)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    if (old) {
      rewrite(to, ".csproj", text -> text.replace(NEWEST, framework));
      rewrite(to, "Program.cs", DotnetTemplates::beforeNet9);
    }
    if (old && project.equals("worker")) {
      worker(to);
    }
    if (project.equals("solution")) {
      centralVersions(to);
      rewrite(to.resolve("src/Shop.Api"), "Program.cs", DotnetTemplates::healthChecks);
    }
  }

  /** The pages of the templates serve their files as the templates did before .NET 9. */
  private static String beforeNet9(String program) {
    return program
        .replace("MapStaticAssets", "UseStaticFiles")
        .replaceAll("\\s*\\.WithStaticAssets\\(\\)", "");
  }

  /** No packages: those of the template are newer than the framework. */
  private static void worker(Path folder) throws IOException {
    Files.delete(folder.resolve("Worker.cs"));
    rewrite(
        folder,
        ".csproj",
        text ->
            text.replaceAll("(?s)<ItemGroup>.*?</ItemGroup>", "")
                .replace("<ImplicitUsings>enable", "<ImplicitUsings>disable"));
    Files.writeString(
        folder.resolve("Program.cs"),
        """
        using System;
        using System.Runtime.InteropServices;
        using System.Threading;

        using var stop = new ManualResetEventSlim();
        using var signal = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
        {
            context.Cancel = true;
            stop.Set();
        });
        Console.WriteLine("Worker running");
        stop.Wait();
        """);
  }

  private static void centralVersions(Path folder) throws IOException {
    var versions = new TreeMap<String, String>();
    versions.put("Newtonsoft.Json", "13.0.3");
    rewrite(
        folder,
        ".csproj",
        text -> {
          VERSION.matcher(text).results().forEach(it -> versions.put(it.group(2), it.group(3)));
          return VERSION.matcher(text).replaceAll("$1");
        });
    rewrite(
        folder.resolve("src/Shop.Core"),
        ".csproj",
        text ->
            text.replace(
                "</Project>",
                "<ItemGroup><PackageReference Include=\"Newtonsoft.Json\""
                    + " /></ItemGroup></Project>"));
    Files.writeString(
        folder.resolve("Directory.Packages.props"),
        versions.entrySet().stream()
            .map(entry ->
                "    <PackageVersion Include=\"%s\" Version=\"%s\" />"
                    .formatted(entry.getKey(), entry.getValue()))
            .collect(
                Collectors.joining(
                    "\n",
                    """
                    <Project>
                      <PropertyGroup>
                        <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
                      </PropertyGroup>
                      <ItemGroup>
                    """,
                    "\n  </ItemGroup>\n</Project>\n")));
  }

  private static String healthChecks(String program) {
    return program.replace(
        "var app = builder.Build();",
        """
        builder.Services.AddHealthChecks();
        var app = builder.Build();
        app.MapHealthChecks("/healthz/live");
        app.MapHealthChecks("/healthz/ready");
        """);
  }

  private static void rewrite(Path folder, String ending, UnaryOperator<String> change)
      throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(path -> path.toString().endsWith(ending)).toList()) {
        Files.writeString(file, change.apply(Files.readString(file)));
      }
    }
  }
}
