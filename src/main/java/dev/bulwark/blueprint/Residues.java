package dev.bulwark.blueprint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the field's checkers will still report for a decision, as measured with their versions of
 * November 2026: with their default settings at the standard level, with their optional rules as
 * well at the strict one.
 */
final class Residues {
  /** Numbers above this one belong to no user of a node (trivy KSV-0020, KSV-0021). */
  private static final int LAST_LOW_UID = 10_000;

  /** Polaris leaves out what an annotation excuses, unless it is told not to. */
  private static final String WITHOUT_EXEMPTIONS = "with `--disallow-exemptions`";

  /**
   * Both read kinds of others once they are given schemas (yannh/kubeconform Readme.md,
   * "CustomResourceDefinition (CRD) Support"; kubesec asks the same library).
   */
  private static final String WITHOUT_SCHEMAS =
      "as long as no `-schema-location` names schemas of the Gateway API";

  private final Blueprint blueprint;
  private final boolean strict;
  private final List<Residue> found = new ArrayList<>();

  private Residues(Blueprint blueprint) {
    this.blueprint = blueprint;
    this.strict = blueprint.level() == Level.STRICT;
  }

  static List<Residue> of(Blueprint blueprint) {
    var residues = new Residues(blueprint);
    if (blueprint.images().os().equals("windows")) {
      residues.windows();
    } else {
      residues.user();
      residues.fileSystem();
    }
    residues.image();
    residues.registry();
    residues.token();
    residues.cpuLimit();
    residues.network();
    residues.probes();
    residues.replicas();
    residues.scaling();
    residues.placement();
    residues.owner();
    return List.copyOf(residues.found);
  }

  private void windows() {
    add(
        new Cause("USER names a Windows user, and Windows users have no number", "none"),
        "hadolint",
        "DL3066");
    var cause =
        new Cause(
            "the rule asks for a Linux field, and the API server refuses those in a Windows pod",
            "none");
    add(
        cause,
        "trivy",
        "KSV-0001",
        "KSV-0003",
        "KSV-0004",
        "KSV-0014",
        "KSV-0020",
        "KSV-0021",
        "KSV-0030",
        "KSV-0104",
        "KSV-0106");
    add(
        cause,
        "checkov",
        "CKV_K8S_20",
        "CKV_K8S_22",
        "CKV_K8S_28",
        "CKV_K8S_31",
        "CKV_K8S_37",
        "CKV_K8S_40");
    add(cause, "kube-linter", "no-read-only-root-fs");
    add(
        cause,
        "kube-score",
        "container-security-context-readonlyrootfilesystem",
        "container-security-context-user-group-id");
    addOptional(cause, "kube-score", "container-seccomp-profile");
    add(
        cause,
        "polaris",
        "insecureCapabilities",
        "linuxHardening",
        "notReadOnlyRootFilesystem",
        "privilegeEscalationAllowed");
    addOptional(
        cause,
        "kubesec",
        "CapDropAll",
        "CapDropAny",
        "ReadOnlyRootFilesystem",
        "RunAsGroup",
        "RunAsUser");
  }

  private void user() {
    var user = blueprint.runtime().user().orElseThrow();
    var mend = "--set user=number --set uid=10001";
    if (user.instruction().startsWith("$")) {
      add(
          new Cause(
              "USER $APP_UID is a number, but it stands in the base image, which hadolint does not"
                  + " read",
              mend),
          "hadolint",
          "DL3066");
    }
    if (user.uid() <= LAST_LOW_UID) {
      var cause =
          new Cause(
              "it wants numbers above 10000, which no user of the node has; 1654 is the images' own"
                  + " user and owns /home/app",
              mend);
      add(cause, "trivy", "KSV-0020", "KSV-0021");
      if (blueprint.runtime().hostUsers().isEmpty()) {
        add(cause, "checkov", "CKV_K8S_40");
      }
      add(cause, "kube-score", "container-security-context-user-group-id");
      addOptional(cause, "kubesec", "RunAsGroup", "RunAsUser");
    }
  }

