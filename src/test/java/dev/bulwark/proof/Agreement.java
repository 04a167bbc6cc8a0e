package dev.bulwark.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.proof.Drawing.Drawn;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** What the files of one set of answers must say alike, whichever file one reads. */
@FunctionalInterface
interface Agreement {

  /** Throws an {@link AssertionError} where two files, or a file and an answer, differ. */
  void check(Drawn drawn, Written written);

  /** Every agreement by its sentence. */
  static Map<String, Agreement> all() {
    var all = new TreeMap<String, Agreement>();
    all.put("every object has the name, the namespace and the labels", Agreement::names);
    all.put("every selector chooses the pods", Agreement::selectors);
    all.put("one user runs everywhere", Agreement::user);
    all.put("one image runs everywhere", Agreement::image);
    all.put("tokens are mounted only where they are wanted", Agreement::token);
    all.put("requests and limits are the same everywhere", Agreement::resources);
    all.put("either a number or a scaler decides how many pods run", Agreement::scaling);
    all.put("the patch says what the Deployment says", Agreement::patch);
    all.put("the kustomization names every manifest", Agreement::kustomization);
    all.put("no field is newer than the cluster", Agreement::cluster);
    all.put("Windows has no Linux field and Linux has its fences", Agreement::system);
    all.put("the notes name every answer", Agreement::notes);
    all.put("files without comments have none", Agreement::comments);
    all.putAll(NetworkAgreement.all());
    all.putAll(FileSystemAgreement.all());
    all.putAll(DockerfileAgreement.all());
    return all;
  }

  private static void names(Drawn drawn, Written written) {
    var name = drawn.value("name");
    var namespace = drawn.value("namespace");
    assertThat(written.one(Namespace.class).getMetadata().getName()).isEqualTo(namespace);
    var labels = written.deployment().getMetadata().getLabels();
    assertThat(labels)
        .containsEntry("app.kubernetes.io/name", name)
        .containsEntry("app.kubernetes.io/instance", name)
        .containsEntry("app.kubernetes.io/part-of", namespace);
    assertThat(written.deployment().getSpec().getTemplate().getMetadata().getLabels())
        .isEqualTo(labels);
    written.objects().values().stream()
        .filter(object -> !(object instanceof Namespace))
        .forEach(object -> named(object, name, namespace, labels));
  }

  private static void named(
      HasMetadata object, String name, String namespace, Map<String, String> labels) {
    var metadata = object.getMetadata();
    assertThat(metadata.getNamespace()).as(object.getKind()).isEqualTo(namespace);
    assertThat(metadata.getLabels()).as(object.getKind()).isEqualTo(labels);
    switch (object.getKind()) {
      case "PersistentVolumeClaim" -> {}
      case "HTTPRoute" -> assertThat(metadata.getName()).isIn(name, name + "-redirect");
      default -> assertThat(metadata.getName()).as(object.getKind()).isEqualTo(name);
    }
  }

  private static void selectors(Drawn drawn, Written written) {
    var template = written.deployment().getSpec().getTemplate();
    var labels = template.getMetadata().getLabels();
    chooses(written.deployment().getSpec().getSelector().getMatchLabels(), labels);
    written.find(Service.class).ifPresent(it -> chooses(it.getSpec().getSelector(), labels));
    written
        .find(PodDisruptionBudget.class)
        .ifPresent(it -> chooses(it.getSpec().getSelector().getMatchLabels(), labels));
    chooses(written.one(NetworkPolicy.class).getSpec().getPodSelector().getMatchLabels(), labels);
    template
        .getSpec()
        .getTopologySpreadConstraints()
        .forEach(spread -> chooses(spread.getLabelSelector().getMatchLabels(), labels));
    var affinity = template.getSpec().getAffinity();
    if (affinity.getPodAntiAffinity() != null) {
      affinity
          .getPodAntiAffinity()
          .getPreferredDuringSchedulingIgnoredDuringExecution()
          .forEach(term ->
              chooses(term.getPodAffinityTerm().getLabelSelector().getMatchLabels(), labels));
    }
    assertThat(affinity.getPodAntiAffinity() == null).isEqualTo(drawn.is("spread", "none"));
  }

  private static void chooses(Map<String, String> selector, Map<String, String> labels) {
    assertThat(selector).isNotEmpty();
    assertThat(labels).containsAllEntriesOf(selector);
  }

  private static void user(Drawn drawn, Written written) {
    if (drawn.is("os", "windows")) {
      return;
    }
    long uid = drawn.is("user", "number") ? Long.parseLong(drawn.value("uid")) : 1654;
    PodSecurityContext pod = written.pod().getSecurityContext();
    assertThat(List.of(pod.getRunAsUser(), pod.getRunAsGroup(), pod.getFsGroup()))
        .containsOnly(uid);
    SecurityContext container = written.container().getSecurityContext();
    assertThat(List.of(container.getRunAsUser(), container.getRunAsGroup())).containsOnly(uid);
    assertThat(List.of(pod.getRunAsNonRoot(), container.getRunAsNonRoot())).containsOnly(true);
    assertThat(written.dockerfile().finalStage().one("USER"))
        .contains(drawn.is("user", "number") ? uid + ":" + uid : "$APP_UID");
    written
        .tree("compose.yaml")
        .ifPresent(compose ->
            assertThat(service(compose).path("user").asString()).isEqualTo(uid + ":" + uid));
  }

