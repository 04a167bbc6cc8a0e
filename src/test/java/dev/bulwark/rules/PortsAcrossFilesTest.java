package dev.bulwark.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ports that several files must agree on. */
class PortsAcrossFilesTest {
  private static final Rule RULE = new PortNobodyListensOn();
  private static final String IMAGE =
      """
      FROM mcr.microsoft.com/dotnet/aspnet:10.0
      WORKDIR /app
      %sENTRYPOINT ["dotnet", "Orders.Api.dll"]
      """;
  private static final String WORKLOAD =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: orders
      spec:
        template:
          metadata:
            labels:
              app: orders
          spec:
            containers:
              - name: orders
                image: %s
                ports:
                  - containerPort: %s
      """;
  private static final String SERVICE =
      """
      apiVersion: v1
      kind: Service
      metadata:
        name: orders
      spec:
        selector:
          app: orders
        ports:
          - port: 80
      """;

  private static Example set(String image, String port) {
    return new Example(Map.of("src/Orders.Api/Dockerfile", IMAGE.formatted("")))
        .with("k8s/deployment.yaml", WORKLOAD.formatted(image, port));
  }

  private static List<String> places(Example example) {
    return Examples.findings(RULE, example).stream().map(found -> found.spot().line()).toList();
  }

  @Test
  void a_container_port_follows_the_image() {
    assertThat(places(set("shop/orders-api:1.0", "80"))).containsExactly("k8s/deployment.yaml:15");
    assertThat(places(set("shop/orders-api:1.0", "8080"))).isEmpty();
  }

  @Test
  void a_port_that_a_variable_of_the_service_holds_is_its_own() {
    var pod =
        WORKLOAD.formatted("shop/orders-api:1.0", "81")
            + "          env:\n            - name: GRPC_PORT\n              value: \"81\"\n";
    var set = set("shop/orders-api:1.0", "8080");
    var compose =
        set("shop/orders-api:1.0", "8080")
            .with(
                "compose.yaml",
                """
                services:
                  orders:
                    build: src/Orders.Api
                    environment:
                      PORT: 81
                    ports: ["5001:81"]
                """);

    assertThat(places(set.with("k8s/deployment.yaml", pod))).isEmpty();
    assertThat(places(set.with("k8s/deployment.yaml", pod.replace("GRPC_PORT", "OTHER"))))
        .containsExactly("k8s/deployment.yaml:15");
    assertThat(places(compose)).isEmpty();
    assertThat(
            places(
                compose.with(
                    "compose.yaml",
                    compose.files().get("compose.yaml").replace("PORT:", "OTHER:"))))
        .containsExactly("compose.yaml:6");
  }

  @Test
  void code_that_opens_ports_is_believed() {
    var set =
        new Example(
                Map.of(
                    "Dockerfile",
                    """
                    FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
                    COPY . /src
                    WORKDIR /src
                    RUN dotnet publish Orders.csproj -o /out
                    FROM mcr.microsoft.com/dotnet/aspnet:10.0
                    COPY --from=build /out /app
                    ENTRYPOINT ["dotnet", "/app/Orders.dll"]
                    """))
            .with("Orders.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\" />")
            .with("compose.yaml", "services:\n  orders:\n    build: .\n    ports: [\"80:80\"]\n");

    assertThat(places(set)).containsExactly("compose.yaml:4");
    assertThat(places(set.with("Program.cs", "app.Urls.Add(\"http://*:80\");"))).isEmpty();
    assertThat(
            places(
                set.with(
                    "appsettings.json",
                    "{\"Kestrel\": {\"Endpoints\": {\"H\": {\"Url\": \"http://*:80\"}}}}")))
        .isEmpty();
  }

  @Test
  void variables_that_a_chart_gives_may_say_where_to_listen() {
    var chart =
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: orders
        spec:
          template:
            spec:
              containers:
                - name: orders
                  image: shop/orders-api:1.0
                  env:
                    {{- range .Values.env }}
                    - name: {{ .name }}
                      value: {{ .value | quote }}
                    {{- end }}
                  ports:
                    - containerPort: 80
        """;
    var set =
        set("shop/orders-api:1.0", "8080")
            .with("chart/templates/deployment.yaml", chart)
            .with("chart/values.yaml", "env:\n  - name: LEVEL\n    value: 5\n");