  private void fileSystem() {
    if (!blueprint.runtime().readOnly()) {
      var cause = new Cause("the program may write where its user may", "--set read-only=true");
      add(cause, "trivy", "KSV-0014");
      add(cause, "checkov", "CKV_K8S_22");
      add(cause, "kube-linter", "no-read-only-root-fs");
      add(cause, "kube-score", "container-security-context-readonlyrootfilesystem");
      add(cause, "polaris", "notReadOnlyRootFilesystem");
      addOptional(cause, "kubesec", "ReadOnlyRootFilesystem");
    }
  }

  private void image() {
    if (!ImageName.pinned(blueprint.output().image())) {
      add(
          new Cause(
              "the image is named by its tag; a digest exists only after the first push",
              "--set image=NAME:TAG@sha256:DIGEST"),
          "checkov",
          "CKV_K8S_43");
    }
  }

  /** Hadolint trusts every registry until some are named. */
  private void registry() {
    var base = blueprint.images().base();
    var registry = base.substring(0, base.indexOf('/'));
    if (!registry.equals("mcr.microsoft.com")) {
      addOnly(
          "where `trustedRegistries` names some and not `" + registry + "`",
          new Cause("the base images come from a mirror", "--set registry=mcr.microsoft.com"),
          "hadolint",
          "DL3026");
    }
  }

  private void token() {
    if (blueprint.runtime().token()) {
      var cause =
          new Cause(
              "the program calls the Kubernetes API, and the token is how it says who it is",
              "--set service-account-token=false");
      add(cause, "checkov", "CKV_K8S_38");
      add(cause, "polaris", "automountServiceAccountToken");
      addOptional(cause, "kubesec", "AutomountServiceAccountToken");
    }
  }

  private void cpuLimit() {
    if (blueprint.resources().cpuLimit().isEmpty()) {
      var cause =
          new Cause(
              "no CPU limit: a busy pod may take what its neighbours left",
              "--set cpu-limit=equal");
      add(cause, "trivy", "KSV-0011");
      add(cause, "checkov", "CKV_K8S_11");
      add(cause, "kube-score", "container-resources");
      addOptional(
          cause,
          "kube-score",
          "container-cpu-requests-equal-limits",
          "container-resource-requests-equal-limits");
      add(cause, "polaris", "cpuLimitsMissing");
      addOptional(cause, "kubesec", "LimitsCPU");
    }
  }

  private void network() {
    var network = blueprint.network();
    if (network.exposure() instanceof Exposure.Gateway) {
      var cause =
          new Cause(
              "it brings schemas of Kubernetes' own kinds only and cannot read others without; with"
                  + " schemas it is content, and the API server checks these files too",
              "none");
      addOnly(WITHOUT_SCHEMAS, cause, "kubeconform", "statusError");
      addOnly(WITHOUT_SCHEMAS, cause, "kubesec", "invalid");
    }
    if (network.exposure() instanceof Exposure.LoadBalancer) {
      addOptional(
          new Cause("callers outside the cluster are wanted", "--set exposure=gateway"),
          "kube-linter",
          "exposed-services");
    }
    if (!network.listens() || network.egress().isEmpty()) {
      addExempted(
          new Cause(
              "a policy that lets nobody through has an empty list, which counts as none", "none"),
          "missingNetworkPolicy");
    }
  }

  private void probes() {
    if (!blueprint.network().listens()) {
      var cause =
          new Cause(
              "a worker listens to nobody, so there is nothing honest to ask; it ends when it"
                  + " fails",
              "none");
      addExempted(cause, "livenessProbeMissing", "readinessProbeMissing");
    }
  }

