package dev.bulwark.render;

import dev.bulwark.blueprint.Blueprint;
import dev.bulwark.blueprint.Exposure;
import java.util.List;
import java.util.function.Predicate;

/**
 * A file of the output, its template, and when it is written.
 *
 * @param path relative to the output folder
 * @param template relative to the folder of templates
 * @param when whether a blueprint asks for it
 */
record Target(String path, String template, Predicate<Blueprint> when) {

  /** The file with most to say, which every blueprint asks for. */
  static final Target LONGEST = of("HARDENING.md", always());

  /** Every file there can be, in the order of the output. */
  static final List<Target> ALL =
      List.of(
          new Target(
              "Dockerfile", "files/Dockerfile.ftl", blueprint -> !blueprint.images().windows()),
          new Target(
              "Dockerfile",
              "files/Dockerfile.windows.ftl",
              blueprint -> blueprint.images().windows()),
          new Target(".dockerignore", "files/dockerignore.ftl", always()),
          of("compose.yaml", blueprint -> blueprint.output().compose()),
          LONGEST,
          of("bulwark.yaml", always()),
          of("security-context.yaml", always()),
          of("kustomization.yaml", blueprint -> blueprint.output().layout().equals("kustomize")),
          of("k8s/00-namespace.yaml", always()),
          of("k8s/serviceaccount.yaml", always()),
          of("k8s/deployment.yaml", always()),
          of("k8s/service.yaml", blueprint -> blueprint.network().listens()),
          of("k8s/networkpolicy.yaml", always()),
          of(
              "k8s/poddisruptionbudget.yaml",
              blueprint -> blueprint.availability().disruptionBudget()),
          of("k8s/hpa.yaml", blueprint -> blueprint.availability().autoscale().isPresent()),
          of(
              "k8s/persistentvolumeclaim.yaml",
              blueprint ->
                  blueprint.runtime().volumes().stream()
                      .anyMatch(volume -> volume.claim().isPresent())),
          of(
              "k8s/ingress.yaml",
              blueprint -> blueprint.network().exposure() instanceof Exposure.Ingress),
          of("k8s/gateway.yaml", gateway(gateway -> gateway.gateway().className().isPresent())),
          of(
              "k8s/httproute.yaml",
              gateway(gateway -> !(gateway.route() instanceof Exposure.Route.PassedThrough))),
          of(
              "k8s/httproute-redirect.yaml",
              gateway(gateway -> !(gateway.route() instanceof Exposure.Route.PassedThrough))),
          of(
              "k8s/tlsroute.yaml",
              gateway(gateway -> gateway.route() instanceof Exposure.Route.PassedThrough)),
          of(
              "k8s/backendtlspolicy.yaml",
              gateway(gateway -> gateway.route() instanceof Exposure.Route.Reencrypted)),
          of(
              "trivy-data/ksv0125.yaml",
              blueprint -> !blueprint.output().trustedRegistries().isEmpty()));

  /** Not by {@code equals}: Java makes a record's when it is first called, which takes 10 ms. */
  boolean isLongest() {
    return path.equals(LONGEST.path);
  }

  /** The Kubernetes manifests that a blueprint asks for, relative to the output folder, by name. */
  static List<String> manifests(Blueprint blueprint) {
    return ALL.stream()
        .filter(target -> target.path.startsWith("k8s/") && target.when.test(blueprint))
        .map(Target::path)
        .sorted()
        .toList();
  }

  /** Where the file goes, relative to the build context, which an ignore file has to lie in. */
  String place(Blueprint blueprint) {
    var folder = blueprint.output().folder();
    return folder.equals(".") || path.equals(".dockerignore") ? path : folder + "/" + path;
  }

  private static Target of(String path, Predicate<Blueprint> when) {
    return new Target(path, "files/" + path + ".ftl", when);
  }

  private static Predicate<Blueprint> always() {
    return blueprint -> true;
  }

  private static Predicate<Blueprint> gateway(Predicate<Exposure.Gateway> when) {
    return blueprint ->
        blueprint.network().exposure() instanceof Exposure.Gateway gateway && when.test(gateway);
  }
}
