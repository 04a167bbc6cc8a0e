package dev.bulwark.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The edges of the rules about manifests. */
class ManifestRulesTest {
  private static final String PLAIN =
      """
      apiVersion: v1
      kind: Pod
      metadata:
        name: %s
      spec:
        containers:
          - name: %s
            image: %s
      """;

  private static List<Finding> found(String id, Example example) {
    return Examples.findings(Rules.find(id).orElseThrow(), example);
  }

  private static String mended(String id, Example example) {
    return Examples.mended(example, found(id, example)).files().get("k8s/orders.yaml");
  }

  private static Example pod(String image) {
    return Example.manifest(PLAIN.formatted("orders", "orders", image));
  }

  static Stream<Rule> rules() {
    return ManifestRules.ALL.stream();
  }

  static Stream<Rule> aboutPods() {
    return ManifestRules.ALL.stream().filter(PodRule.class::isInstance);
  }

  /** Whose containers are looked at. */
  @ParameterizedTest
  @ValueSource(
      strings = {"postgres:16", "docker.io/library/redis:7", "nginx", "example.com/unknown:1"})
  void leaves_containers_of_others_alone(String image) {
    var example =
        pod(image)
            .with("src/Orders/Dockerfile", PodExample.dockerfile("10.0"))
            .with("src/Baskets/Dockerfile", PodExample.dockerfile("10.0"));

    assertThat(ManifestRules.ALL)
        .allSatisfy(rule -> assertThat(Examples.findings(rule, example)).as(rule.id()).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mcr.microsoft.com/dotnet/samples:aspnetapp",
        "mcr.microsoft.com/dotnet/aspnet:10.0"
      })
  void knows_a_service_by_an_image_of_dotnet(String image) {
    assertThat(found("BW219", pod(image))).hasSize(1);
  }

  @Test
  void says_once_what_an_alias_repeats() {
    var port =
        PLAIN.formatted("orders", "orders", "mcr.microsoft.com/dotnet/aspnet:10.0")
            + "      ports: &ports\n        - containerPort: 8080\n          hostPort: 80\n"
            + "    - name: second\n      image: mcr.microsoft.com/dotnet/aspnet:10.0\n"
            + "      ports: *ports\n";

    assertThat(found("BW217", Example.manifest(port))).hasSize(1);
  }

  @Test
  void knows_a_service_by_its_variables() {
    var text =
        PLAIN.formatted("orders", "orders", "example.com/unknown:1")
            + "      env:\n        - name: ASPNETCORE_ENVIRONMENT\n          value: Production\n";

    assertThat(found("BW219", Example.manifest(text))).hasSize(1);
  }

  @Test
  void knows_a_service_by_the_program_it_starts() {
    var text =
        PLAIN.formatted("orders", "orders", "example.com/unknown:1")
            + "      command: [dotnet, Orders.dll]\n";

    assertThat(found("BW219", Example.manifest(text))).hasSize(1);
  }

  @Test
  void a_patch_of_kustomize_is_no_whole_object() {
    var patch =
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
                  image: registry.example.com/shop/orders:1.0.0
        """;

    assertThat(
            found(
                "BW204", Example.manifest(patch).with("Dockerfile", PodExample.dockerfile("10.0"))))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("aboutPods")
  void a_template_that_may_bring_what_is_missing_is_left_alone(Rule rule) {
    var chart =
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: orders
        spec:
          selector:
            matchLabels:
              app: orders
          template:
            metadata:
              labels:
                app: orders
            spec:
              {{- include "orders.pod" . | nindent 6 }}
              containers:
                - name: orders
                  image: registry.example.com/shop/orders:1.0.0
                  {{- include "orders.container" . | nindent 10 }}
        """;
    var example =
        new Example(Map.of("chart/templates/deployment.yaml", chart))
            .with("Dockerfile", PodExample.dockerfile("10.0-noble-chiseled"));

    assertThat(Examples.findings(rule, example)).isEmpty();
  }

  /** Mends of all rules together. */
  @ParameterizedTest
  @MethodSource("rules")
  void the_mends_of_all_rules_come_to_rest(Rule rule) {
    var example = rule.bad();
    for (int step = 0; step < 30; step++) {
      var set = Examples.set(example);
      set.manifests()
          .forEach(
              path -> assertThat(set.manifest(path).orElseThrow().yaml().understood()).isTrue());
      var next =
          Examples.findings(example).stream()
              .filter(finding -> finding.rule().startsWith("BW2") && finding.mend().isPresent())
              .findFirst();
      if (next.isEmpty()) {
        return;
      }
      example = Examples.mended(example, List.of(next.get()));
    }
    throw new AssertionError("no rest: " + example);
  }

