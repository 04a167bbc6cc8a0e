package dev.bulwark.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.bulwark.catalog.Catalog;
import dev.bulwark.project.Repository;
import dev.bulwark.proof.Drawing.Drawn;
import dev.bulwark.wizard.Answer;
import dev.bulwark.wizard.Flow;
import dev.bulwark.wizard.Provenance;
import dev.bulwark.wizard.Questions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every agreement notices when one file says something else than the others. */
class DisagreementTest {
  private static final String DEPLOYMENT = "k8s/deployment.yaml";

  private static final Map<String, String> ANSWERS =
      Map.ofEntries(
          Map.entry("compose", "true"),
          Map.entry("tls", "both"),
          Map.entry("tls-secret", "orders-tls"),
          Map.entry("exposure", "gateway"),
          Map.entry("gateway", "own:istio"),
          Map.entry("host", "orders.example.com"),
          Map.entry("data-protection", "volume"),
          Map.entry("autoscale", "2-5"),
          Map.entry("layout", "kustomize"),
          Map.entry("user", "number"),
          Map.entry("comments", "none"),
          Map.entry("image", "registry.example.com/shop/orders:1.0.0"),
          Map.entry("cluster", "1.25"),
          Map.entry("namespace", "shop"),
          Map.entry("live-path", "/healthz/live"),
          Map.entry("ready-path", "/healthz/ready"),
          Map.entry("egress", "dns,namespace:data:5432"));

  @TempDir private static Path folder;
  private static Drawn drawn;
  private static Written written;

  /**
   * A slip of the pen.
   *
   * @param noticed the sentence of the agreement that must notice
   * @param path the file
   * @param from what stands there
   * @param to what is put in the place of its first occurrence
   */
  record Slip(String noticed, String path, String from, String to) {}

  @BeforeAll
  static void write() throws IOException {
    var sample = SampleRepository.all().getFirst();
    var repository = sample.in(folder);
    drawn = drawn(sample.name(), repository);
    written = Written.of(new Sets().files(drawn), ".");
  }

  private static Drawn drawn(String sample, Repository repository) {
    var given = new LinkedHashMap<String, Answer>();
    ANSWERS.forEach((id, value) -> given.put(id, new Answer(value, new Provenance.Flag())));
    var resolved = new Flow(Questions.all(), repository, Catalog.load()).resolve(given);
    assertThat(resolved.problems()).isEmpty();
    return new Drawn(sample, repository, ANSWERS, resolved);
  }

