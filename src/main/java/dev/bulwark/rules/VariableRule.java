package dev.bulwark.rules;

import java.util.stream.Stream;

/** A rule about the variables of .NET services, in pods and in Compose. */
abstract class VariableRule extends ServiceRule {
  VariableRule(String id, Severity severity, String title, String... elsewhere) {
    super(id, severity, title, elsewhere);
  }

  /** What it finds in the variables of one service. */
  abstract Stream<Finding> check(ServiceVariables service);

  @Override
  public Stream<Finding> check(ManifestFile file, ContainerSet set) {
    var services = file.variables(() -> ServiceVariables.of(file, set));
    return services.size() == 1
        ? check(services.getFirst())
        : services.stream().flatMap(this::check);
  }
}
