package dev.bulwark.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.catalog.DotnetVersion;
import org.junit.jupiter.api.Test;

class PropertyTest {
  private static final DotnetVersion NET8 = new DotnetVersion(8, 0);
  private static final DotnetVersion NET10 = new DotnetVersion(10, 0);

  @Test
  void the_assembly_is_named_after_the_project() {
    assertThat(Repo.withOrders().service().assembly())
        .isEqualTo(new Found<>("Orders", new Origin("Orders/Orders.csproj", 0)));
  }

  @Test
  void the_assembly_name_is_taken_with_its_line() {
    assertThat(assembly("<AssemblyName>Shop.Orders</AssemblyName>"))
        .isEqualTo(new Found<>("Shop.Orders", new Origin("Orders/Orders.csproj", 3)));
  }

  @Test
  void properties_are_resolved_in_the_assembly_name() {
    assertThat(
            assembly(
                    "<Company>Shop</Company>"
                        + "<AssemblyName>$(Company).$(MSBuildProjectName)</AssemblyName>")
                .value())
        .isEqualTo("Shop.Orders");
  }

  @Test
  void an_assembly_name_that_cannot_be_resolved_is_not_guessed() {
    var repo =
        Repo.unix()
            .web(
                "Orders",
                "<PropertyGroup><AssemblyName>$(Brand).Api</AssemblyName></PropertyGroup>");
    assertThat(repo.service().assembly())
        .isEqualTo(new Found<>("", new Origin("Orders/Orders.csproj", 3)));
  }

  @Test
  void the_assembly_name_may_come_from_the_nearest_shared_file() {
    var repo =
        Repo.unix()
            .web("src/Orders")
            .file("Directory.Build.props", shared("<AssemblyName>Top</AssemblyName>"))
            .file(
                "src/Directory.Build.props",
                shared("<AssemblyName>Shop.$(MSBuildProjectName)</AssemblyName>"));
    assertThat(repo.service().assembly())
        .isEqualTo(new Found<>("Shop.Orders", new Origin("src/Directory.Build.props", 1)));
  }

  @Test
  void the_target_framework_may_come_from_a_shared_file_by_way_of_a_property() {
    var repo =
        Repo.unix()
            .file(
                "Orders/Orders.csproj",
                "<Project Sdk=\"Microsoft.NET.Sdk.Web\"><PropertyGroup>"
                    + "<TargetFramework>$(Net)</TargetFramework></PropertyGroup></Project>")
            .file("Directory.Build.props", shared("<Net>net8.0</Net>"));
    assertThat(Repo.values(repo.service().targets())).containsExactly(NET8);
  }

  @Test
  void a_target_framework_that_cannot_be_resolved_is_remarked_and_left_out() {
    var repo =
        Repo.unix()
            .file(
                "Orders/Orders.csproj",
                "<Project Sdk=\"Microsoft.NET.Sdk.Web\"><PropertyGroup>"
                    + "<TargetFramework>$(Net)</TargetFramework></PropertyGroup></Project>");
    assertThat(repo.service().targets()).isEmpty();
    assertThat(repo.skipped())
        .containsExactly("Orders/Orders.csproj:1 TargetFramework cannot be resolved");
  }

  @Test
  void all_releases_of_several_targets_are_listed_newest_last() {
    var repo =
        Repo.unix()
            .file(
                "Orders/Orders.csproj",
                """
                <Project Sdk="Microsoft.NET.Sdk.Web">
                  <PropertyGroup>
                    <TargetFrameworks>net10.0;net48;netcoreapp3.1;net8.0-windows</TargetFrameworks>
                  </PropertyGroup>
                </Project>
                """);
    assertThat(Repo.values(repo.service().targets()))
        .containsExactly(new DotnetVersion(3, 1), NET10);
  }

  @Test
  void with_several_targets_properties_of_the_newest_count() {
    var repo =
        Repo.unix()
            .file(
                "Orders/Orders.csproj",
                """
                <Project Sdk="Microsoft.NET.Sdk.Web">
                  <PropertyGroup>
                    <TargetFrameworks>net10.0;net8.0</TargetFrameworks>
                    <AssemblyName>Old</AssemblyName>
                    <AssemblyName Condition="'$(TargetFramework)' == 'net10.0'">New</AssemblyName>
                  </PropertyGroup>
                </Project>
                """);
    assertThat(repo.service().assembly().value()).isEqualTo("New");
  }

