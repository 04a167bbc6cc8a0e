package dev.bulwark.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KindTest {
  @Test
  void a_web_project_that_says_no_more_is_an_api() {
    assertThat(Repo.withOrders().service().kind())
        .isEqualTo(new Found<>(ServiceKind.WEBAPI, new Origin("Orders/Orders.csproj", 0)));
  }

  @ParameterizedTest
  @CsvSource({
    "builder.Services.AddRazorComponents().AddInteractiveServerComponents();, BLAZOR",
    "services.AddServerSideBlazor();, BLAZOR",
    "app.MapBlazorHub();, BLAZOR",
    "app.MapGrpcService<Greeter>();, GRPC",
    "builder.Services.AddControllersWithViews();, MVC",
    "builder.Services.AddRazorPages();, MVC",
    "builder.Services.AddControllers();, WEBAPI",
    "builder.Services.AddMvc();, WEBAPI",
    "// app.MapGrpcService<Greeter>();, WEBAPI",
    "/* services.AddRazorPages(); */, WEBAPI",
    "Log(\"call AddRazorPages() first\");, WEBAPI",
    "var name = nameof(AddRazorPages);, WEBAPI"
  })
  void the_kind_is_what_the_code_adds_and_maps(String code, ServiceKind kind) {
    assertThat(Repo.withOrders().source("\n" + code).service().kind().value()).isEqualTo(kind);
  }

  @Test
  void the_kind_names_the_line_that_decides() {
    assertThat(Repo.withOrders().source("\n\napp.MapRazorPages();").service().kind().origin())
        .isEqualTo(new Origin("Orders/Startup.cs", 3));
  }

  @Test
  void mvc_in_the_old_way_needs_views_to_be_pages() {
    var repo = Repo.withOrders().source("services.AddMvc();");
    assertThat(repo.file("Orders/Views/Home/Index.cshtml", "<p/>").service().kind().value())
        .isEqualTo(ServiceKind.MVC);
  }

  @Test
  void a_grpc_server_is_known_by_its_items_too_and_a_client_is_none() {
    String grpc =
        "<ItemGroup><PackageReference Include=\"Grpc.AspNetCore\" Version=\"2.71.0\" />"
            + "<Protobuf Include=\"a.proto\" GrpcServices=\"%s\" /></ItemGroup>";
    assertThat(kind(grpc.formatted("Server"))).isEqualTo(ServiceKind.GRPC);
    assertThat(kind(grpc.formatted("Client"))).isEqualTo(ServiceKind.WEBAPI);
  }

  @Test
  void what_a_library_adds_counts_and_what_another_program_adds_does_not() {
    String to = "<ItemGroup><ProjectReference Include=\"../%s/%s.csproj\" /></ItemGroup>";
    assertThat(
            Repo.unix()
                .web("Orders", to.formatted("Lib", "Lib"))
                .library("Lib")
                .file("Lib/Setup.cs", "services.AddRazorPages();")
                .service()
                .kind())
        .isEqualTo(new Found<>(ServiceKind.MVC, new Origin("Lib/Setup.cs", 1)));
    var two =
        Repo.unix()
            .web("Orders", to.formatted("Shop", "Shop"))
            .web("Shop")
            .file("Shop/Setup.cs", "services.AddRazorPages();")
            .read();
    assertThat(two.service("Orders/Orders.csproj").orElseThrow().kind().value())
        .isEqualTo(ServiceKind.WEBAPI);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#if DEBUG\nservices.AddRazorPages();\n#endif",
        "if (env.IsDevelopment()) { services.AddRazorPages(); }",
        "if (env.IsDevelopment())\n  services.AddRazorPages();",
        "if (!env.IsDevelopment()) { } else { services.AddRazorPages(); }"
      })
  void code_that_production_does_not_run_says_nothing(String code) {
    assertThat(Repo.withOrders().source(code).service().kind().value())
        .isEqualTo(ServiceKind.WEBAPI);
  }

  @Test
  void code_beside_the_part_for_development_counts() {
    assertThat(
            Repo.withOrders()
                .source(
                    "#if DEBUG\nx();\n#else\nservices.AddRazorPages();\n#endif\n"
                        + "if (!env.IsDevelopment()) { y(); }")
                .service()
                .kind()
                .value())
        .isEqualTo(ServiceKind.MVC);
  }

  private static ServiceKind kind(String items) {
    return Repo.unix().web("Orders", items).service().kind().value();
  }
}