  static Stream<Slip> slips() {
    return Stream.of(
        new Slip(
            "every object has the name, the namespace and the labels",
            "k8s/hpa.yaml",
            "namespace: shop",
            "namespace: shops"),
        new Slip(
            "every object has the name, the namespace and the labels",
            "k8s/service.yaml",
            "app.kubernetes.io/part-of: shop",
            "app.kubernetes.io/part-of: other"),
        new Slip(
            "every selector chooses the pods",
            "k8s/service.yaml",
            "  selector:\n    app.kubernetes.io/instance: orders",
            "  selector:\n    app.kubernetes.io/instance: order"),
        new Slip(
            "every selector chooses the pods",
            "k8s/poddisruptionbudget.yaml",
            "matchLabels:\n      app.kubernetes.io/instance: orders",
            "matchLabels:\n      app: orders"),
        new Slip(
            "every selector chooses the pods",
            "k8s/networkpolicy.yaml",
            "podSelector:\n    matchLabels:\n      app.kubernetes.io/instance: orders",
            "podSelector:\n    matchLabels:\n      app.kubernetes.io/instance: api"),
        new Slip("one user runs everywhere", "Dockerfile", "USER 10001:10001", "USER 10001:1654"),
        new Slip("one user runs everywhere", "Dockerfile", "USER 10001:10001\n", ""),
        new Slip("one user runs everywhere", DEPLOYMENT, "fsGroup: 10001", "fsGroup: 1654"),
        new Slip("one user runs everywhere", DEPLOYMENT, "runAsUser: 10001", "runAsUser: 1654"),
        new Slip(
            "one user runs everywhere", "compose.yaml", "user: \"10001:10001\"", "user: \"0:0\""),
        new Slip("one image runs everywhere", DEPLOYMENT, "orders:1.0.0\n", "orders:1.0.1\n"),
        new Slip("one image runs everywhere", "compose.yaml", "orders:1.0.0", "orders:latest"),
        new Slip(
            "one image runs everywhere",
            "trivy-data/ksv0125.yaml",
            "registry.example.com",
            "docker.io"),
        new Slip(
            "tokens are mounted only where they are wanted",
            DEPLOYMENT,
            "automountServiceAccountToken: false",
            "automountServiceAccountToken: true"),
        new Slip(
            "tokens are mounted only where they are wanted",
            "k8s/serviceaccount.yaml",
            "  name: orders",
            "  name: order"),
        new Slip(
            "requests and limits are the same everywhere",
            DEPLOYMENT,
            "memory: 256Mi",
            "memory: 512Mi"),
        new Slip(
            "requests and limits are the same everywhere",
            "compose.yaml",
            "mem_limit: 256m",
            "mem_limit: 512m"),
        new Slip(
            "either a number or a scaler decides how many pods run",
            DEPLOYMENT,
            "spec:\n",
            "spec:\n  replicas: 2\n"),
        new Slip(
            "either a number or a scaler decides how many pods run",
            "k8s/hpa.yaml",
            "    name: orders",
            "    name: order"),
        new Slip(
            "the patch says what the Deployment says",
            "security-context.yaml",
            "readOnlyRootFilesystem: true",
            "readOnlyRootFilesystem: false"),
        new Slip(
            "the patch says what the Deployment says",
            "security-context.yaml",
            "sizeLimit: 64Mi",
            "sizeLimit: 32Mi"),
        new Slip(
            "the kustomization names every manifest",
            "kustomization.yaml",
            "  - k8s/networkpolicy.yaml\n",
            ""),
        new Slip(
            "no field is newer than the cluster",
            DEPLOYMENT,
            "      os:\n",
            "      hostUsers: false\n      os:\n"),
        new Slip(
            "no field is newer than the cluster",
            "k8s/00-namespace.yaml",
            "enforce-version: v1.25",
            "enforce-version: v1.26"),
        new Slip(
            "Windows has no Linux field and Linux has its fences",
            DEPLOYMENT,
            "- ALL",
            "- NET_RAW"),
        new Slip(
            "Windows has no Linux field and Linux has its fences",
            DEPLOYMENT,
            "allowPrivilegeEscalation: false",
            "allowPrivilegeEscalation: true"),
        new Slip(
            "Windows has no Linux field and Linux has its fences",
            "compose.yaml",
            "read_only: true",
            "read_only: false"),
        new Slip("the notes name every answer", "HARDENING.md", "### Read-only", "### Read"),
        new Slip("the notes name every answer", "bulwark.yaml", "\nuid: 10001", "\n"),
        new Slip("files without comments have none", DEPLOYMENT, "spec:\n", "# here\nspec:\n"),
        new Slip(
            "one set of ports is listened on, exposed and let through",
            "Dockerfile",
            "EXPOSE 8080",
            "EXPOSE 80"),
        new Slip(
            "one set of ports is listened on, exposed and let through",
            DEPLOYMENT,
            "containerPort: 8080",
            "containerPort: 8081"),
        new Slip(
            "one set of ports is listened on, exposed and let through",
            "k8s/networkpolicy.yaml",
            "port: 8080",
            "port: 80"),
        new Slip(
            "one set of ports is listened on, exposed and let through",
            "compose.yaml",
            "127.0.0.1:8080:8080",
            "8080:8080"),
        new Slip("the program is told its ports", DEPLOYMENT, "\"8443\"", "\"443\""),
        new Slip(
            "the program is told its ports",
            "compose.yaml",
            "ASPNETCORE_HTTP_PORTS: \"8080\"",
            "ASPNETCORE_HTTP_PORTS: \"80\""),
        new Slip("probes ask a port that listens", DEPLOYMENT, "port: https\n", "port: web\n"),
        new Slip("probes ask a port that listens", DEPLOYMENT, "/healthz/ready", "/healthz/live"),
        new Slip(
            "the Service leads to the ports",
            "k8s/service.yaml",
            "targetPort: https",
            "targetPort: tls"),
        new Slip(
            "what exposes leads to the Service",
            "k8s/httproute.yaml",
            "- name: orders\n          port: 443",
            "- name: orders\n          port: 8443"),
        new Slip(
            "what exposes leads to the Service",
            "k8s/httproute.yaml",
            "sectionName: https",
            "sectionName: tls"),
        new Slip(
            "what exposes leads to the Service",
            "k8s/backendtlspolicy.yaml",
            "hostname: orders.shop.svc",
            "hostname: orders.svc"),
        new Slip(
            "traffic is let in and out as answered",
            "k8s/networkpolicy.yaml",
            "metadata.name: data",
            "metadata.name: date"),
        new Slip(
            "traffic is let in and out as answered",
            "k8s/networkpolicy.yaml",
            "    - Egress\n",
            ""),
        new Slip(
            "every volume is mounted and every mount has its volume",
            DEPLOYMENT,
            "mountPath: /tmp\n              name: tmp",
            "mountPath: /tmp\n              name: temp"),
        new Slip("what is writable is what was answered", DEPLOYMENT, "/tmp\n", "/var/tmp\n"),
        new Slip("what is writable is what was answered", "compose.yaml", "size=64m", "size=64g"),
        new Slip(
            "keys are kept only where they can be",
            "k8s/persistentvolumeclaim.yaml",
            "name: orders-keys",
            "name: keys"),
        new Slip(
            "keys are kept only where they can be", DEPLOYMENT, "value: /home/app", "value: /app"),
        new Slip("a certificate can be read and is named", DEPLOYMENT, "0440", "0400"),
        new Slip(
            "a certificate can be read and is named",
            DEPLOYMENT,
            "mountPath: /tls",
            "mountPath: /https"),
        new Slip(
            "the Dockerfile is one that Docker 20.10 can build",
            "Dockerfile",
            "COPY --from=build",
            "COPY --link --from=build"),
        new Slip(
            "the Dockerfile is one that Docker 20.10 can build",
            "Dockerfile",
            "FROM",
            "# syntax=docker/dockerfile:1\nFROM"),
        new Slip(
            "compose builds the Dockerfile from the folder of the repository",
            "compose.yaml",
            "context: \".\"",
            "context: \"..\""),
        new Slip(
            "the Dockerfile is built on what was answered",
            "Dockerfile",
            "dotnet/aspnet:10.0",
            "dotnet/runtime:10.0"),
        new Slip(
            "the Dockerfile is built on what was answered",
            "Dockerfile",
            "noble-chiseled-extra AS final",
            "noble AS final"),
        new Slip(
            "the program in the image is root's and gets its signals",
            "Dockerfile",
            "COPY --from=build /out /app\nWORKDIR /app",
            "WORKDIR /app\nCOPY --from=build /out /app"),
        new Slip(
            "the program in the image is root's and gets its signals",
            "Dockerfile",
            "ENTRYPOINT [\"dotnet\", \"Orders.dll\"]",
            "ENTRYPOINT [\"sh\", \"-c\", \"dotnet Orders.dll\"]"));
  }

