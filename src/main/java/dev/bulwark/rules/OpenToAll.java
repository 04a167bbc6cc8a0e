package dev.bulwark.rules;

import java.util.List;
import java.util.stream.Stream;

/** {@code chmod 777}: whoever runs in the container may change the files. */
final class OpenToAll extends ImageRule {
  OpenToAll() {
    super("BW111", Severity.WARNING, "files that everybody may change");
  }

  @Override
  public Example bad() {
    return example("RUN chmod -R 777 /app\n");
  }

  @Override
  public Example good() {
    return example("");
  }

  private static Example example(String line) {
    return Example.dockerfile(
        Example.fill(
            """
            FROM mcr.microsoft.com/dotnet/aspnet:10.0
            COPY out /app
            %sWORKDIR /app
            USER $APP_UID
            ENTRYPOINT ["dotnet", "Orders.dll"]
            """,
            line));
  }

  @Override
  Stream<Finding> check(ImageFile file, FinalImage image, ContainerSet set) {
    return image.runs().stream()
        .flatMap(run ->
            ShellCommand.of(run, file.source()).stream()
                .filter(command -> command.name().equals("chmod"))
                .map(OpenToAll::opened)
                .filter(paths -> !paths.isEmpty())
                .limit(1)
                .map(paths ->
                    found(
                        file,
                        run.span(),
                        "everybody in the container may change " + String.join(" ", paths),
                        "give it to the user of the service: chown $APP_UID, mode 755")));
  }

  /** The paths that everybody may write, without folders for temporary files. */
  private static List<String> opened(ShellCommand command) {
    var rest = command.arguments().stream().filter(word -> !word.startsWith("-")).toList();
    return rest.size() > 1 && opens(rest.getFirst())
        ? rest.stream().skip(1).filter(path -> !Folders.within(path, "/tmp")).toList()
        : List.of();
  }

  private static boolean opens(String mode) {
    return mode.matches("0?[0-7]{2}[2367]") || mode.matches("(a|ugo|o|og|go)[+=][rxX]*w[rwxX]*");
  }
}
