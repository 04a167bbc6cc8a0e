package dev.bulwark.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CultureTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Microsoft.Data.SqlClient",
        "System.Data.SqlClient",
        "microsoft.entityframeworkcore.sqlserver"
      })
  void the_client_of_sql_server_needs_cultures(String name) {
    assertThat(Repo.unix().web("Orders", uses(name)).service().needsIcu())
        .containsExactly(new Found<>(name, new Origin("Orders/Orders.csproj", 3)));
  }

  @Test
  void a_client_that_a_library_uses_counts_and_other_packages_do_not() {
    assertThat(
            Repo.unix()
                .web(
                    "Orders",
                    "<ItemGroup><ProjectReference Include=\"../Data/Data.csproj\" /></ItemGroup>")
                .library("Data", uses("Microsoft.Data.SqlClient"))
                .service()
                .needsIcu())
        .containsExactly(
            new Found<>("Microsoft.Data.SqlClient", new Origin("Data/Data.csproj", 3)));
    assertThat(Repo.unix().web("Orders", uses("Npgsql")).service().needsIcu()).isEmpty();
  }

  @Test
  void a_package_under_a_condition_counts_only_when_it_surely_holds() {
    String under =
        "<ItemGroup Condition=\"%s\">"
            + "<PackageReference Include=\"Microsoft.Data.SqlClient\" Version=\"6.0.0\" />"
            + "</ItemGroup>";
    assertThat(needs(under.formatted("'$(TargetFramework)' == 'net10.0'"))).hasSize(1);
    assertThat(needs(under.formatted("'$(TargetFramework)' == 'net8.0'"))).isEmpty();
    assertThat(needs(under.formatted("'$(UseSql)' == 'true'"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "var c = new CultureInfo(\"de-DE\");",
        "var c = CultureInfo.GetCultureInfo(name);",
        "app.UseRequestLocalization();",
        "services.AddLocalization();"
      })
  void code_for_cultures_needs_them(String code) {
    assertThat(Repo.withOrders().source(code).service().needsIcu())
        .singleElement()
        .satisfies(
            found -> assertThat(found.origin()).isEqualTo(new Origin("Orders/Startup.cs", 1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "var c = new CultureInfo(\"\");",
        "var c = CultureInfo.InvariantCulture;",
        "// new CultureInfo(\"de-DE\")",
        "CultureInfo Given { get; }"
      })
  void code_for_the_invariant_culture_needs_none(String code) {
    assertThat(Repo.withOrders().source(code).service().needsIcu()).isEmpty();
  }

  @Test
  void resources_of_a_culture_need_it_and_neutral_ones_do_not() {
    assertThat(Repo.withOrders().file("Orders/Texts.pt-BR.resx", "<root />").service().needsIcu())
        .containsExactly(new Found<>("Texts.pt-BR.resx", new Origin("Orders/Texts.pt-BR.resx", 0)));
    assertThat(
            Repo.withOrders()
                .file("Orders/Texts.resx", "<root />")
                .file("Orders/Home.Index.resx", "<root />")
                .service()
                .needsIcu())
        .isEmpty();
  }

  @Test
  void time_zones_by_name_are_found_and_universal_time_is_none() {
    assertThat(
            Repo.withOrders()
                .source("\nvar z = TimeZoneInfo.FindSystemTimeZoneById(\"Europe/Berlin\");")
                .service()
                .needsTimeZones())
        .singleElement()
        .satisfies(
            found -> assertThat(found.origin()).isEqualTo(new Origin("Orders/Startup.cs", 2)));
    assertThat(Repo.withOrders().source("var z = TimeZoneInfo.Utc;").service().needsTimeZones())
        .isEmpty();
  }

  @Test
  void packages_built_for_glibc_alone_are_named_and_others_are_not() {
    assertThat(Repo.unix().web("Orders", uses("Grpc.Core")).service().glibcNatives())
        .containsExactly(new Found<>("Grpc.Core", new Origin("Orders/Orders.csproj", 3)));
    assertThat(Repo.unix().web("Orders", uses("SkiaSharp")).service().glibcNatives()).isEmpty();
  }

  private static List<Found<String>> needs(String elements) {
    return Repo.unix().web("Orders", elements).service().needsIcu();
  }

  private static String uses(String name) {
    return "<ItemGroup><PackageReference Include=\"%s\" Version=\"1.0.0\" /></ItemGroup>"
        .formatted(name);
  }
}
