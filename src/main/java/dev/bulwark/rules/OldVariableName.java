package dev.bulwark.rules;

import dev.bulwark.manifest.Scalar;
import dev.bulwark.manifest.Variable;
import java.util.stream.Stream;

/** A variable of the runtime under the name it had before .NET 6. */
final class OldVariableName extends VariableRule {
  private static final String OLD = "COMPlus_";

  OldVariableName() {
    super("BW232", Severity.INFO, "a variable has the name from before .NET 6");
  }

  @Override
  public Example bad() {
    return PodExample.container("env:\n  - name: COMPlus_EnableDiagnostics\n    value: \"0\"\n");
  }

  @Override
  public Example good() {
    return PodExample.container("env:\n  - name: DOTNET_EnableDiagnostics\n    value: \"0\"\n");
  }

  @Override
  Stream<Finding> check(ServiceVariables service) {
    return service.container().filter(OldVariableName::modern).stream()
        .flatMap(container ->
            container.env().stream()
                .filter(variable -> variable.name().startsWith(OLD))
                .filter(variable -> service.named(renamed(variable)).isEmpty())
                .flatMap(variable ->
                    variable.node().scalar("name").stream()
                        .map(name -> found(container, variable, name))));
  }

  private Finding found(DotnetContainer container, Variable variable, Scalar name) {
    return found(
            container.file(),
            name.span(),
            variable.name() + " is the name from before .NET 6",
            "write " + renamed(variable))
        .mendedBy(
            "The documented prefix is DOTNET_ from .NET 6 on.",
            Mends.set(container.file(), name, renamed(variable)));
  }

  private static String renamed(Variable variable) {
    return "DOTNET_" + variable.name().substring(OLD.length());
  }

  private static boolean modern(DotnetContainer container) {
    return container
        .facts()
        .flatMap(facts -> container.pod().set().image(facts.path()))
        .flatMap(ImageFile::service)
        .flatMap(FinalImage::version)
        .filter(version -> version.atLeast(6))
        .isPresent();
  }
}
