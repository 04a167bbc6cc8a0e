package dev.bulwark.rules;

import dev.bulwark.manifest.KubernetesObject;
import dev.bulwark.manifest.Scalar;
import java.util.Optional;
import java.util.stream.Stream;

/** A disruption budget that never lets a node be emptied. */
final class BudgetBlocksDrain extends ManifestRule {
  BudgetBlocksDrain() {
    super(
        "BW250",
        Severity.WARNING,
        "the disruption budget blocks every drain",
        "kube-linter pdb-max-unavailable",
        "kube-linter pdb-min-available",
        "polaris pdbDisruptionsIsZero");
  }

  @Override
  public Example bad() {
    return example("maxUnavailable: 0");
  }

  @Override
  public Example good() {
    return example("maxUnavailable: 1");
  }

  private static Example example(String budget) {
    return Example.manifest(
            Example.fill(
                """
                apiVersion: policy/v1
                kind: PodDisruptionBudget
                metadata:
                  name: orders
                spec:
                  %s
                  selector:
                    matchLabels:
                      app: orders
                """,
                budget))
        .with("Dockerfile", PodExample.dockerfile("10.0"));
  }

  @Override
  public Stream<Finding> check(ManifestFile file, ContainerSet set) {
    return DotnetContainers.any(file, set)
        ? file.objects().stream()
            .filter(object -> object.kind().equals("PodDisruptionBudget"))
            .flatMap(budget -> check(file, budget).stream())
        : Stream.empty();
  }

  private Optional<Finding> check(ManifestFile file, KubernetesObject budget) {
    var most = budget.mapping().scalar("spec", "maxUnavailable").filter(BudgetBlocksDrain::none);
    var least =
        budget
            .mapping()
            .scalar("spec", "minAvailable")
            .filter(value -> value.text().equals("100%") || all(file, budget, value));
    return most.or(() -> least)
        .map(value ->
            found(
                file,
                value.span(),
                value.text() + " lets no pod go: a node can never be drained",
                "write maxUnavailable: 1"));
  }

  private static boolean none(Scalar value) {
    return value.text().equals("0") || value.text().equals("0%");
  }

  private static boolean all(ManifestFile file, KubernetesObject budget, Scalar least) {
    return least.number().isPresent()
        && file.objects().stream()
            .filter(object ->
                Labels.ofPods(object).filter(one -> Labels.chooses(budget, one)).isPresent())
            .flatMap(object -> object.mapping().scalar("spec", "replicas").stream())
            .anyMatch(replicas ->
                replicas.number().isPresent()
                    && replicas.number().getAsInt() > 0
                    && replicas.number().getAsInt() <= least.number().getAsInt());
  }
}