  @ParameterizedTest
  @MethodSource("slips")
  void a_slip_is_noticed(Slip slip) {
    assertThat(written.text(slip.path())).contains(slip.from());
    var agreement = Agreement.all().get(slip.noticed());
    agreement.check(drawn, written);
    var wrong = written.with(slip.path(), text -> first(text, slip.from(), slip.to()));
    assertThat(catchThrowable(() -> agreement.check(drawn, wrong)))
        .as(slip.noticed())
        .isInstanceOf(AssertionError.class);
  }

  private static String first(String text, String from, String to) {
    int at = text.indexOf(from);
    return text.substring(0, at) + to + text.substring(at + from.length());
  }

  @Test
  void every_agreement_has_a_slip() {
    assertThat(slips().map(Slip::noticed).distinct())
        .containsExactlyInAnyOrderElementsOf(Agreement.all().keySet());
  }

  @Test
  void an_unknown_field_is_noticed() {
    for (var change :
        List.of(
            new Slip("", DEPLOYMENT, "privileged: false", "priviledged: false"),
            new Slip("", DEPLOYMENT, "value: \"8080\"", "value: 8080"),
            new Slip("", "k8s/service.yaml", "  type: ClusterIP", "  type: A\n  type: B"))) {
      assertThat(
              catchThrowable(() ->
                  written.with(change.path(), text -> first(text, change.from(), change.to()))))
          .as(change.to())
          .isInstanceOf(AssertionError.class);
    }
  }
}