  @Test
  void read_only_comes_with_a_writable_tmp() {
    assertThat(mended("BW210", PodExample.container("")))
        .endsWith(
            """
                  containers:
                    - name: orders
                      image: registry.example.com/shop/orders:1.0.0
                      securityContext:
                        readOnlyRootFilesystem: true
                      volumeMounts:
                        - name: tmp
                          mountPath: /tmp
                  volumes:
                    - name: tmp
                      emptyDir:
                        sizeLimit: 64Mi
            """);
  }

  @Test
  void a_tmp_that_is_there_is_used() {
    var example =
        PodExample.of(
            "volumes:\n  - name: scratch\n    emptyDir: {}\n",
            "volumeMounts:\n  - name: scratch\n    mountPath: /tmp\n");

    assertThat(mended("BW210", example)).containsOnlyOnce("emptyDir").contains("readOnlyRoot");
  }

  @ParameterizedTest
  @ValueSource(strings = {"RUN mkdir /data", "RUN chown 1654 /app/logs", "VOLUME /data"})
  void an_image_with_folders_to_write_to_is_reported_and_not_mended(String line) {
    var dockerfile =
        PodExample.dockerfile("10.0").replace("WORKDIR /app\n", "WORKDIR /app\n" + line + "\n");
    var example = PodExample.container("").with("Dockerfile", dockerfile);

    assertThat(found("BW210", example)).hasSize(1).allMatch(one -> one.mend().isEmpty());
  }

  @Test
  void fences_are_not_mended_for_an_image_that_runs_as_root() {
    var example =
        PodExample.container("")
            .with("Dockerfile", PodExample.dockerfile("10.0").replace("USER 1654\n", ""));

    assertThat(Stream.of("BW201", "BW204", "BW210").flatMap(id -> found(id, example).stream()))
        .hasSize(3)
        .allMatch(one -> one.mend().isEmpty());
  }

