package dev.bulwark.rules;

import dev.bulwark.manifest.FileKind;
import dev.bulwark.manifest.KubernetesObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A version of an API that clusters have no more. */
final class RemovedApi extends ManifestRule {
  /** Kind and version; what takes its place, where the rest of the object stays as it is. */
  private static final Map<String, String> SAME =
      Map.of(
          "PodDisruptionBudget policy/v1beta1", "policy/v1",
          "CronJob batch/v1beta1", "batch/v1",
          "HorizontalPodAutoscaler autoscaling/v2beta2", "autoscaling/v2",
          "Role rbac.authorization.k8s.io/v1beta1", "rbac.authorization.k8s.io/v1",
          "RoleBinding rbac.authorization.k8s.io/v1beta1", "rbac.authorization.k8s.io/v1",
          "ClusterRole rbac.authorization.k8s.io/v1beta1", "rbac.authorization.k8s.io/v1",
          "ClusterRoleBinding rbac.authorization.k8s.io/v1beta1", "rbac.authorization.k8s.io/v1");

  private static final Set<String> WORKLOADS = Set.of("Deployment", "DaemonSet", "ReplicaSet");
  private static final Set<String> OLD_WORKLOADS =
      Set.of("extensions/v1beta1", "apps/v1beta1", "apps/v1beta2");
  private static final Set<String> OTHERS =
      Set.of(
          "Ingress extensions/v1beta1",
          "Ingress networking.k8s.io/v1beta1",
          "NetworkPolicy extensions/v1beta1",
          "StatefulSet apps/v1beta1",
          "StatefulSet apps/v1beta2",
          "HorizontalPodAutoscaler autoscaling/v2beta1",
          "PodSecurityPolicy policy/v1beta1",
          "PodSecurityPolicy extensions/v1beta1");

  RemovedApi() {
    super(
        "BW246",
        Severity.ERROR,
        "clusters do not have this API any more",
        "kube-linter no-extensions-v1beta",
        "kube-score stable-version",
        "trivy KSV-0107",
        "kyverno check-deprecated-apis");
  }

  @Override
  public Example bad() {
    return example("policy/v1beta1");
  }

  @Override
  public Example good() {
    return example("policy/v1");
  }

  private static Example example(String version) {
    return Example.manifest(
            Example.fill(
                """
                apiVersion: %s
                kind: PodDisruptionBudget
                metadata:
                  name: orders
                spec:
                  maxUnavailable: 1
                  selector:
                    matchLabels:
                      app: orders
                """,
                version))
        .with("Dockerfile", PodExample.dockerfile("10.0"));
  }

  @Override
  public Stream<Finding> check(ManifestFile file, ContainerSet set) {
    return file.kind() == FileKind.KUBERNETES && DotnetContainers.any(file, set)
        ? file.objects().stream().flatMap(object -> check(file, object).stream())
        : Stream.empty();
  }

  private Optional<Finding> check(ManifestFile file, KubernetesObject object) {
    var both = object.kind() + " " + object.apiVersion();
    boolean workload =
        WORKLOADS.contains(object.kind()) && OLD_WORKLOADS.contains(object.apiVersion());
    var next =
        workload && object.mapping().at("spec", "selector").isPresent()
            ? Optional.of("apps/v1")
            : Optional.ofNullable(SAME.get(both));
    if (next.isEmpty() && !workload && !OTHERS.contains(both)) {
      return Optional.empty();
    }
    var version = object.mapping().scalar("apiVersion").orElseThrow();
    var found =
        found(
            file,
            version.span(),
            object.kind() + " of " + version.text() + ": no cluster in support takes it",
            next.map(name -> "write " + name)
                .orElse(
                    object.kind().equals("PodSecurityPolicy")
                        ? "take it out; Pod Security levels of namespaces take its place"
                        : "write it as the API of today, which wants other fields"));
    return Optional.of(
        found.mendedBy(
            "The object is the same in the version that stays.",
            next.map(name -> Mends.set(file, version, name)).orElse(List.of())));
  }
}
