package dev.bulwark.blueprint;

import java.util.ArrayList;
import java.util.List;

/**
 * What the field's checkers will still report for a decision, as measured with their versions of
 * November 2026.
 */
final class Residues {
  private Residues() {}

  static List<Residue> of(Blueprint blueprint) {
    var residues = new ArrayList<Residue>();
    user(blueprint, residues);
    image(blueprint, residues);
    availability(blueprint, residues);
    resources(blueprint, residues);
    return List.copyOf(residues);
  }

  private static void user(Blueprint blueprint, List<Residue> residues) {
    var user = blueprint.runtime().user();
    if (user.isEmpty()) {
      return;
    }
    var mend = "--set user=number --set uid=10001";
    if (user.get().instruction().startsWith("$")) {
      residues.add(
          new Residue(
              "hadolint",
              List.of("DL3066"),
              "USER $APP_UID is a number, but it stands in the base image, which hadolint does not"
                  + " read",
              mend));
    }
    if (user.get().uid() <= 10_000) {
      var reason =
          "it wants numbers above 10000, which no user of the node has; 1654 is the images' own"
              + " user and owns /home/app";
      residues.add(new Residue("trivy", List.of("KSV-0020", "KSV-0021"), reason, mend));
      if (blueprint.runtime().hostUsers().isEmpty()) {
        residues.add(new Residue("checkov", List.of("CKV_K8S_40"), reason, mend));
      }
      residues.add(
          new Residue(
              "kube-score", List.of("container-security-context-user-group-id"), reason, mend));
    }
  }

  private static void image(Blueprint blueprint, List<Residue> residues) {
    if (!ImageName.pinned(blueprint.output().image())) {
      residues.add(
          new Residue(
              "checkov",
              List.of("CKV_K8S_43"),
              "the image is named by its tag; a digest exists only after the first push",
              "--set image=NAME:TAG@sha256:…"));
    }
  }

  private static void availability(Blueprint blueprint, List<Residue> residues) {
    if (blueprint.availability().priorityClass().isEmpty()) {
      residues.add(
          new Residue(
              "polaris",
              List.of("priorityClassNotSet"),
              "a PriorityClass belongs to the cluster, and one that does not exist there refuses"
                  + " the pod",
              "--set priority-class=NAME"));
    }
    if (!blueprint.network().listens()) {
      var reason =
          "a worker listens to nobody, so there is nothing honest to ask; it ends when it fails";
      residues.add(new Residue("checkov", List.of("CKV_K8S_8", "CKV_K8S_9"), reason, "none"));
      residues.add(
          new Residue(
              "polaris", List.of("livenessProbeMissing", "readinessProbeMissing"), reason, "none"));
    }
    if (blueprint.availability().replicas() == 1
        && blueprint.availability().autoscale().isEmpty()) {
      var reason = "one pod only: it is gone while it restarts";
      var mend = "--set replicas=2";
      residues.add(new Residue("kube-score", List.of("deployment-replicas"), reason, mend));
      residues.add(new Residue("polaris", List.of("deploymentMissingReplicas"), reason, mend));
    }
  }

  private static void resources(Blueprint blueprint, List<Residue> residues) {
    if (blueprint.resources().cpuLimit().isEmpty()) {
      var reason = "no CPU limit: a busy pod may take what its neighbours left";
      var mend = "--set cpu-limit=equal";
      residues.add(new Residue("trivy", List.of("KSV-0011"), reason, mend));
      residues.add(new Residue("checkov", List.of("CKV_K8S_11"), reason, mend));
      residues.add(new Residue("kube-score", List.of("container-resources"), reason, mend));
      residues.add(new Residue("polaris", List.of("cpuLimitsMissing"), reason, mend));
    }
  }
}
