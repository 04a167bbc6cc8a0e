package dev.bulwark.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServiceDetectionTest {
  private static final String EXE = "<PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>";

  @Test
  void a_project_with_the_web_sdk_is_a_service() {
    assertThat(Repo.withOrders().services()).containsExactly("Orders/Orders.csproj");
  }

  @Test
  void a_project_with_the_worker_sdk_is_a_worker() {
    var repo = Repo.unix().project("Mailer", "Microsoft.NET.Sdk.Worker");
    assertThat(repo.service().kind().value()).isEqualTo(ServiceKind.WORKER);
  }

  @Test
  void a_program_with_the_hosting_package_is_a_worker() {
    var repo = Repo.unix().library("Mailer", EXE, packages("Microsoft.Extensions.Hosting"));
    assertThat(repo.service().kind().value()).isEqualTo(ServiceKind.WORKER);
  }

  @Test
  void a_program_that_builds_a_host_is_a_worker() {
    var repo =
        Repo.unix()
            .library("Mailer", EXE)
            .file("Mailer/Program.cs", "var b = Host.CreateApplicationBuilder(args);");
    assertThat(repo.service().kind().value()).isEqualTo(ServiceKind.WORKER);
  }

  @Test
  void a_program_that_builds_a_web_application_without_the_web_sdk_is_a_web_service() {
    var repo = Repo.unix().library("Api", EXE).file("Api/Program.cs", Repo.PROGRAM);
    assertThat(repo.service().kind().value()).isEqualTo(ServiceKind.WEBAPI);
  }

  @Test
  void a_plain_program_of_the_console_is_left_out_silently() {
    var repo = Repo.unix().library("Tool", EXE).file("Tool/Program.cs", "Console.WriteLine(1);");
    assertThat(repo.services()).isEmpty();
    assertThat(repo.skipped()).isEmpty();
  }

  @Test
  void a_library_is_left_out_silently() {
    var repo = Repo.unix().library("Domain", packages("Microsoft.Extensions.Hosting"));
    assertThat(repo.services()).isEmpty();
    assertThat(repo.skipped()).isEmpty();
  }

  @Test
  void a_web_project_that_builds_a_library_is_none() {
    var repo =
        Repo.unix()
            .web("Orders", "<PropertyGroup><OutputType>Library</OutputType></PropertyGroup>");
    assertThat(repo.services()).isEmpty();
  }

  @Test
  void tests_are_left_out_silently_however_they_show_themselves() {
    var repo =
        Repo.unix()
            .web("A", packages("Microsoft.NET.Test.Sdk"))
            .web("B", packages("xunit.v3.mtp-v2"))
            .web("C", "<PropertyGroup><IsTestProject>true</IsTestProject></PropertyGroup>")
            .web("D", "<Sdk Name=\"MSTest.Sdk\" Version=\"4.0.1\" />")
            .web("E", packages("NUnit"));
    assertThat(repo.services()).isEmpty();
    assertThat(repo.skipped()).isEmpty();
  }

  @Test
  void a_name_that_ends_in_tests_does_not_make_a_test() {
    assertThat(Repo.unix().web("Load.Tests").services())
        .containsExactly("Load.Tests/Load.Tests.csproj");
  }

  @Test
  void a_blazor_client_is_left_out_with_a_reason() {
    var repo = Repo.unix().project("Client", "Microsoft.NET.Sdk.BlazorWebAssembly");
    assertThat(repo.services()).isEmpty();
    assertThat(repo.skipped())
        .containsExactly(
            "Client/Client.csproj Blazor WebAssembly runs in the browser; its host serves it");
  }

  @Test
  void an_aspire_app_host_is_left_out_with_a_reason() {
    var repo =
        Repo.unix()
            .library("A", EXE, "<Sdk Name=\"Aspire.AppHost.Sdk\" Version=\"9.0.0\" />")
            .project("B", "Aspire.AppHost.Sdk/13.0.0", EXE)
            .library("C", EXE, "<PropertyGroup><IsAspireHost>true</IsAspireHost></PropertyGroup>");
    assertThat(repo.services()).isEmpty();
    assertThat(repo.skipped()).hasSize(3).allMatch(remark -> remark.contains("Aspire AppHost"));
  }

  @Test
  void a_function_app_is_left_out_with_a_reason() {
    var repo =
        Repo.unix()
            .library(
                "Jobs",
                EXE,
                "<PropertyGroup><AzureFunctionsVersion>v4</AzureFunctionsVersion></PropertyGroup>")
            .file("Jobs/Program.cs", "var host = new HostBuilder().Build();");
    assertThat(repo.services()).isEmpty();
    assertThat(repo.skipped())
        .containsExactly("Jobs/Jobs.csproj:4 Azure Functions need the base image of their host");
  }

  @Test
  void what_is_not_publishable_is_left_out_with_the_line_that_says_so() {
    var repo =
        Repo.unix()
            .web("Orders", "<PropertyGroup><IsPublishable>false</IsPublishable></PropertyGroup>");
    assertThat(repo.services()).isEmpty();
    assertThat(repo.skipped()).containsExactly("Orders/Orders.csproj:3 IsPublishable is false");
  }

  @Test
  void a_reason_from_a_shared_file_still_names_the_project() {
    var repo =
        Repo.withOrders()
            .file(
                "Directory.Build.props",
                "<Project><PropertyGroup><IsPublishable>false</IsPublishable></PropertyGroup>"
                    + "</Project>");
    assertThat(repo.skipped())
        .containsExactly("Orders/Orders.csproj IsPublishable is false (Directory.Build.props:1)");
  }

  @Test
  void a_tool_is_no_service() {
    var repo =
        Repo.unix()
            .library(
                "Tool",
                EXE,
                "<PropertyGroup><PackAsTool>true</PackAsTool></PropertyGroup>",
                packages("Microsoft.Extensions.Hosting"));
    assertThat(repo.services()).isEmpty();
    assertThat(repo.skipped())
        .containsExactly("Tool/Tool.csproj:4 PackAsTool: shipped as a package");
  }

  @Test
  void a_service_for_windows_alone_is_left_out_with_a_reason() {
    var repo =
        Repo.unix()
            .file(
                "Svc/Svc.csproj",
                """
                <Project Sdk="Microsoft.NET.Sdk.Worker">
                  <PropertyGroup>
                    <TargetFramework>net8.0-windows</TargetFramework>
                  </PropertyGroup>
                </Project>
                """);
    assertThat(repo.services()).isEmpty();
    assertThat(repo.skipped())
        .containsExactly("Svc/Svc.csproj:3 net8.0-windows runs on Windows only");
  }

  @Test
  void an_old_web_project_is_left_out_with_a_reason_and_an_old_library_silently() {
    var repo =
        Repo.unix()
            .file(
                "Old/Old.csproj",
                """
                <?xml version="1.0" encoding="utf-8"?>
                <Project ToolsVersion="15.0"
                    xmlns="http://schemas.microsoft.com/developer/msbuild/2003">
                  <PropertyGroup>
                    <ProjectTypeGuids>{349C5851-65DF-11DA-9384-00065B846F21}</ProjectTypeGuids>
                  </PropertyGroup>
                </Project>
                """)
            .file(
                "Lib/Lib.csproj",
                """
                <Project ToolsVersion="15.0"
                    xmlns="http://schemas.microsoft.com/developer/msbuild/2003">
                </Project>
                """);
    assertThat(repo.services()).isEmpty();
    assertThat(repo.skipped())
        .singleElement()
        .asString()
        .startsWith("Old/Old.csproj:2 ASP.NET project of the .NET Framework");
  }

  @Test
  void the_sdk_may_be_named_by_an_element_or_an_import() {
    var repo =
        Repo.unix()
            .file(
                "A/A.csproj",
                "<Project><Sdk Name=\"Microsoft.NET.Sdk.Web\" /><PropertyGroup>"
                    + "<TargetFramework>net8.0</TargetFramework></PropertyGroup></Project>")
            .file(
                "B/B.csproj",
                "<Project><Import Sdk=\"Microsoft.NET.Sdk.Web\" Project=\"Sdk.props\" />"
                    + "<PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup>"
                    + "<Import Sdk=\"Microsoft.NET.Sdk.Web\" Project=\"Sdk.targets\" /></Project>");
    assertThat(repo.services()).containsExactly("A/A.csproj", "B/B.csproj");
  }

  @Test
  void projects_in_other_languages_are_services_too() {
    var repo =
        Repo.unix()
            .file("F/F.fsproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\" />")
            .file("V/V.vbproj", "<Project Sdk=\"Microsoft.NET.Sdk.Worker\" />");
    assertThat(repo.services()).containsExactly("F/F.fsproj", "V/V.vbproj");
  }

  @Test
  void build_results_and_packages_are_not_searched() {
    var repo =
        Repo.unix()
            .web("bin/A")
            .web("obj/B")
            .web("web/node_modules/C")
            .web("artifacts/D")
            .web(".git/E");
    assertThat(repo.services()).isEmpty();
  }

  @Test
  void services_of_a_solution_come_first() {
    var repo =
        Repo.unix()
            .web("a")
            .web("b")
            .file("All.slnx", "<Solution><Project Path=\"b/b.csproj\" /></Solution>");
    assertThat(repo.services()).containsExactly("b/b.csproj", "a/a.csproj");
  }

  @Test
  void both_forms_of_solutions_are_read() {
    var repo =
        Repo.unix()
            .web("a")
            .web("b")
            .web("c")
            .file(
                "src/Old.sln",
                """
                Microsoft Visual Studio Solution File, Format Version 12.00
                Project("{9A19103F-16F7-4668-BE54-9A1E7A4F7556}") = "c", "..\\c\\c.csproj", "{1}"
                EndProject
                """)
            .file(
                "New.slnx",
                """
                <Solution>
                  <Folder Name="/src/"><Project Path="b/b.csproj" /></Folder>
                </Solution>
                """);
    assertThat(repo.services()).containsExactly("b/b.csproj", "c/c.csproj", "a/a.csproj");
  }

  @Test
  void a_solution_that_names_missing_or_foreign_projects_is_remarked() {
    var repo =
        Repo.unix()
            .file(
                "All.slnx",
                """
                <Solution>
                  <Project Path="gone/gone.csproj" />
                  <Project Path="../other/other.csproj" />
                </Solution>
                """);
    assertThat(repo.skipped())
        .containsExactly(
            "All.slnx:2 names gone/gone.csproj, which does not exist",
            "All.slnx:3 names ../other/other.csproj, which lies outside of the folder");
  }

  @Test
  void content_of_a_template_is_left_out_unless_one_stands_in_it() {
    var repo =
        Repo.withOrders()
            .web("templates/api/src/Api")
            .file("templates/api/.template.config/template.json", "{}");
    assertThat(repo.services()).containsExactly("Orders/Orders.csproj");
    assertThat(repo.skipped())
        .containsExactly(
            "templates/api/src/Api/Api.csproj content of a template for dotnet new; stand in"
                + " templates/api to read it (templates/api/.template.config/template.json)");
    assertThat(repo.readFolder("templates/api").services()).hasSize(1);
  }

  @Test
  void container_files_that_are_there_are_listed_and_other_files_are_not() {
    var repo =
        Repo.withOrders()
            .file("Orders/Dockerfile", "FROM scratch")
            .file("docker-compose.override.yml", "services: {}")
            .file("deploy/web.yaml", "apiVersion: v1\nkind: Service\n")
            .file("deploy/values.yaml", "kind: x\n")
            .file("Dockerfile.md", "# How");
    assertThat(repo.read().containerFiles())
        .containsExactly("Orders/Dockerfile", "deploy/web.yaml", "docker-compose.override.yml");
  }

  private static String packages(String name) {
    return "<ItemGroup><PackageReference Include=\"%s\" Version=\"1.0.0\" /></ItemGroup>"
        .formatted(name);
  }
}