  /** The one service of a compose file. */
  static JsonNode service(JsonNode compose) {
    assertThat(compose.path("services")).hasSize(1);
    return compose.path("services").iterator().next();
  }

  private static void image(Drawn drawn, Written written) {
    var image = drawn.value("image");
    var tagged = image.replaceFirst("@.*", "");
    assertThat(written.container().getImage()).isEqualTo(image);
    assertThat(written.text("HARDENING.md")).contains(tagged);
    assertThat(tagged)
        .endsWith(
            ":" + written.deployment().getMetadata().getLabels().get("app.kubernetes.io/version"));
    written
        .tree("compose.yaml")
        .ifPresent(
            compose -> assertThat(service(compose).path("image").asString()).isEqualTo(tagged));
    var registry = tagged.contains("/") ? tagged.replaceFirst("/.*", "") : "";
    assertThat(written.find("trivy-data/ksv0125.yaml").isPresent())
        .isEqualTo(!registry.isEmpty() && !registry.endsWith("azurecr.io"));
    written
        .tree("trivy-data/ksv0125.yaml")
        .ifPresent(data ->
            assertThat(data.path("ksv0125").path("trusted_registries").path(0).asString())
                .isEqualTo(registry));
  }

  private static void token(Drawn drawn, Written written) {
    boolean wanted = drawn.is("service-account-token", "true");
    var account = written.one(ServiceAccount.class);
    assertThat(written.pod().getServiceAccountName()).isEqualTo(account.getMetadata().getName());
    assertThat(written.pod().getAutomountServiceAccountToken()).isEqualTo(wanted);
    assertThat(account.getAutomountServiceAccountToken()).isFalse();
  }

  private static void resources(Drawn drawn, Written written) {
    var resources = written.container().getResources();
    assertThat(resources.getLimits().get("memory"))
        .isEqualTo(resources.getRequests().get("memory"))
        .hasToString(drawn.value("memory"));
    assertThat(resources.getLimits().get("ephemeral-storage"))
        .isEqualTo(resources.getRequests().get("ephemeral-storage"));
    assertThat(resources.getRequests().get("cpu")).hasToString(drawn.value("cpu"));
    if (drawn.is("cpu-limit", "equal")) {
      assertThat(resources.getLimits().get("cpu")).isEqualTo(resources.getRequests().get("cpu"));
    } else {
      assertThat(resources.getLimits()).doesNotContainKey("cpu");
    }
    written
        .tree("compose.yaml")
        .map(Agreement::service)
        .ifPresent(service -> {
          assertThat(service.path("mem_limit").asString())
              .isEqualTo(drawn.value("memory").toLowerCase(Locale.ROOT).replace("i", ""));
          assertThat(service.path("stop_grace_period").asString())
              .isEqualTo(written.pod().getTerminationGracePeriodSeconds() + "s");
        });
  }

  private static void scaling(Drawn drawn, Written written) {
    var replicas = written.deployment().getSpec().getReplicas();
    var scaler = written.find(HorizontalPodAutoscaler.class);
    assertThat(scaler.isPresent()).isEqualTo(!drawn.is("autoscale", "none"));
    if (scaler.isEmpty()) {
      assertThat(replicas).hasToString(drawn.value("replicas"));
    } else {
      assertThat(replicas).isNull();
      var spec = scaler.get().getSpec();
      assertThat(spec.getMinReplicas() + "-" + spec.getMaxReplicas())
          .isEqualTo(drawn.value("autoscale"));
      assertThat(spec.getScaleTargetRef().getKind()).isEqualTo("Deployment");
      assertThat(spec.getScaleTargetRef().getName())
          .isEqualTo(written.deployment().getMetadata().getName());
    }
    assertThat(written.find(PodDisruptionBudget.class).isPresent())
        .isEqualTo(drawn.is("disruption-budget", "true"));
  }

  private static void patch(Drawn drawn, Written written) {
    var patch = Manifests.read(written.text("security-context.yaml"), Deployment.class);
    assertThat(patch.getMetadata().getName())
        .isEqualTo(written.deployment().getMetadata().getName());
    assertThat(patch.getSpec().getTemplate().getSpec().getSecurityContext())
        .isEqualTo(written.pod().getSecurityContext());
    assertThat(
            patch.getSpec().getTemplate().getSpec().getContainers().getFirst().getSecurityContext())
        .isEqualTo(written.container().getSecurityContext());
    Partial.of(
        written.tree("security-context.yaml").orElseThrow().path("spec"),
        written.tree("k8s/deployment.yaml").orElseThrow().path("spec"));
  }