  @Test
  void the_release_configuration_is_taken() {
    assertThat(
            assembly(
                    "<AssemblyName Condition=\"'$(Configuration)' == 'Debug'\">D</AssemblyName>"
                        + "<AssemblyName Condition=\" '$(Configuration)|$(Platform)' == "
                        + "'Release|AnyCPU' \">R</AssemblyName>")
                .value())
        .isEqualTo("R");
  }

  @Test
  void a_default_that_asks_for_itself_is_certain() {
    assertThat(
            assembly(
                    "<Brand Condition=\"'$(Brand)' == ''\">Shop</Brand>"
                        + "<AssemblyName>$(Brand).Api</AssemblyName>")
                .value())
        .isEqualTo("Shop.Api");
  }

  @Test
  void an_uncertain_condition_makes_the_property_uncertain() {
    assertThat(
            assembly(
                    "<AssemblyName>A</AssemblyName>"
                        + "<AssemblyName Condition=\"'$(CI)' == 'true'\">B</AssemblyName>")
                .value())
        .isEmpty();
  }

  @Test
  void an_uncertain_condition_that_changes_nothing_does_no_harm() {
    assertThat(
            assembly(
                    "<AssemblyName>A</AssemblyName>"
                        + "<AssemblyName Condition=\"'$(CI)' == 'true'\">A</AssemblyName>")
                .value())
        .isEqualTo("A");
  }

  @Test
  void a_later_certain_value_wins_over_an_uncertain_one() {
    assertThat(
            assembly(
                    "<AssemblyName Condition=\"'$(CI)' == 'true'\">B</AssemblyName>"
                        + "<AssemblyName>C</AssemblyName>")
                .value())
        .isEqualTo("C");
  }

  @Test
  void the_branch_of_a_choice_that_applies_is_taken() {
    var repo =
        Repo.unix()
            .web(
                "Orders",
                """
                <Choose>
                  <When Condition="'$(TargetFramework)' == 'net8.0'">
                    <PropertyGroup><AssemblyName>Eight</AssemblyName></PropertyGroup>
                  </When>
                  <Otherwise>
                    <PropertyGroup><AssemblyName>Other</AssemblyName></PropertyGroup>
                  </Otherwise>
                </Choose>
                """);
    assertThat(repo.service().assembly().value()).isEqualTo("Other");
  }

  @Test
  void shared_files_may_import_the_one_above() {
    var repo =
        Repo.unix()
            .web("src/Orders")
            .file("Directory.Build.props", shared("<Brand>Shop</Brand>"))
            .file(
                "src/Directory.Build.props",
                "<Project><Import Project=\"$([MSBuild]::GetPathOfFileAbove("
                    + "'Directory.Build.props', '$(MSBuildThisFileDirectory)../'))\" />"
                    + "<PropertyGroup><AssemblyName>$(Brand).Api</AssemblyName></PropertyGroup>"
                    + "</Project>");
    assertThat(repo.service().assembly().value()).isEqualTo("Shop.Api");
    assertThat(repo.service().restoreFiles())
        .containsExactly(
            "Directory.Build.props", "src/Directory.Build.props", "src/Orders/Orders.csproj");
  }

  @Test
  void targets_are_read_after_the_project() {
    var repo =
        Repo.unix()
            .web("Orders", "<PropertyGroup><AssemblyName>A</AssemblyName></PropertyGroup>")
            .file(
                "Directory.Build.targets",
                shared("<AssemblyName>$(AssemblyName).B</AssemblyName>"));
    assertThat(repo.service().assembly().value()).isEqualTo("A.B");
  }

  @Test
  void what_a_target_sets_while_building_is_not_taken() {
    var repo =
        Repo.unix()
            .web(
                "Orders",
                "<Target Name=\"X\"><PropertyGroup><AssemblyName>Late</AssemblyName>"
                    + "</PropertyGroup></Target>");
    assertThat(repo.service().assembly().value()).isEqualTo("Orders");
  }

