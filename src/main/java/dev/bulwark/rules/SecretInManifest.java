package dev.bulwark.rules;

import java.util.stream.Stream;

/** A secret stands in a manifest. */
final class SecretInManifest extends VariableRule {
  SecretInManifest() {
    super(
        "BW239",
        Severity.WARNING,
        "a secret stands in the manifest",
        "kube-linter env-var-secret",
        "polaris sensitiveContainerEnvVar",
        "kubescape C-0012");
  }

  @Override
  public Example bad() {
    return PodExample.container(
        """
        env:
          - name: ConnectionStrings__Orders
            value: Server=db;Database=orders;User Id=orders;Password=pass@word1
        """);
  }

  @Override
  public Example good() {
    return PodExample.container(
        """
        env:
          - name: ConnectionStrings__Orders
            valueFrom:
              secretKeyRef:
                name: orders
                key: connection
        """);
  }

  @Override
  Stream<Finding> check(ServiceVariables service) {
    return service.container().isEmpty()
        ? Stream.empty()
        : service.variables().stream()
            .filter(SecretText::in)
            .map(variable ->
                found(
                    service.file(),
                    ServiceVariables.place(variable),
                    variable.name() + " holds a secret: everybody who reads the repository has it",
                    "mount a Secret as a file, and change the secret"));
  }
}