  private void replicas() {
    int replicas = blueprint.availability().replicas();
    if (blueprint.availability().autoscale().isPresent()) {
      return;
    }
    if (replicas == 1) {
      var cause = new Cause("one pod only: it is gone while it restarts", "--set replicas=3");
      add(cause, "kube-score", "deployment-replicas");
      add(cause, "polaris", "deploymentMissingReplicas");
      addOptional(cause, "kube-linter", "minimum-three-replicas");
    } else if (replicas == 2) {
      var cause = new Cause("no spare pod while one of the two is replaced", "--set replicas=3");
      addOptional(cause, "kube-score", "deployment-replicas");
      addOptional(cause, "kube-linter", "minimum-three-replicas");
    }
  }

  private void scaling() {
    blueprint
        .availability()
        .autoscale()
        .ifPresent(autoscale -> {
          addExempted(
              new Cause(
                  "the HorizontalPodAutoscaler decides how many pods run", "--set autoscale=none"),
              "deploymentMissingReplicas");
          var few =
              new Cause(
                  "few pods when little is to do", "--set autoscale=3-" + (autoscale.max() + 2));
          if (autoscale.min() == 1) {
            add(few, "kube-score", "horizontalpodautoscaler-replicas");
            add(few, "polaris", "hpaMinAvailability");
          } else if (autoscale.min() == 2) {
            addOptional(few, "kube-score", "horizontalpodautoscaler-replicas");
          }
          if (autoscale.min() < 3) {
            addOptional(few, "kube-linter", "hpa-minimum-three-replicas");
          }
        });
  }

  private void placement() {
    var availability = blueprint.availability();
    if (availability.priorityClass().isEmpty()) {
      add(
          new Cause(
              "a PriorityClass belongs to the cluster, and one that does not exist there refuses"
                  + " the pod",
              "--set priority-class=NAME"),
          "polaris",
          "priorityClassNotSet");
    }
    if (availability.spread().equals("none")) {
      var cause = new Cause("all pods may run on one node", "--set spread=preferred");
      add(cause, "kube-linter", "no-anti-affinity");
      add(cause, "kube-score", "deployment-has-host-podantiaffinity");
      add(cause, "polaris", "topologySpreadConstraint");
    }
    if (!availability.disruptionBudget()) {
      var cause =
          new Cause("draining nodes may take all pods at once", "--set disruption-budget=true");
      add(cause, "kube-score", "deployment-has-poddisruptionbudget");
      add(cause, "polaris", "missingPodDisruptionBudget");
    } else if (!blueprint.output().evictsUnhealthy()) {
      add(
          new Cause(
              "Kubernetes " + blueprint.output().cluster() + " does not have the field yet",
              "--set cluster=1.27"),
          "kube-linter",
          "pdb-unhealthy-pod-eviction-policy");
    }
  }

  private void owner() {
    var cause = new Cause("nobody is named to ask", "--set owner=team@example.com");
    if (blueprint.identity().owner().isEmpty()) {
      addOptional(cause, "kube-linter", "required-label-owner");
    }
    if (blueprint.identity().email().isEmpty()) {
      addOptional(
          blueprint.identity().owner().isEmpty()
              ? cause
              : new Cause("the owner is no e-mail address", cause.mend()),
          "kube-linter",
          "required-annotation-email");
    }
  }

  private void add(Cause cause, String tool, String... ids) {
    found.add(new Residue(tool, List.of(ids), cause.reason(), cause.mend(), Optional.empty()));
  }

  private void addOnly(String only, Cause cause, String tool, String... ids) {
    found.add(new Residue(tool, List.of(ids), cause.reason(), cause.mend(), Optional.of(only)));
  }

  /** Excused by an annotation of the Deployment. */
  private void addExempted(Cause cause, String... ids) {
    addOnly(WITHOUT_EXEMPTIONS, cause, "polaris", ids);
  }

  /** Reported by rules that are off by default. */
  private void addOptional(Cause cause, String tool, String... ids) {
    if (strict) {
      add(cause, tool, ids);
    }
  }

  private record Cause(String reason, String mend) {}
}
