package dev.bulwark.rules;

import dev.bulwark.dockerfile.Variable;
import java.util.Optional;
import java.util.stream.Stream;

/** Diagnostics are off, and with them the profiler that the same file sets up. */
final class ImageProfilerOff extends ImageRule {
  private static final int FIRST = 8;

  ImageProfilerOff() {
    super("BW134", Severity.ERROR, "the profiler is set up and switched off");
  }

  @Override
  public Example bad() {
    return example("DOTNET_EnableDiagnostics=0");
  }

  @Override
  public Example good() {
    return example("DOTNET_EnableDiagnostics_IPC=0");
  }

  private static Example example(String setting) {
    return Example.dockerfile(
        Example.fill(
            """
            FROM mcr.microsoft.com/dotnet/aspnet:10.0
            ENV CORECLR_ENABLE_PROFILING=1 \\
                %s
            COPY out /app
            WORKDIR /app
            USER $APP_UID
            ENTRYPOINT ["dotnet", "Orders.dll"]
            """,
            setting));
  }

  @Override
  Stream<Finding> check(ImageFile file, FinalImage image, ContainerSet set) {
    var off =
        Stream.of("DOTNET_EnableDiagnostics", "COMPlus_EnableDiagnostics")
            .flatMap(name -> variable(image, name).stream())
            .filter(variable -> says(variable, "0"))
            .findFirst();
    boolean profiler =
        variable(image, "CORECLR_ENABLE_PROFILING").filter(each -> says(each, "1")).isPresent();
    return profiler && image.atLeast(FIRST)
        ? off.stream()
            .map(variable ->
                found(
                    file,
                    variable.pair().word().span(),
                    variable.name()
                        + "=0 switches the profiler off that CORECLR_ENABLE_PROFILING asks for",
                    "DOTNET_EnableDiagnostics_IPC=0 and _Debugger=0 leave it on"))
        : Stream.empty();
  }

  private static Optional<Variable> variable(FinalImage image, String name) {
    return Optional.ofNullable(image.end().env().get(name));
  }

  private static boolean says(Variable variable, String value) {
    return variable.value().certain().equals(Optional.of(value));
  }
}
