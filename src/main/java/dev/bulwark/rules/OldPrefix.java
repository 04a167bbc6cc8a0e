package dev.bulwark.rules;

import dev.bulwark.dockerfile.DockerfileEdits;
import dev.bulwark.dockerfile.Variable;
import java.util.List;
import java.util.stream.Stream;

/** A switch of the runtime by its old name. */
final class OldPrefix extends ImageRule {
  private static final String OLD = "COMPlus_";
  private static final String NEW = "DOTNET_";
  private static final int FIRST_WITH_NEW = 6;

  OldPrefix() {
    super("BW131", Severity.INFO, "a switch by its old name");
  }

  @Override
  public Example bad() {
    return example("COMPlus_");
  }

  @Override
  public Example good() {
    return example("DOTNET_");
  }

  private static Example example(String prefix) {
    return Example.dockerfile(
        Example.fill(
            """
            FROM mcr.microsoft.com/dotnet/aspnet:10.0
            ENV %sEnableDiagnostics=0
            COPY out /app
            WORKDIR /app
            USER $APP_UID
            ENTRYPOINT ["dotnet", "Orders.dll"]
            """,
            prefix));
  }

  @Override
  Stream<Finding> check(ImageFile file, FinalImage image, ContainerSet set) {
    return image.atLeast(FIRST_WITH_NEW)
        ? image.end().env().values().stream()
            .filter(variable -> variable.name().startsWith(OLD))
            .map(variable -> finding(file, image, variable))
        : Stream.empty();
  }

  private Finding finding(ImageFile file, FinalImage image, Variable variable) {
    var name = NEW + variable.name().substring(OLD.length());
    var key = variable.pair().key();
    var finding =
        found(
            file,
            key.span(),
            variable.name() + " is the old name, which releases up to 5 need",
            "write " + name);
    return key.raw().equals(variable.name()) && !image.end().env().containsKey(name)
        ? finding.mendedBy(
            "The name that .NET 6 and later document; the old one still works.",
            file.here(List.of(DockerfileEdits.replace(key, name))))
        : finding;
  }
}
