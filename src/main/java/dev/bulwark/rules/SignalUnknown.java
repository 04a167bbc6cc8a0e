package dev.bulwark.rules;

import dev.bulwark.dockerfile.Stopsignal;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** STOPSIGNAL names a signal that .NET does not stop cleanly on. */
final class SignalUnknown extends ImageRule {
  private static final Set<String> CLEAN =
      Set.of("SIGTERM", "TERM", "15", "SIGINT", "INT", "2", "SIGQUIT", "QUIT", "3");

  SignalUnknown() {
    super("BW132", Severity.WARNING, "a signal that does not stop the service cleanly");
  }

  @Override
  public Example bad() {
    return example("STOPSIGNAL SIGKILL\n");
  }

  @Override
  public Example good() {
    return example("STOPSIGNAL SIGTERM\n");
  }

  private static Example example(String line) {
    return Example.dockerfile(
        Example.fill(
            """
            FROM mcr.microsoft.com/dotnet/aspnet:10.0
            COPY out /app
            WORKDIR /app
            %sUSER $APP_UID
            ENTRYPOINT ["dotnet", "Orders.dll"]
            """,
            line));
  }

  @Override
  Stream<Finding> check(ImageFile file, FinalImage image, ContainerSet set) {
    boolean service = image.start().filter(Start::plain).isPresent();
    return image.instructions().stream()
        .filter(_ -> service)
        .filter(Stopsignal.class::isInstance)
        .map(Stopsignal.class::cast)
        .reduce((_, last) -> last)
        .stream()
        .flatMap(stop ->
            stop.argument().flatMap(word -> image.expand(file.dockerfile(), stop, word)).stream()
                .filter(signal -> !CLEAN.contains(signal.toUpperCase(Locale.ROOT)))
                .map(signal ->
                    found(
                            file,
                            stop.span(),
                            signal + " ends the service in the middle of its requests",
                            "leave it out: SIGTERM is the default")
                        .mendedBy(
                            "Without it the container gets SIGTERM, on which .NET stops cleanly.",
                            file.here(file.edits().remove(stop)))));
  }
}