  private static void kustomization(Drawn drawn, Written written) {
    assertThat(written.find("kustomization.yaml").isPresent())
        .isEqualTo(drawn.is("layout", "kustomize"));
    written
        .tree("kustomization.yaml")
        .ifPresent(kustomization -> {
          var named = new TreeSet<String>();
          kustomization.path("resources").forEach(resource -> named.add(resource.asString()));
          assertThat(named).isEqualTo(new TreeSet<>(written.objects().keySet()));
        });
  }

  /** First minor versions that have a field without a feature gate, from the release notes. */
  private static void cluster(Drawn drawn, Written written) {
    int minor = Integer.parseInt(drawn.value("cluster").substring(2));
    var pod = written.pod();
    var security = pod.getSecurityContext();
    since(30, minor, written.container().getLifecycle());
    since(30, minor, security.getAppArmorProfile());
    since(33, minor, pod.getHostUsers());
    since(33, minor, security.getSupplementalGroupsPolicy());
    written
        .find(PodDisruptionBudget.class)
        .ifPresent(budget -> since(27, minor, budget.getSpec().getUnhealthyPodEvictionPolicy()));
    var modes = List.of("audit", "enforce", "warn");
    var labels = written.one(Namespace.class).getMetadata().getLabels();
    modes.forEach(mode ->
        assertThat(labels)
            .containsEntry("pod-security.kubernetes.io/" + mode, "restricted")
            .containsEntry(
                "pod-security.kubernetes.io/" + mode + "-version", "v" + drawn.value("cluster")));
  }

  private static void since(int first, int minor, Object field) {
    if (minor < first) {
      assertThat(field).isNull();
    }
  }

  private static void system(Drawn drawn, Written written) {
    boolean windows = drawn.is("os", "windows");
    var pod = written.pod();
    var container = written.container().getSecurityContext();
    assertThat(pod.getOs().getName()).isEqualTo(drawn.value("os"));
    if (windows) {
      var security = pod.getSecurityContext();
      assertThat(
              new Object[] {
                security.getRunAsUser(),
                security.getRunAsGroup(),
                security.getFsGroup(),
                security.getSeccompProfile(),
                security.getSeLinuxOptions(),
                security.getAppArmorProfile(),
                security.getSupplementalGroupsPolicy(),
                container.getCapabilities(),
                container.getAllowPrivilegeEscalation(),
                container.getReadOnlyRootFilesystem(),
                container.getRunAsUser(),
                container.getSeccompProfile(),
                container.getPrivileged(),
                pod.getHostUsers()
              })
          .containsOnlyNulls();
      assertThat(security.getWindowsOptions().getRunAsUserName()).isNotBlank();
    } else {
      assertThat(container.getCapabilities().getDrop()).containsExactly("ALL");
      assertThat(container.getCapabilities().getAdd()).isEmpty();
      assertThat(container.getAllowPrivilegeEscalation()).isFalse();
      assertThat(pod.getSecurityContext().getSeccompProfile().getType())
          .isEqualTo("RuntimeDefault");
      assertThat(container.getReadOnlyRootFilesystem()).isEqualTo(drawn.is("read-only", "true"));
      assertThat(pod.getSecurityContext().getWindowsOptions()).isNull();
    }
    written
        .tree("compose.yaml")
        .map(Agreement::service)
        .ifPresent(service -> {
          assertThat(service.path("read_only").asBoolean())
              .isEqualTo(drawn.is("read-only", "true"));
          assertThat(service.path("cap_drop").path(0).asString()).isEqualTo("ALL");
          assertThat(service.path("security_opt").path(0).asString())
              .isEqualTo("no-new-privileges:true");
        });
    assertThat(written.find(Gateway.class).isPresent())
        .isEqualTo(drawn.value("gateway").startsWith("own:"));
  }

  private static void notes(Drawn drawn, Written written) {
    var notes = written.text("HARDENING.md");
    var answers = Manifests.tree(written.text("bulwark.yaml"));
    drawn
        .blueprint()
        .choices()
        .forEach(choice -> {
          assertThat(answers.has(choice.id())).as(choice.id()).isTrue();
          assertThat(notes).as(choice.id()).contains("### " + choice.title() + ": ");
        });
    drawn
        .blueprint()
        .residues()
        .forEach(
            residue -> residue.ids().forEach(id -> assertThat(notes).contains("`" + id + "`")));
  }

  /** The answers file keeps its headings, by which a person finds an answer. */
  private static void comments(Drawn drawn, Written written) {
    if (drawn.is("comments", "none")) {
      written
          .texts()
          .forEach((path, text) -> {
            if (path.equals("Dockerfile")
                || (path.endsWith(".yaml") && !path.equals("bulwark.yaml"))) {
              assertThat(text.lines()).as(path).noneMatch(line -> line.strip().startsWith("#"));
            }
          });
    }
  }
}
