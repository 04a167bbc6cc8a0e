package dev.bulwark.rules;

import java.util.stream.Stream;

/** A secret stands in a Compose file. */
final class ComposeSecret extends VariableRule {
  ComposeSecret() {
    super("BW240", Severity.INFO, "a secret stands in the Compose file");
  }

  @Override
  public Example bad() {
    return PodExample.compose("environment:\n  Smtp__Password: pass@word1\n");
  }

  @Override
  public Example good() {
    return PodExample.compose("environment:\n  Smtp__Password: ${SMTP_PASSWORD}\n");
  }

  @Override
  Stream<Finding> check(ServiceVariables service) {
    return service.container().isPresent()
        ? Stream.empty()
        : service.variables().stream()
            .filter(SecretText::in)
            .map(variable ->
                found(
                    service.file(),
                    ServiceVariables.place(variable),
                    variable.name() + " holds a secret: everybody who reads the repository has it",
                    "take it from the environment, or from a file under secrets"));
  }
}
