package dev.bulwark.rules;

import dev.bulwark.dockerfile.Add;
import dev.bulwark.dockerfile.CommandForm;
import dev.bulwark.dockerfile.CommandForm.ExecForm;
import dev.bulwark.dockerfile.CommandForm.ShellForm;
import dev.bulwark.dockerfile.Copy;
import dev.bulwark.dockerfile.Entrypoint;
import dev.bulwark.dockerfile.Healthcheck;
import dev.bulwark.dockerfile.Instruction;
import dev.bulwark.dockerfile.Run;
import dev.bulwark.source.Edit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Something needs a shell, and the image has none. */
final class NoShellInside extends ImageRule {
  NoShellInside() {
    super("BW127", Severity.ERROR, "no shell is in the image");
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
            FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled
            COPY out /app
            WORKDIR /app
            USER $APP_UID
            ENTRYPOINT %s
            """,
            command));
  }

  @Override
  Stream<Finding> check(ImageFile file, FinalImage image, ContainerSet set) {
    if (image.shell() || image.end().shell().isPresent() || broughtAlong(file, image)) {
      return Stream.empty();
    }
    var runs = image.runs().stream().filter(run -> run.head().flags().isEmpty());
    var health = image.end().healthcheck().filter(check -> !check.isNone());
    var start = image.start().map(Start::instruction);
    return Stream.of(runs, health.stream(), start.stream())
        .flatMap(each -> each)
        .flatMap(instruction -> check(file, image, instruction).stream());
  }

  private Optional<Finding> check(ImageFile file, FinalImage image, Instruction instruction) {
    return command(image, instruction)
        .filter(NoShellInside::needsShell)
        .map(command -> {
          var finding =
              found(
                  file,
                  instruction.span(),
                  instruction.keyword()
                      + " needs a shell, and the image has none: /bin/sh is not there",
                  instruction instanceof Run
                      ? "do it in a build stage and COPY what comes of it"
                      : "write it as a JSON array without a shell");
          var edit =
              instruction instanceof Run ? Optional.<Edit>empty() : file.edits().toExec(command);
          // A shell leaves the CMD behind an ENTRYPOINT aside, an array does not.
          boolean alone = !(instruction instanceof Entrypoint) || image.end().cmd().isEmpty();
          return alone && edit.isPresent()
              ? finding.mendedBy(
                  "As an array it is started without a shell, which this image does not have.",
                  file.here(List.of(edit.get())))
              : finding;
        });
  }

  private static Optional<CommandForm> command(FinalImage image, Instruction instruction) {
    return switch (instruction) {
      case Run run -> run.command();
      case Healthcheck check -> check.command();
      default -> image.start().map(Start::command);
    };
  }

  private static boolean needsShell(CommandForm command) {
    return switch (command) {
      case ShellForm _ -> true;
      case ExecForm(var _, var arguments) ->
          !arguments.isEmpty() && ShellCommand.isShell(arguments.getFirst().value());
    };
  }

  /** Whether a COPY may bring a shell. */
  private static boolean broughtAlong(ImageFile file, FinalImage image) {
    return image.instructions().stream()
        .anyMatch(instruction ->
            switch (instruction) {
              case Copy copy -> system(Folders.destination(file, image, copy).orElse("/"));
              case Add _ -> true;
              default -> false;
            });
  }

  private static boolean system(String path) {
    return path.equals("/")
        || Folders.within(path, "/bin")
        || Folders.within(path, "/usr")
        || Folders.within(path, "/busybox");
  }
}