    assertThat(places(set)).containsExactly("chart/templates/deployment.yaml:17");
    assertThat(places(set.with("chart/values.yaml", "env:\n  - name: GRPC_PORT\n    value: 81\n")))
        .isEmpty();
  }

  @Test
  void an_image_of_another_name_is_no_business_of_ours() {
    var two =
        set("shop/billing:1.0", "80")
            .with("k8s/other.yaml", WORKLOAD.formatted("shop/shipping:1", "80"));

    assertThat(places(two)).isEmpty();
    assertThat(places(set("redis:7", "80"))).isEmpty();
  }

  @Test
  void the_only_unknown_image_is_the_one_of_the_only_dockerfile() {
    assertThat(places(set("shop/billing:1.0", "80"))).containsExactly("k8s/deployment.yaml:15");
  }

  @Test
  void variables_of_the_container_win_over_the_image() {
    var own =
        WORKLOAD.formatted("shop/orders-api", "80")
            + """
                    env:
                      - name: ASPNETCORE_URLS
                        value: http://+:80
            """;

    assertThat(places(set("shop/orders-api", "80").with("k8s/deployment.yaml", own))).isEmpty();
  }

  @Test
  void a_service_keeps_its_port_and_gets_a_target() {
    var set = set("shop/orders-api", "8080").with("k8s/service.yaml", SERVICE);

    var mended = Examples.mended(set, Examples.findings(RULE, set));

    assertThat(mended.files().get("k8s/service.yaml"))
        .endsWith("    - port: 80\n      targetPort: 8080\n");
  }

  @Test
  void a_service_in_front_of_other_pods_stays() {
    var other = SERVICE.replace("app: orders", "app: billing");

    assertThat(places(set("shop/orders-api", "8080").with("k8s/service.yaml", other))).isEmpty();
  }

  @Test
  void compose_keeps_the_port_of_the_host() {
    var set =
        set("shop/orders-api", "8080")
            .with(
                "docker-compose.yml",
                """
                services:
                  orders:
                    image: ${REGISTRY:-shop}/orders-api:${TAG:-latest}
                    build:
                      context: .
                      dockerfile: src/Orders.Api/Dockerfile
                    ports:
                      - "127.0.0.1:5105:80"
                """);

    var mended = Examples.mended(set, Examples.findings(RULE, set));

    assertThat(mended.files().get("docker-compose.yml")).contains("- \"127.0.0.1:5105:8080\"");
  }

  @Test
  void code_may_open_a_second_port() {
    var second =
        WORKLOAD.formatted("shop/orders-api", "8080") + "            - containerPort: 5001\n";

    assertThat(places(set("shop/orders-api", "8080").with("k8s/deployment.yaml", second)))
        .isEmpty();
  }

  private static Example peers(String environment) {
    return new Example(Map.of("src/Prices/Dockerfile", IMAGE.formatted("")))
        .with(
            "compose.yaml",
            """
            services:
              prices:
                build: src/Prices
              shop:
                image: nginx
                environment:
            %s\
            """
                .formatted(environment.indent(6)));
  }

  private static List<Finding> asked(Example example) {
    return Examples.findings(new PeerElsewhere(), example);
  }

  @Test
  void a_service_is_asked_on_the_port_of_its_container() {
    for (var form : List.of("PRICES: %s", "PRICES: \"%s\"", "- PRICES=%s")) {
      for (var url : List.of("http://prices", "http://prices:80", "http://prices/v1")) {
        var example = peers(form.formatted(url));
        var mended = Examples.mended(example, asked(example)).files().get("compose.yaml");

        assertThat(mended)
            .isEqualTo(
                example
                    .files()
                    .get("compose.yaml")
                    .replace(url, url.replaceFirst("prices(:80)?", "prices:8080")));
      }
    }
  }

  @Test
  void what_is_no_service_or_names_a_port_of_its_own_is_left_alone() {
    for (var url :
        List.of(
            "http://prices:8080",
            "https://prices",
            "http://prices.example.com",
            "http://billing",
            "http://prices:8081/x",
            "prices")) {
      assertThat(asked(peers("PRICES: " + url))).as(url).isEmpty();
    }
  }

  @Test
  void a_service_that_listens_on_80_is_asked_there() {
    var set = peers("PRICES: http://prices");
    var listening = "build: src/Prices\n    environment:\n      ASPNETCORE_HTTP_PORTS: 80";
    var other =
        set.with(
            "compose.override.yaml",
            "services:\n  prices:\n    environment:\n      - ASPNETCORE_URLS=http://+:80\n");

    assertThat(asked(set)).hasSize(1);
    assertThat(
            asked(
                set.with(
                    "compose.yaml",
                    set.files().get("compose.yaml").replace("build: src/Prices", listening))))
        .isEmpty();
    assertThat(asked(other)).isEmpty();
  }
}
