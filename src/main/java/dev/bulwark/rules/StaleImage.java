package dev.bulwark.rules;

import java.util.stream.Stream;

/** A node may run an image that the registry has replaced, or never asks for one. */
final class StaleImage extends ContainerRule {
  StaleImage() {
    super(
        "BW230",
        Severity.WARNING,
        "the pull policy does not fit the tag",
        "kube-score container-image-pull-policy",
        "polaris pullPolicyNotAlways",
        "checkov CKV_K8S_15",
        "kubescape C-0075");
  }

  @Override
  public Example bad() {
    return PodExample.container("imagePullPolicy: Never\n");
  }

  @Override
  public Example good() {
    return PodExample.container("imagePullPolicy: Always\n");
  }

  @Override
  Stream<Finding> check(DotnetContainer container) {
    var policy = container.mapping().scalar("imagePullPolicy").filter(one -> !one.templated());
    var image = container.container().image().filter(one -> !one.templated());
    if (policy.isEmpty() || image.isEmpty()) {
      return Stream.empty();
    }
    boolean latest = image.get().text().endsWith(":latest");
    var reason =
        policy.get().text().equals("Never")
            ? "the pod starts only where somebody has put the image on the node"
            : latest && policy.get().text().equals("IfNotPresent")
                ? "a node keeps the latest of the day it first pulled"
                : "";
    return reason.isEmpty()
        ? Stream.empty()
        : Stream.of(
            found(
                container.file(),
                policy.get().span(),
                "imagePullPolicy " + policy.get().text() + ": " + reason,
                latest ? "name the version" : "write IfNotPresent or Always"));
  }
}
