package dev.bulwark.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A profiler is asked for and the diagnostics that load it are off. */
final class ProfilerSwitchedOff extends VariableRule {
  private static final List<String> SWITCHES =
      List.of("DOTNET_EnableDiagnostics", "COMPlus_EnableDiagnostics");

  ProfilerSwitchedOff() {
    super("BW231", Severity.ERROR, "a profiler is asked for and diagnostics are off");
  }

  @Override
  public Example bad() {
    return example("DOTNET_EnableDiagnostics");
  }

  @Override
  public Example good() {
    return example("DOTNET_EnableDiagnostics_IPC");
  }

  private static Example example(String name) {
    return PodExample.container(
        Example.fill(
            """
            env:
              - name: CORECLR_ENABLE_PROFILING
                value: "1"
              - name: %s
                value: "0"
            """,
            name));
  }

  @Override
  Stream<Finding> check(ServiceVariables service) {
    if (!service.value("CORECLR_ENABLE_PROFILING").equals(Optional.of("1"))) {
      return Stream.empty();
    }
    return SWITCHES.stream()
        .flatMap(name -> service.named(name).stream())
        .filter(variable -> variable.value().equals(Optional.of("0")))
        .map(variable ->
            found(
                service.file(),
                ServiceVariables.place(variable),
                variable.name() + "=0: from .NET 8 on the profiler is not loaded",
                "write DOTNET_EnableDiagnostics_IPC=0 and _Debugger=0 instead"));
  }
}
