package dev.bulwark.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HealthTest {
  @Test
  void a_constant_path_is_taken_with_its_line() {
    assertThat(service("\napp.MapHealthChecks(\"/healthz\");").livePaths())
        .containsExactly(new Found<>("/healthz", new Origin("Orders/Startup.cs", 2)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "app.MapHealthChecks(\"/healthz\");|/healthz",
        "app.MapHealthChecks(\"healthz\");|/healthz",
        "app.MapHealthChecks(pattern: \"/healthz\");|/healthz",
        "app.MapHealthChecks(\"/healthz\", new() { Predicate = _ => true });|/healthz",
        "app.UseHealthChecks(@\"/hc\");|/hc",
        "const string Path = \"/hc\"; void M() { app.MapHealthChecks(Path); }|/hc"
      })
  void a_path_is_read_however_it_is_written(String code, String path) {
    assertThat(Repo.values(service(code).livePaths())).containsExactly(path);
    assertThat(service(code).cautions()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "app.MapHealthChecks(path);",
        "app.MapHealthChecks(Routes.Health);",
        "app.MapHealthChecks($\"/{name}\");",
        "app.MapHealthChecks(\"/a\" + b);",
        "app.MapHealthChecks(config[\"Health:Path\"]);",
        "app.UseHealthChecks(\"/hc\", 9000);",
        "app.UseHealthChecks(\"/hc\", port: 9000);",
        "app.MapHealthChecks(\"/hc\").RequireHost(\"*:9000\");",
        "app.MapHealthChecks(\"/hc\").RequireAuthorization();",
        "var api = app.MapGroup(\"/api\"); api.MapHealthChecks(\"/hc\");"
      })
  void a_path_that_a_probe_may_not_reach_is_a_caution_and_no_answer(String code) {
    Service service = service(code);
    assertThat(service.livePaths()).isEmpty();
    assertThat(service.readyPaths()).isEmpty();
    assertThat(service.cautions())
        .singleElement()
        .satisfies(
            found -> assertThat(found.origin()).isEqualTo(new Origin("Orders/Startup.cs", 1)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "appsettings.json|{\"AllowedHosts\": \"orders.example.com;localhost\"}",
        "appsettings.Production.json|{\"AllowedHosts\": \"orders.example.com\"}",
        "appsettings.json|{\"Kestrel\": {\"EndpointDefaults\": {\"Protocols\": \"Http2\"}}}"
      })
  void settings_that_keep_probes_out_are_a_caution_and_the_path_no_answer(
      String file, String json) {
    Service service =
        Repo.withOrders()
            .source("app.MapHealthChecks(\"/hc\");")
            .file("Orders/" + file, json)
            .service();

    assertThat(service.livePaths()).isEmpty();
    assertThat(service.cautions())
        .singleElement()
        .satisfies(found -> {
          assertThat(found.origin()).isEqualTo(new Origin("Orders/" + file, 1));
          assertThat(found.value()).endsWith("use --set ready-path=/hc");
        });
  }

  @Test
  void code_that_keeps_probes_out_is_a_caution_and_the_path_no_answer() {
    var map = "app.MapHealthChecks(\"/hc\");";
    var http2 = "k.ConfigureEndpointDefaults(e => e.Protocols = HttpProtocols.Http2); ";
    var both = "k.ConfigureEndpointDefaults(e => e.Protocols = HttpProtocols.Http1AndHttp2); ";

    assertThat(service(http2 + map).livePaths()).isEmpty();
    assertThat(service(http2 + map).cautions()).hasSize(1);
    assertThat(service(both + map).livePaths()).hasSize(1);
    assertThat(service(http2).cautions()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"AllowedHosts\": \"*\"}",
        "{\"AllowedHosts\": \"\"}",
        "{\"AllowedHosts\": \"localhost;*\"}",
        "{\"Kestrel\": {\"EndpointDefaults\": {\"Protocols\": \"Http1AndHttp2\"}}}"
      })
  void settings_that_let_probes_in_say_nothing(String json) {
    Service service =
        Repo.withOrders()
            .source("app.MapHealthChecks(\"/hc\");")
            .file("Orders/appsettings.json", json)
            .file("Orders/appsettings.Development.json", "{\"AllowedHosts\": \"a.example.com\"}")
            .file("Orders/appsettings.Staging.json", "{\"AllowedHosts\": \"a.example.com\"}")
            .service();

    assertThat(Repo.values(service.livePaths())).containsExactly("/hc");
    assertThat(service.cautions()).isEmpty();
  }

  @Test
  void the_settings_of_production_have_the_last_word() {
    Service service =
        Repo.withOrders()
            .source("app.MapHealthChecks(\"/hc\");")
            .file("Orders/appsettings.json", "{\"AllowedHosts\": \"a.example.com\"}")
            .file("Orders/appsettings.Production.json", "{\"AllowedHosts\": \"*\"}")
            .service();

    assertThat(Repo.values(service.livePaths())).containsExactly("/hc");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "services.AddHealthChecks();",
        "// app.MapHealthChecks(\"/hc\");",
        "if (app.Environment.IsDevelopment()) { app.MapHealthChecks(\"/hc\"); }",
        "var text = \"MapHealthChecks(/hc)\";"
      })
  void code_that_maps_nothing_says_nothing(String code) {
    assertThat(service(code).livePaths()).isEmpty();
    assertThat(service(code).cautions()).isEmpty();
  }

  @Test
  void a_group_without_prefix_and_the_root_beside_a_group_are_certain() {
    assertThat(
            Repo.values(
                service("var h = app.MapGroup(\"\"); h.MapHealthChecks(\"/health\");").livePaths()))
        .containsExactly("/health");
    assertThat(
            Repo.values(
                service("var a = app.MapGroup(\"/api\"); app.MapHealthChecks(\"/health\");")
                    .livePaths()))
        .containsExactly("/health");
  }

  @ParameterizedTest
  @CsvSource({
    "/healthz/live /healthz/ready, /healthz/live, /healthz/ready",
    "/hc /liveness, /liveness, /hc",
    "/health /alive, /alive, /health",
    "/health /ready, /health, /ready",
    "/livez /readyz /health, /livez /health, /readyz",
    "/already, /already, ''"
  })
  void liveness_and_readiness_are_told_apart_by_their_names(
      String paths, String live, String ready) {
    var code = new StringBuilder();
    for (String path : paths.split(" ", -1)) {
      code.append("app.MapHealthChecks(\"").append(path).append("\");\n");
    }
    Service service = service(code.toString());
    assertThat(String.join(" ", Repo.values(service.livePaths()))).isEqualTo(live);
    assertThat(String.join(" ", Repo.values(service.readyPaths()))).isEqualTo(ready);
  }

  private static Service service(String code) {
    return Repo.withOrders().source(code).service();
  }
}
