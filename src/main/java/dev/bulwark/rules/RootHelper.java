package dev.bulwark.rules;

import java.util.Optional;
import java.util.stream.Stream;

/** The container starts as root, or with capabilities, to become somebody else. */
final class RootHelper extends ImageRule {
  RootHelper() {
    super("BW130", Severity.WARNING, "a helper that needs root at start");
  }

  @Override
  public Example bad() {
    return example("ENTRYPOINT [\"gosu\", \"app\", \"dotnet\", \"Orders.dll\"]");
  }

  @Override
  public Example good() {
    return example("USER $APP_UID\nENTRYPOINT [\"dotnet\", \"Orders.dll\"]");
  }

  private static Example example(String last) {
    return Example.dockerfile(
        Example.fill(
            """
            FROM mcr.microsoft.com/dotnet/aspnet:10.0
            COPY out /app
            WORKDIR /app
            %s
            """,
            last));
  }

  @Override
  Stream<Finding> check(ImageFile file, FinalImage image, ContainerSet set) {
    return Stream.concat(helper(file, image, set).stream(), capabilities(file, image));
  }

  private Optional<Finding> helper(ImageFile file, FinalImage image, ContainerSet set) {
    var start = image.start();
    if (start.isEmpty()) {
      return Optional.empty();
    }
    var span = start.get().instruction().span();
    var helper = start.get().helper();
    if (helper.isPresent()) {
      return Optional.of(found(file, span, needs(helper.get()), advice(helper.get())));
    }
    return start
        .get()
        .script()
        .flatMap(name -> CopiedScript.of(file, image, set, ShellCommand.baseName(name)))
        .flatMap(script ->
            called(script)
                .map(name ->
                    found(file, span, script.path() + " calls " + needs(name), advice(name))));
  }

  private static Optional<String> called(CopiedScript script) {
    return ShellCommand.of(script.text().text()).stream()
        .flatMap(command -> command.words().stream().limit(command.name().equals("exec") ? 2 : 1))
        .filter(Start::isHelper)
        .map(ShellCommand::baseName)
        .findFirst();
  }

  private static String needs(String helper) {
    return helper + ", which needs root at start";
  }

  private static String advice(String helper) {
    return helper.equals("supervisord") || helper.startsWith("s6")
        ? "one process for each container; then USER $APP_UID"
        : "make the image's user the service's own, then drop " + helper;
  }

  private Stream<Finding> capabilities(ImageFile file, FinalImage image) {
    return image.runs().stream()
        .flatMap(run ->
            ShellCommand.of(run, file.source()).stream()
                .filter(command -> command.name().equals("setcap"))
                .limit(1)
                .map(_ ->
                    found(
                        file,
                        run.span(),
                        "setcap: without that capability in the container the program does not"
                            + " start",
                        "leave it out and listen on 8080")));
  }
}