  @Test
  void the_pod_is_left_alone_where_others_run_in_it() {
    var example =
        PodExample.container("").files().get("k8s/orders.yaml").stripTrailing()
            + "\n        - name: proxy\n          image: envoyproxy/envoy:v1\n";

    var text =
        mended(
            "BW204",
            Example.manifest(example)
                .with("Dockerfile", PodExample.dockerfile("10.0-noble-chiseled")));

    assertThat(text)
        .contains(
            """
                      securityContext:
                        allowPrivilegeEscalation: false
                        capabilities:
                          drop:
                            - ALL
                        seccompProfile:
                          type: RuntimeDefault
                    - name: proxy
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[NET_RAW, SYS_CHROOT]", "[]"})
  void capabilities_that_are_dropped_by_name_leave_the_others(String names) {
    var example =
        PodExample.of(
            "securityContext:\n  seccompProfile:\n    type: RuntimeDefault\n",
            "securityContext:\n  allowPrivilegeEscalation: false\n  capabilities:\n    drop: "
                + names
                + "\n");

    assertThat(found("BW204", example))
        .singleElement()
        .satisfies(one -> assertThat(one.message()).endsWith("lacks capabilities.drop: [ALL]"));
    assertThat(mended("BW204", example)).contains("ALL").doesNotContain("NET_RAW");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[ALL]", "[all]", "[NET_RAW, ALL]"})
  void capabilities_that_are_all_dropped_are_dropped(String names) {
    var example =
        PodExample.of(
            "securityContext:\n  seccompProfile:\n    type: RuntimeDefault\n",
            "securityContext:\n  allowPrivilegeEscalation: false\n  capabilities:\n    drop: "
                + names
                + "\n");

    assertThat(found("BW204", example)).isEmpty();
  }

  @Test
  void windows_pods_get_no_fences_of_linux() {
    var example = PodExample.of("nodeSelector:\n  kubernetes.io/os: windows\n", "");

    assertThat(Stream.of("BW201", "BW204", "BW210").flatMap(id -> found(id, example).stream()))
        .isEmpty();
  }

  @Test
  void a_temporary_folder_that_was_moved_needs_no_tmp() {
    var example =
        PodExample.of(
            "volumes:\n  - name: work\n    emptyDir: {}\n",
            """
            env:
              - name: TMPDIR
                value: /work
            securityContext:
              readOnlyRootFilesystem: true
            volumeMounts:
              - name: work
                mountPath: /work
            """);

    assertThat(found("BW211", example)).isEmpty();
  }

  @Test
  void a_volume_of_the_same_name_gets_no_second_one() {
    var example =
        PodExample.of(
            "volumes:\n  - name: tmp\n    emptyDir: {}\n",
            """
            securityContext:
              readOnlyRootFilesystem: true
            volumeMounts:
              - name: tmp
                mountPath: /data
            """);

    assertThat(mended("BW211", example)).contains("name: tmp-dir", "mountPath: /tmp");
  }

  /** Variables. */
  @ParameterizedTest
  @ValueSource(strings = {"8080", "8080;9090", " 8080 ; 9090 ", "", "0", "$(PORT)"})
  void a_list_of_ports_that_can_be_read_is_fine(String value) {
    assertThat(found("BW236", ports(value))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "8080,9090", "70000", "http://+:8080", "8080 9090"})
  void a_list_of_ports_that_cannot_be_read_is_found(String value) {
    assertThat(found("BW236", ports(value))).hasSize(1);
  }

  private static Example ports(String value) {
    return PodExample.container(
        "env:\n  - name: ASPNETCORE_HTTP_PORTS\n    value: \"" + value + "\"\n");
  }

  @Test
  void a_url_in_the_list_of_ports_becomes_its_port() {
    assertThat(mended("BW236", ports("http://+:8080"))).contains("value: \"8080\"");
  }

  @Test
  void a_malformed_list_in_compose_is_found() {
    assertThat(found("BW236", PodExample.compose("environment:\n  - ASPNETCORE_HTTP_PORTS=a\n")))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0x32", "4B", "100", "5"})
  void a_heap_limit_that_may_be_meant_is_fine(String value) {
    assertThat(found("BW233", share(value))).isEmpty();
  }

  @Test
  void a_heap_limit_is_mended_only_where_nothing_else_can_be_meant() {
    assertThat(found("BW233", share("50"))).hasSize(1).allMatch(one -> one.mend().isEmpty());
    assertThat(mended("BW233", share("80"))).contains("\"0x50\"");
  }

  private static Example share(String value) {
    return PodExample.container(
        "env:\n  - name: DOTNET_GCHeapHardLimitPercent\n    value: \"" + value + "\"\n");
  }

  @Test
  void loopback_behind_a_proxy_of_the_same_pod_is_meant() {
    var text =
        new LoopbackOnly().bad().files().get("k8s/orders.yaml").stripTrailing()
            + "\n        - name: proxy\n          image: envoyproxy/envoy:v1\n";

    assertThat(
            found(
                "BW237", Example.manifest(text).with("Dockerfile", PodExample.dockerfile("10.0"))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Server=db;Integrated Security=true",
        "Server=db;Password=$(DB_PASSWORD)",
        "Server=db;Password=<password>",
        "AllowResetPassword=true"
      })
  void a_connection_without_a_secret_is_fine(String value) {
    assertThat(found("BW239", variable("ConnectionStrings__Orders", value))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Identity__TokenUrl", "Vault__SecretName", "Auth__PasswordPolicy"})
  void a_setting_about_secrets_is_none(String name) {
    assertThat(found("BW239", variable(name, "orders"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/run/secrets/password", "true", "https://vault.example.com", "$(PW)"})
  void a_place_of_a_secret_is_none(String value) {
    assertThat(found("BW239", variable("Smtp__Password", value))).isEmpty();
  }

  private static Example variable(String name, String value) {
    return PodExample.container("env:\n  - name: " + name + "\n    value: \"" + value + "\"\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"k8s/overlays/dev/orders.yaml", "deploy/orders-development.yaml"})
  void development_is_right_for_developers(String path) {
    var text = new DevelopmentInCluster().bad().files().get("k8s/orders.yaml");
    var example = new Example(Map.of(path, text)).with("Dockerfile", PodExample.dockerfile("10.0"));

    assertThat(found("BW234", example)).isEmpty();
  }

  /** Files. */
  @ParameterizedTest
  @ValueSource(strings = {"0440", "0444", "420", "0644"})
  void a_secret_that_others_may_read_is_fine(String mode) {
    assertThat(found("BW241", secret(mode))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0400", "256", "0600"})
  void a_secret_that_only_root_may_read_is_found(String mode) {
    assertThat(found("BW241", secret(mode))).hasSize(1);
  }

  private static Example secret(String mode) {
    return PodExample.of(
        """
        volumes:
          - name: tls
            secret:
              secretName: tls
              defaultMode: %s
        """
            .formatted(mode),
        "volumeMounts:\n  - name: tls\n    mountPath: /tls\n");
  }

  @Test
  void a_chart_with_a_template_that_ignores_the_value_is_left_alone() {
    var bad = new ChartWithoutFences().bad();
    var example =
        bad.with(
            "chart/templates/deployment.yaml",
            bad.files()
                .get("chart/templates/deployment.yaml")
                .replace("toYaml .Values", "x .Values"));

    assertThat(found("BW255", example)).isEmpty();
  }

  @Test
  void the_second_of_two_equal_keys_is_not_the_one_that_is_lost() {
    assertThat(found("BW252", new KeyTwice().bad()))
        .singleElement()
        .satisfies(one -> assertThat(one.spot().position().line()).isEqualTo(17));
  }

  @Test
  void replicas_without_an_autoscaler_stay() {
    var text = new ReplicasUnderAutoscaler().bad().files().get("k8s/orders.yaml");
    var example =
        Example.manifest(text.substring(0, text.indexOf("---")))
            .with("Dockerfile", PodExample.dockerfile("10.0"));

    assertThat(found("BW228", example)).isEmpty();
  }

  @Test
  void an_untagged_image_is_fine_where_a_tool_gives_tags() {
    var example =
        pod("orders")
            .with("Dockerfile", PodExample.dockerfile("10.0"))
            .with("skaffold.yaml", "apiVersion: skaffold/v4beta1\nkind: Config\n");

    assertThat(found("BW229", example)).isEmpty();
  }

  @Test
  void the_namespace_of_somebody_else_is_left_alone() {
    var text = new NamespaceUnguarded().bad().files().get("k8s/orders.yaml");
    var example =
        Example.manifest(text.replace("namespace: orders", "namespace: other"))
            .with("Dockerfile", PodExample.dockerfile("10.0"));

    assertThat(found("BW249", example)).isEmpty();
  }

  @Test
  void a_deployment_of_an_old_api_keeps_what_it_has_where_it_has_a_selector() {
    var files = PodExample.container("").files();
    var old = files.get("k8s/orders.yaml").replace("apps/v1", "extensions/v1beta1");
    var set = Example.manifest(old).with("Dockerfile", files.get("Dockerfile"));

    assertThat(mended("BW246", set)).isEqualTo(files.get("k8s/orders.yaml"));
    assertThat(
            found(
                "BW246",
                Example.manifest(old.replace("  selector:", "  x:"))
                    .with("Dockerfile", files.get("Dockerfile"))))
        .hasSize(1)
        .allMatch(one -> one.mend().isEmpty());
  }

  @Test
  void line_ends_of_the_file_are_kept() {
    var files = PodExample.container("").files();
    var crlf = files.get("k8s/orders.yaml").replace("\n", "\r\n");
    var mended =
        mended("BW210", Example.manifest(crlf).with("Dockerfile", files.get("Dockerfile")));

    assertThat(mended).startsWith(crlf.stripTrailing()).doesNotContainPattern("[^\r]\n");
  }

  @Test
  void a_mount_below_the_folder_of_root_keeps_its_quotes() {
    var compose =
        """
        services:
          orders:
            build: .
            volumes:
              - ${APPDATA}/Secrets:/root/.microsoft/usersecrets:ro
              - "./keys:/root/.aspnet/https"
        """;
    var example = Example.dockerfile(PodExample.dockerfile("10.0")).with("compose.yaml", compose);

    assertThat(
            Examples.mended(example, Examples.findings(new HomeOfRoot(), example))
                .files()
                .get("compose.yaml"))
        .isEqualTo(compose.replace("/root/", "/home/app/"));
  }

  @Test
  void what_the_program_writes_keeps_its_root_writable() {
    var pod =
        new Example(
                Map.of("k8s/orders.yaml", new WritableRoot().bad().files().get("k8s/orders.yaml")))
            .with(
                "Dockerfile",
                """
                FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
                COPY . /src
                WORKDIR /src
                RUN dotnet publish Orders.csproj -o /out
                FROM mcr.microsoft.com/dotnet/aspnet:10.0
                COPY --from=build /out /app
                USER $APP_UID
                ENTRYPOINT ["dotnet", "/app/Orders.dll"]
                """)
            .with("Orders.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\" />");
    var writing = pod.with("Log.cs", "File.AppendAllText(\"/var/orders.log\", text);");

    assertThat(Examples.findings(new WritableRoot(), pod))
        .singleElement()
        .matches(found -> found.mend().isPresent());
    assertThat(Examples.findings(new WritableRoot(), writing))
        .singleElement()
        .matches(found -> found.mend().isEmpty());
  }
}
