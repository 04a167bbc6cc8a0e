package dev.bulwark.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A real API server takes every manifest, and the bare pod of every Deployment, into a namespace
 * that enforces the Pod Security level restricted, without a warning.
 */
class ApiServerIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NAME = "orders";

  @TempDir static Path folder;

  private static ClusterServer server;
  private static boolean gatewayKinds;
  private static final List<CheckerCase> CASES = new ArrayList<>();
  private static final Set<String> PREPARED = new HashSet<>();

  @BeforeAll
  static void start_the_server() throws IOException {
    var script = System.getenv("BULWARK_APISERVER");
    assumeTrue(
        script != null,
        "BULWARK_APISERVER is not set; it names a script that starts a Kubernetes API server");
    server = ClusterServer.start(Path.of(script));
    var definitions = System.getenv("BULWARK_GATEWAY_CRDS");
    gatewayKinds = definitions != null;
    if (gatewayKinds) {
      server.kubectl("apply", "--server-side", "--force-conflicts", "-f", definitions).expected();
    }
    server
        .piped(
            """
            apiVersion: scheduling.k8s.io/v1
            kind: PriorityClass
            metadata: {name: shop-standard}
            value: 1000
            """,
            "apply",
            "-f",
            "-")
        .expected();
    write();
  }

  private static void write() throws IOException {
    var repository = SampleRepository.all().getFirst().in(folder.resolve("repository"));
    for (var level : List.of("standard", "strict")) {
      var sets =
          Stream.of(
              CheckerSets.welcome(repository, level),
              CheckerSets.annotated(level),
              CheckerSets.contrary(level),
              CheckerSets.gateways(level));
      for (var answers : sets.flatMap(List::stream).toList()) {
        var all = new LinkedHashMap<>(answers);
        all.put("name", NAME);
        all.put("namespace", "case-" + CASES.size());
        CASES.add(
            CheckerCase.write(
                folder.resolve("repository"), all, folder.resolve("case-" + CASES.size())));
      }
    }
  }

  @AfterAll
  static void stop_the_server() {
    if (server != null) {
      server.close();
    }
  }

  @TestFactory
  Stream<DynamicTest> every_manifest_and_the_bare_pod_are_taken_without_a_warning() {
    return each(ApiServerIT::taken);
  }

  @TestFactory
  Stream<DynamicTest> the_patch_makes_a_plain_deployment_restricted() {
    return each(ApiServerIT::patched);
  }

  @Test
  void a_pod_without_fences_is_refused() throws IOException {
    var written = CASES.getFirst();
    prepare(written);

    var result = create(pod(JSON.readTree(plain(written)), written, NAME));

    assertThat(result.code()).isNotZero();
    assertThat(result.err()).contains("violates PodSecurity \"restricted");
  }

  private interface Check {
    void run(CheckerCase written) throws IOException;
  }

  private static Stream<DynamicTest> each(Check check) {
    return CASES.stream()
        .map(written ->
            DynamicTest.dynamicTest(
                written.toString(),
                () -> {
                  assumeTrue(
                      gatewayKinds || !"gateway".equals(written.answers().get("exposure")),
                      "BULWARK_GATEWAY_CRDS is not set; it names a folder with the definitions of"
                          + " the Gateway API's kinds");
                  prepare(written);
                  check.run(written);
                }));
  }

  /** What an API server without controllers needs before it looks at a pod. */
  private static void prepare(CheckerCase written) {
    if (!PREPARED.add(namespace(written))) {
      return;
    }
    var manifests = written.folder().resolve("k8s");
    server
        .piped(
            """
            apiVersion: v1
            kind: ServiceAccount
            metadata: {name: default, namespace: %s}
            """
                .formatted(namespace(written)),
            "apply",
            "-f",
            manifests.resolve("00-namespace.yaml").toString(),
            "-f",
            "-",
            "-f",
            manifests.resolve("serviceaccount.yaml").toString())
        .silent();
  }

  private static void taken(CheckerCase written) {
    var deployment = written.written().tree("k8s/deployment.yaml").orElseThrow();
    server
        .piped(
            pod(deployment, written, NAME).toString(),
            "apply",
            "--dry-run=server",
            "-f",
            written.folder().resolve("k8s").toString(),
            "-f",
            "-")
        .silent();
  }

  private static void patched(CheckerCase written) throws IOException {
    var work = Files.createDirectories(folder.resolve("patch-" + namespace(written)));
    var deployment = work.resolve("deployment.json");
    Files.writeString(deployment, plain(written));
    var patch = written.folder().resolve("security-context.yaml");
    var byKubectl =
        server
            .kubectl(
                "patch",
                "--local",
                "-f",
                deployment.toString(),
                "--patch-file=" + patch,
                "-o",
                "json")
            .silent();
    Files.copy(patch, work.resolve("security-context.yaml"));
    Files.writeString(
        work.resolve("kustomization.yaml"),
        """
        resources: [deployment.json]
        patches: [{path: security-context.yaml, target: {kind: Deployment, name: %s}}]
        """
            .formatted(NAME));
    var byKustomize = server.kubectl("kustomize", work.toString()).silent();

    create(
            pod(JSON.readTree(byKubectl.out()), written, "by-kubectl"),
            pod(Manifests.tree(byKustomize.out()), written, "by-kustomize"))
        .silent();
  }

  /** A Deployment as beginners write it. */
  private static String plain(CheckerCase written) {
    return """
    {"apiVersion": "apps/v1", "kind": "Deployment",
     "metadata": {"name": "%s", "namespace": "%s"},
     "spec": {"selector": {"matchLabels": {"app": "orders"}},
      "template": {"metadata": {"labels": {"app": "orders"}},
       "spec": {"containers": [{"name": "%s", "image": "orders:1"}]}}}}
    """
        .formatted(NAME, namespace(written), NAME);
  }

  /** The pod that a Deployment would make. Pod Security refuses pods, and only warns of others. */
  private static JsonNode pod(JsonNode deployment, CheckerCase written, String name) {
    var pod = (ObjectNode) deployment.path("spec").path("template").deepCopy();
    pod.put("apiVersion", "v1").put("kind", "Pod");
    pod.withObject("metadata").put("name", name).put("namespace", namespace(written));
    return pod;
  }

  private static ClusterServer.Result create(JsonNode... objects) {
    var documents =
        Stream.of(objects).map(JsonNode::toString).collect(Collectors.joining("\n---\n"));
    return server.piped(documents, "create", "--dry-run=server", "-f", "-");
  }

  private static String namespace(CheckerCase written) {
    return written.answers().get("namespace");
  }
}
