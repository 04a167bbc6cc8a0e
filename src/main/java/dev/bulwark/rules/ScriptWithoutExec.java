package dev.bulwark.rules;

import dev.bulwark.source.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A script starts the service and waits for it instead of becoming it. */
final class ScriptWithoutExec extends ImageRule {
  ScriptWithoutExec() {
    super("BW126", Severity.WARNING, "the start script keeps the signals of the service");
  }

  @Override
  public Example bad() {
    return example("dotnet Orders.dll\n");
  }

  @Override
  public Example good() {
    return example("exec dotnet Orders.dll\n");
  }

  private static Example example(String last) {
    return Example.dockerfile(
            """
            FROM mcr.microsoft.com/dotnet/aspnet:10.0
            COPY out /app
            COPY entrypoint.sh /
            WORKDIR /app
            USER $APP_UID
            ENTRYPOINT ["/entrypoint.sh"]
            """)
        .with("entrypoint.sh", "#!/bin/sh\nset -e\n" + last);
  }

  @Override
  Stream<Finding> check(ImageFile file, FinalImage image, ContainerSet set) {
    var start = image.start();
    return start.flatMap(Start::script).stream()
        .flatMap(
            script -> CopiedScript.of(file, image, set, ShellCommand.baseName(script)).stream())
        .flatMap(script ->
            waiting(script.text()).stream()
                .map(line ->
                    found(
                        file,
                        start.orElseThrow().instruction().span(),
                        script.path()
                            + ":"
                            + line
                            + " starts the service without exec: SIGTERM stops at the script",
                        "write exec in front of the command there")));
  }

  /** The line of the last command, where that is a service that the script waits for. */
  private static Optional<Integer> waiting(SourceText script) {
    var commands = ShellCommand.of(script.text());
    boolean knows =
        commands.stream().anyMatch(each -> List.of("exec", "trap", "wait").contains(each.name()));
    if (commands.isEmpty() || knows) {
      return Optional.empty();
    }
    var last = commands.getLast();
    boolean service =
        last.name().equals("dotnet")
            && last.arguments().stream()
                .findFirst()
                .filter(word -> word.endsWith(".dll"))
                .isPresent();
    for (int line = script.lines(); service && line > 0; line--) {
      if (script.lineText(line).strip().startsWith(last.words().getFirst() + " ")) {
        return Optional.of(line);
      }
    }
    return Optional.empty();
  }
}
