package dev.bulwark.rules;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A service in the cluster shows its insides. */
final class DevelopmentInCluster extends VariableRule {
  private static final Set<String> NAMES = Set.of("ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT");
  private static final Pattern FOR_DEVELOPERS =
      Pattern.compile(
          "(.*[/._-])?(dev|devel|development|local|test|minikube|kind|debug)([/._-].*)?");

  DevelopmentInCluster() {
    super("BW234", Severity.WARNING, "the service runs in the Development environment");
  }

  @Override
  public Example bad() {
    return example("Development");
  }

  @Override
  public Example good() {
    return example("Production");
  }

  private static Example example(String value) {
    return PodExample.container(
        "env:\n  - name: ASPNETCORE_ENVIRONMENT\n    value: " + value + "\n");
  }

  @Override
  Stream<Finding> check(ServiceVariables service) {
    if (service.container().isEmpty()) {
      return Stream.empty();
    }
    return service.variables().stream()
        .filter(variable -> NAMES.contains(variable.name()))
        .filter(variable -> variable.value().orElse("").equalsIgnoreCase("Development"))
        .filter(_ -> !forDevelopers(service.file()))
        .map(variable ->
            found(
                service.file(),
                ServiceVariables.place(variable),
                variable.name()
                    + "="
                    + variable.value().orElse("")
                    + ": errors show their stack trace and settings to callers",
                "take it out: Production is the default"));
  }

  private static boolean forDevelopers(ManifestFile file) {
    return FOR_DEVELOPERS.matcher(file.path().toLowerCase(Locale.ROOT)).matches();
  }
}
