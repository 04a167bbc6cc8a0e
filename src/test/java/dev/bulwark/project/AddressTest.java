package dev.bulwark.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "builder.WebHost.UseUrls(\"http://*:5005\");",
        "app.Urls.Add(\"http://*:5005\");",
        "app.Run(\"http://*:5005\");",
        "builder.WebHost.UseSetting(WebHostDefaults.ServerUrlsKey, \"http://*:5005\");",
        "Environment.SetEnvironmentVariable(\"ASPNETCORE_URLS\", \"http://*:5005\");"
      })
  void an_address_in_code_wins_over_the_container_and_names_its_port(String code) {
    Service service = Repo.withOrders().source("\n" + code).service();
    assertThat(service.addressOverrides())
        .singleElement()
        .satisfies(
            found -> assertThat(found.origin()).isEqualTo(new Origin("Orders/Startup.cs", 2)));
    assertThat(service.ports())
        .containsExactly(new Found<>(5005, new Origin("Orders/Startup.cs", 2)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "options.ListenAnyIP(5005);",
        "options.ListenLocalhost(5005);",
        "options.Listen(IPAddress.Any, 5005);",
        "options.Listen(new IPEndPoint(any, 5005));",
        "server.Listen(node.Ip, node.Port, listenOptions =>\n  Configure(listenOptions));",
        "app.Run(url);",
        "await app.RunAsync(settings.BaseAddress);",
        "builder.WebHost.UseUrls(Environment.GetEnvironmentVariable(\"X\"));"
      })
  void an_address_that_kestrel_is_given_wins_too(String code) {
    assertThat(Repo.withOrders().source(code).service().addressOverrides()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "app.Run();",
        "app.Run(context => context.Response.WriteAsync(url));",
        "app.Run(HandleAsync);",
        "socket.Listen(10);",
        "bus.Listen(queue, topic);",
        "list.Add(\"http://*:5005\");",
        "// app.Urls.Add(\"http://*:5005\");",
        "if (app.Environment.IsDevelopment()) { app.Urls.Add(\"http://*:5005\"); }",
        "Environment.SetEnvironmentVariable(\"OTHER\", \"http://*:5005\");",
        "var help = \"UseUrls(http://*:5005)\";"
      })
  void code_that_sets_no_address_says_nothing(String code) {
    Service service = Repo.withOrders().source(code).service();
    assertThat(service.addressOverrides()).isEmpty();
    assertThat(service.ports()).isEmpty();
  }

  @Test
  void an_endpoint_in_the_settings_wins_over_the_container() {
    Service service =
        Repo.withOrders()
            .file(
                "Orders/appsettings.json",
                """
                {
                  "Kestrel": {
                    "Endpoints": {
                      "Http": {
                        "Url": "http://[::]:5005"
                      }
                    }
                  }
                }
                """)
            .service();
    var origin = new Origin("Orders/appsettings.json", 5);
    assertThat(service.addressOverrides())
        .containsExactly(new Found<>("Kestrel:Endpoints:Http:Url=http://[::]:5005", origin));
    assertThat(service.ports()).containsExactly(new Found<>(5005, origin));
  }

  @ParameterizedTest
  @CsvSource({
    "appsettings.json, 1",
    "appsettings.Production.json, 1",
    "AppSettings.JSON, 1",
    "appsettings.Development.json, 0",
    "other.json, 0",
    "sub/appsettings.json, 0"
  })
  void settings_count_where_production_reads_them(String name, int overrides) {
    assertThat(
            Repo.withOrders()
                .file("Orders/" + name, "{\"urls\": \"http://*:5005\"}")
                .service()
                .addressOverrides())
        .hasSize(overrides);
  }

  @Test
  void other_settings_of_kestrel_and_empty_addresses_say_nothing() {
    assertThat(
            Repo.withOrders()
                .file(
                    "Orders/appsettings.json",
                    """
                    {"Urls": "", "Kestrel": {"EndpointDefaults": {"Protocols": "Http2"},
                     "Endpoints": {"Http": {"Protocols": "Http2"}}}}
                    """)
                .service()
                .addressOverrides())
        .isEmpty();
  }

  @Test
  void settings_with_comments_and_a_last_comma_are_read() {
    assertThat(
            Repo.withOrders()
                .file(
                    "Orders/appsettings.json",
                    "// our settings\n{ /* all\n of them */ \"Urls\": \"http://*:5005\", }")
                .service()
                .ports())
        .containsExactly(new Found<>(5005, new Origin("Orders/appsettings.json", 3)));
  }

  @Test
  void launch_settings_name_ports_without_winning_over_the_container() {
    Service service =
        Repo.withOrders()
            .file(
                "Orders/Properties/launchSettings.json",
                """
                {
                  "iisSettings": { "iisExpress": { "applicationUrl": "http://localhost:9" } },
                  "profiles": {
                    "http": { "applicationUrl": "https://localhost:7001;http://localhost:5001" },
                    "Docker": { "environmentVariables": { "ASPNETCORE_HTTP_PORTS": "8081" } }
                  }
                }
                """)
            .service();
    assertThat(service.ports())
        .containsExactly(
            new Found<>(5001, new Origin("Orders/Properties/launchSettings.json", 4)),
            new Found<>(8081, new Origin("Orders/Properties/launchSettings.json", 5)));
    assertThat(service.addressOverrides()).isEmpty();
  }

  @Test
  void ports_in_code_go_before_those_of_settings_and_launch_settings() {
    assertThat(
            Repo.values(
                Repo.withOrders()
                    .file(
                        "Orders/Properties/launchSettings.json",
                        "{\"profiles\": {\"a\": {\"applicationUrl\": \"http://localhost:1003\"}}}")
                    .file("Orders/appsettings.json", "{\"Urls\": \"http://*:1002\"}")
                    .source("app.Urls.Add(\"http://*:1001\");")
                    .service()
                    .ports()))
        .containsExactly(1001, 1002, 1003);
  }

  @Test
  void the_host_of_the_first_releases_is_told_from_later_ones() {
    assertThat(
            Repo.unix()
                .project("Orders", "Microsoft.NET.Sdk.Web")
                .source("WebHost.CreateDefaultBuilder(args).UseStartup<Startup>();")
                .service()
                .legacyWebHost())
        .hasValue(new Found<>("WebHost.CreateDefaultBuilder", new Origin("Orders/Startup.cs", 1)));
    assertThat(Repo.withOrders().service().legacyWebHost()).isEmpty();
    assertThat(
            Repo.withOrders()
                .source("new WebHostBuilder().UseTestServer();")
                .service()
                .legacyWebHost())
        .isEmpty();
  }

  @Test
  void redirection_to_https_is_found_unless_it_is_for_development() {
    assertThat(Repo.withOrders().source("app.UseHttpsRedirection();").service().httpsRedirection())
        .hasValue(new Found<>("UseHttpsRedirection", new Origin("Orders/Startup.cs", 1)));
    assertThat(
            Repo.withOrders()
                .source("if (env.IsDevelopment()) app.UseHttpsRedirection();")
                .service()
                .httpsRedirection())
        .isEmpty();
  }

  @Test
  void a_server_of_windows_alone_is_a_caution() {
    assertThat(Repo.texts(Repo.withOrders().source("b.UseHttpSys();").service().cautions()))
        .singleElement()
        .asString()
        .startsWith("Orders/Startup.cs:1 UseHttpSys needs Windows");
    assertThat(Repo.withOrders().source("b.UseKestrel();").service().cautions()).isEmpty();
  }
}
