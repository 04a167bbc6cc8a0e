package dev.bulwark.rules;

import dev.bulwark.dockerfile.Entrypoint;
import java.util.List;
import java.util.stream.Stream;

/** ENTRYPOINT or CMD in shell form: a shell is process 1 and the service hears no signal. */
final class ShellFormStart extends ImageRule {
  ShellFormStart() {
    super(
        "BW125",
        Severity.WARNING,
        "a shell starts the service and keeps its signals",
        "hadolint DL3025",
        "buildkit JSONArgsRecommended");
  }

  @Override
  public Example bad() {
    return example("dotnet Orders.dll");
  }

  @Override
  public Example good() {
    return example("[\"dotnet\", \"Orders.dll\"]");
  }

  private static Example example(String command) {
    return Example.dockerfile(
        Example.fill(
            """
            FROM mcr.microsoft.com/dotnet/aspnet:10.0
            COPY out /app
            WORKDIR /app
            USER $APP_UID
            ENTRYPOINT %s
            """,
            command));
  }

  @Override
  Stream<Finding> check(ImageFile file, FinalImage image, ContainerSet set) {
    return image.start().stream()
        .filter(start -> start.shellForm() && image.shell() && image.end().shell().isEmpty())
        .filter(start -> !start.command().word().value().strip().startsWith("exec "))
        .map(start -> finding(file, image, start));
  }

  private Finding finding(ImageFile file, FinalImage image, Start start) {
    var keyword = start.instruction().keyword();
    var finding =
        found(
            file,
            start.instruction().span(),
            keyword
                + " in shell form: /bin/sh is process 1, and SIGTERM does not reach the service",
            "write it as a JSON array");
    boolean alone = !(start.instruction() instanceof Entrypoint) || image.end().cmd().isEmpty();
    var edit = file.edits().toExec(start.command());
    return alone && edit.isPresent()
        ? finding.mendedBy(
            "As an array the service is process 1 itself and stops when it is told to.",
            file.here(List.of(edit.get())))
        : finding;
  }
}
