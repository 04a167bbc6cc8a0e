package dev.bulwark.rules;

import dev.bulwark.dockerfile.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Packages are installed into the final image with more than was asked for, or with their lists.
 */
final class InstallLeftovers extends BuildRule {
  InstallLeftovers() {
    super(
        "BW147",
        Severity.INFO,
        "a package install leaves more than the package",
        "hadolint DL3009",
        "hadolint DL3015",
        "hadolint DL3019",
        "trivy DS-0029",
        "trivy DS-0025");
  }

  @Override
  public Example bad() {
    return example("apt-get install -y tini");
  }

  @Override
  public Example good() {
    return example(
        "apt-get install -y --no-install-recommends tini && rm -rf /var/lib/apt/lists/*");
  }

  private static Example example(String install) {
    return Example.dockerfile(
        Example.fill(
            """
            FROM mcr.microsoft.com/dotnet/aspnet:10.0
            RUN apt-get update && %s
            COPY out /app
            ENTRYPOINT ["dotnet", "/app/Orders.dll"]
            """,
            install));
  }

  @Override
  Stream<Finding> find(ImageFile file, ContainerSet set) {
    return file.service().stream()
        .flatMap(image -> image.graph().chain(image.stage()).stream())
        .flatMap(stage -> stage.instructions().stream())
        .filter(Run.class::isInstance)
        .map(Run.class::cast)
        .filter(run -> run.head().heredocs().isEmpty() && run.head().flag("mount").isEmpty())
        .flatMap(run -> check(file, run).stream());
  }

  private Optional<Finding> check(ImageFile file, Run run) {
    var commands = run.command().map(CommandWords::of).orElse(List.of());
    var install = commands.stream().filter(InstallLeftovers::installs).findFirst();
    if (install.isEmpty()) {
      return Optional.empty();
    }
    var text = file.source().text(run.span()).toLowerCase(Locale.ROOT);
    var left = new ArrayList<String>();
    if (install.get().program().equals("apk")) {
      if (!text.contains("--no-cache") && !text.contains("/var/cache/apk")) {
        left.add("--no-cache");
      }
    } else {
      if (!text.contains("no-install-recommends") && !text.contains("install-recommends")) {
        left.add("--no-install-recommends");
      }
      if (!text.contains("/var/lib/apt") && !text.contains("/var/lib/*")) {
        left.add("rm -rf /var/lib/apt/lists/*");
      }
    }
    return left.isEmpty()
        ? Optional.empty()
        : Optional.of(
            found(
                file,
                install.get().words().getFirst().word().span(),
                install.get().program()
                    + " leaves more in the image than the package: no "
                    + String.join(", no ", left),
                "add " + String.join(" and ", left)));
  }

  private static boolean installs(CommandWords command) {
    return (command.program().equals("apk") && command.says("add"))
        || (Set.of("apt", "apt-get").contains(command.program()) && command.says("install"));
  }
}
