package dev.bulwark.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RestoreFilesTest {
  @Test
  void a_project_alone_needs_itself() {
    assertThat(Repo.withOrders().service().restoreFiles()).containsExactly("Orders/Orders.csproj");
  }

  @Test
  void references_are_followed_to_any_depth() {
    var repo = Repo.unix().web("p0", to("p1"));
    for (int i = 1; i < 40; i++) {
      repo.library("p" + i, to("p" + (i + 1)));
    }
    assertThat(repo.library("p40").service().restoreFiles()).hasSize(41).contains("p40/p40.csproj");
  }

  @Test
  void references_in_a_circle_come_to_an_end() {
    var repo = Repo.unix().web("a", to("b")).library("b", to("c")).library("c", to("b"), to("a"));
    assertThat(repo.service().restoreFiles())
        .containsExactly("a/a.csproj", "b/b.csproj", "c/c.csproj");
  }

  @Test
  void libraries_nobody_refers_to_are_not_needed() {
    assertThat(Repo.withOrders().library("Other").service().restoreFiles())
        .doesNotContain("Other/Other.csproj");
  }

  @Test
  void references_are_found_in_shared_files_by_pattern_and_with_properties() {
    var repo =
        Repo.unix()
            .web(
                "src/Orders",
                "<PropertyGroup><Libs>..\\..\\libs</Libs></PropertyGroup>",
                "<ItemGroup><ProjectReference Include=\"$(Libs)\\**\\*.csproj\" /></ItemGroup>")
            .library("libs/a/A")
            .library("libs/B")
            .library("Common")
            .file(
                "src/Directory.Build.targets",
                "<Project><ItemGroup><ProjectReference"
                    + " Include=\"$(MSBuildThisFileDirectory)../Common/Common.csproj\" />"
                    + "</ItemGroup></Project>");
    assertThat(repo.service().restoreFiles())
        .containsExactly(
            "Common/Common.csproj",
            "libs/B/B.csproj",
            "libs/a/A/A.csproj",
            "src/Directory.Build.targets",
            "src/Orders/Orders.csproj");
  }

  @Test
  void a_reference_under_a_condition_counts_unless_it_surely_fails() {
    String reference =
        "<ItemGroup><ProjectReference Include=\"../Lib/Lib.csproj\" Condition=\"%s\""
            + " /></ItemGroup>";
    assertThat(restored(reference.formatted("'$(CI)' == 'true'"))).contains("Lib/Lib.csproj");
    assertThat(restored(reference.formatted("'$(Configuration)' == 'Debug'")))
        .doesNotContain("Lib/Lib.csproj");
  }

  @Test
  void a_reference_that_is_taken_back_does_not_count() {
    assertThat(
            restored(
                "<ItemGroup><ProjectReference Include=\"../Lib/Lib.csproj\" />"
                    + "<ProjectReference Remove=\"../Lib/Lib.csproj\" /></ItemGroup>"))
        .doesNotContain("Lib/Lib.csproj");
  }

  @Test
  void a_reference_to_nothing_is_named_and_so_is_one_that_leaves_the_folder() {
    var repo =
        Repo.unix()
            .web(
                "Orders",
                "<ItemGroup><ProjectReference Include=\"../Gone/Gone.csproj\" />",
                "<ProjectReference Include=\"../../Else/Else.csproj\" />",
                "<ProjectReference Include=\"$(Some)/X.csproj\" /></ItemGroup>");
    var read = repo.read();
    assertThat(Repo.texts(read.skipped()))
        .containsExactly(
            "Orders/Orders.csproj:3 reference to Gone/Gone.csproj, which does not exist",
            "Orders/Orders.csproj:5 reference to $(Some)/X.csproj cannot be resolved");
    assertThat(Repo.texts(read.outside()))
        .containsExactly("Orders/Orders.csproj:4 ../Else/Else.csproj");
  }

  @Test
  void a_reference_in_another_letter_case_is_found_and_remarked() {
    var repo = Repo.unix().web("Orders", to("LIB")).library("Lib");
    assertThat(repo.service().restoreFiles()).contains("Lib/Lib.csproj");
    assertThat(repo.skipped())
        .containsExactly(
            "Orders/Orders.csproj:3 reference to LIB/LIB.csproj is spelled Lib/Lib.csproj on disk;"
                + " Linux tells them apart");
  }

  @Test
  void of_the_shared_files_only_the_nearest_is_read() {
    var repo =
        Repo.unix()
            .web("src/Orders")
            .file("Directory.Build.props", "<Project />")
            .file("Directory.Build.targets", "<Project />")
            .file("Directory.Packages.props", "<Project />")
            .file("src/Directory.Build.props", "<Project />")
            .file("src/Directory.Build.targets", "<Project />")
            .file("src/Directory.Packages.props", "<Project />");
    assertThat(repo.service().restoreFiles())
        .containsExactly(
            "src/Directory.Build.props",
            "src/Directory.Build.targets",
            "src/Directory.Packages.props",
            "src/Orders/Orders.csproj");
  }

  @Test
  void shared_files_beside_the_way_up_are_not_read() {
    var repo = Repo.withOrders().file("tests/Directory.Build.props", "<Project />");
    assertThat(repo.service().restoreFiles()).containsExactly("Orders/Orders.csproj");
  }

  @Test
  void shared_files_above_the_folder_are_named_as_lying_outside() {
    var repo =
        Repo.unix()
            .web("src/Orders")
            .file("Directory.Build.props", "<Project />")
            .file("Directory.Packages.props", "<Project />");
    var read = repo.readFolder("src");
    assertThat(read.services()).hasSize(1);
    assertThat(Repo.texts(read.outside()))
        .containsExactly(
            "../Directory.Build.props ../Directory.Build.props",
            "../Directory.Packages.props ../Directory.Packages.props");
  }

  @Test
  void central_versions_bring_packages_for_all_projects() {
    var repo =
        Repo.withOrders()
            .file(
                "Directory.Packages.props",
                """
                <Project>
                  <ItemGroup>
                    <GlobalPackageReference Include="Microsoft.Data.SqlClient" Version="6.0.0" />
                    <PackageVersion Include="System.Data.SqlClient" Version="4.9.0" />
                  </ItemGroup>
                </Project>
                """);
    assertThat(repo.service().needsIcu())
        .containsExactly(
            new Found<>("Microsoft.Data.SqlClient", new Origin("Directory.Packages.props", 3)));
  }

  @Test
  void the_sdk_choice_and_lock_files_belong_to_a_restore() {
    var repo =
        Repo.unix()
            .web("Orders", to("Lib"))
            .library("Lib")
            .file("global.json", "{}")
            .file("Orders/packages.lock.json", "{\"version\": 1, \"dependencies\": {}}")
            .file("Lib/packages.lock.json", "{\"version\": 1, \"dependencies\": {}}")
            .file("Other/packages.lock.json", "{}");
    assertThat(repo.service().restoreFiles())
        .containsExactly(
            "Lib/Lib.csproj",
            "Lib/packages.lock.json",
            "Orders/Orders.csproj",
            "Orders/packages.lock.json",
            "global.json");
    assertThat(repo.service().lockFile()).isTrue();
    assertThat(Repo.withOrders().service().lockFile()).isFalse();
  }

  @Test
  void a_lock_file_of_another_name_is_found() {
    var repo =
        Repo.unix()
            .web(
                "Orders",
                "<PropertyGroup><NuGetLockFilePath>orders.lock.json</NuGetLockFilePath>"
                    + "</PropertyGroup>")
            .file("Orders/orders.lock.json", "{}");
    assertThat(repo.service().restoreFiles()).contains("Orders/orders.lock.json");
  }

  @Test
  void a_lock_file_tells_what_packages_bring_along() {
    var repo =
        Repo.withOrders()
            .file(
                "Orders/packages.lock.json",
                """
                {
                  "version": 1,
                  "dependencies": {
                    "net10.0": {
                      "Microsoft.Data.SqlClient": {
                        "type": "Transitive",
                        "resolved": "6.0.0"
                      }
                    }
                  }
                }
                """);
    assertThat(repo.service().needsIcu())
        .containsExactly(
            new Found<>("Microsoft.Data.SqlClient", new Origin("Orders/packages.lock.json", 6)));
  }

  @Test
  void nothing_is_ever_said_with_backslashes() {
    var repo =
        Repo.windows()
            .web("src/Orders", "<Import Project=\"..\\shared.props\" />", to("Lib"))
            .library("src/Lib")
            .file("src/shared.props", "<Project />")
            .file("nuget.config", "<configuration />")
            .file(
                "All.sln", "Project(\"{1}\") = \"Orders\", \"src\\Orders\\Orders.csproj\", \"{2}\"")
            .file("src/Orders/appsettings.json", "{\"Urls\": \"http://*:5000\"}");
    assertThat(repo.read().toString()).doesNotContain("\\");
    assertThat(repo.service().restoreFiles())
        .containsExactly(
            "nuget.config", "src/Lib/Lib.csproj", "src/Orders/Orders.csproj", "src/shared.props");
  }

  private static List<String> restored(String element) {
    return Repo.unix().web("Orders", element).library("Lib").service().restoreFiles();
  }

  private static String to(String project) {
    return "<ItemGroup><ProjectReference Include=\"..\\%s\\%s.csproj\" /></ItemGroup>"
        .formatted(project, project);
  }
}