  @Test
  void an_import_that_cannot_be_resolved_is_remarked() {
    var repo = Repo.unix().web("Orders", "<Import Project=\"$(Somewhere)/x.props\" />");
    assertThat(repo.skipped())
        .containsExactly(
            "Orders/Orders.csproj:3 import of $(Somewhere)/x.props cannot be resolved; not read");
  }

  @Test
  void an_import_of_a_missing_file_is_remarked_unless_it_asks_first() {
    var repo =
        Repo.unix()
            .web(
                "Orders",
                "<Import Project=\"a.props\" />",
                "<Import Project=\"b.props\" Condition=\"Exists('b.props')\" />");
    assertThat(repo.skipped())
        .containsExactly("Orders/Orders.csproj:3 import of Orders/a.props, which does not exist");
  }

  @Test
  void files_that_import_each_other_are_read_once() {
    var repo =
        Repo.unix()
            .web("Orders", "<Import Project=\"a.props\" />")
            .file("Orders/a.props", "<Project><Import Project=\"b.props\" /></Project>")
            .file("Orders/b.props", "<Project><Import Project=\"a.props\" /></Project>");
    assertThat(repo.service().restoreFiles())
        .containsExactly("Orders/Orders.csproj", "Orders/a.props", "Orders/b.props");
  }

  @Test
  void a_property_that_doubles_itself_without_end_stays_bounded() {
    var repo =
        Repo.unix()
            .web(
                "Orders",
                "<PropertyGroup><A>0123456789</A>"
                    + "<A>$(A)$(A)$(A)$(A)$(A)$(A)$(A)$(A)</A>".repeat(60)
                    + "<AssemblyName>$(A)</AssemblyName></PropertyGroup>");
    assertThat(repo.service().assembly().value()).isEmpty();
  }

  @Test
  void invariant_globalization_is_taken_as_true_and_as_false() {
    assertThat(
            Repo.unix()
                .web("Orders", property("InvariantGlobalization", "true"))
                .service()
                .invariantGlobalization())
        .hasValue(new Found<>(true, new Origin("Orders/Orders.csproj", 3)));
    assertThat(
            Repo.unix()
                .web("Orders", property("InvariantGlobalization", "False"))
                .service()
                .invariantGlobalization()
                .map(Found::value))
        .hasValue(false);
    assertThat(Repo.withOrders().service().invariantGlobalization()).isEmpty();
  }

  @Test
  void ahead_of_time_compilation_goes_before_trimming_and_that_before_self_containment() {
    String aot = property("PublishAot", "true");
    String trimmed = property("PublishTrimmed", "true");
    String alone = property("SelfContained", "true");
    assertThat(publish(alone, trimmed, aot)).isEqualTo(PublishMode.AOT);
    assertThat(publish(alone, trimmed)).isEqualTo(PublishMode.TRIMMED);
    assertThat(publish(alone)).isEqualTo(PublishMode.SELF_CONTAINED);
    assertThat(Repo.unix().web("Orders", property("PublishAot", "false")).service().publish())
        .isEmpty();
  }

  @Test
  void a_program_in_one_file_brings_its_own_runtime() {
    String one = property("PublishSingleFile", "true");
    assertThat(publish(one)).isEqualTo(PublishMode.SINGLE_FILE);
    assertThat(publish(one, property("SelfContained", "true")))
        .isEqualTo(PublishMode.SELF_CONTAINED);
    assertThat(
            Repo.unix().web("Orders", property("PublishSingleFile", "false")).service().publish())
        .isEmpty();
  }

  private static PublishMode publish(String... elements) {
    return Repo.unix().web("Orders", elements).service().publish().orElseThrow().value();
  }

  private static Found<String> assembly(String properties) {
    return Repo.unix()
        .web("Orders", "<PropertyGroup>" + properties + "</PropertyGroup>")
        .service()
        .assembly();
  }

  private static String property(String name, String value) {
    return "<PropertyGroup><%s>%s</%s></PropertyGroup>".formatted(name, value, name);
  }

  private static String shared(String properties) {
    return "<Project><PropertyGroup>" + properties + "</PropertyGroup></Project>";
  }
}
