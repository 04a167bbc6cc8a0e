package dev.bulwark.rules;

import dev.bulwark.rules.CommandWords.Token;
import java.util.Set;
import java.util.stream.Stream;

/** libgdiplus is installed for a release whose System.Drawing does not load it. */
final class DrawingLibrary extends BuildRule {
  private static final int FIRST_WITHOUT = 7;

  DrawingLibrary() {
    super("BW423", Severity.INFO, "libgdiplus does not bring System.Drawing back");
  }

  @Override
  public Example bad() {
    return example(" libgdiplus");
  }

  @Override
  public Example good() {
    return example("");
  }

  private static Example example(String name) {
    return Example.dockerfile(
        Example.fill(
            """
            FROM mcr.microsoft.com/dotnet/aspnet:10.0
            RUN apt-get update && apt-get install -y --no-install-recommends tini%s
            COPY out /app
            ENTRYPOINT ["dotnet", "/app/Orders.dll"]
            """,
            name));
  }

  @Override
  Stream<Finding> find(ImageFile file, ContainerSet set) {
    return file.service().stream()
        .filter(image -> image.version().filter(v -> v.atLeast(FIRST_WITHOUT)).isPresent())
        .flatMap(image -> StageCommand.in(image.graph(), image.stage()))
        .filter(each -> Set.of("apt-get", "apt", "apk").contains(each.command().program()))
        .flatMap(each -> each.command().arguments().stream())
        .filter(token -> token.text().equals("libgdiplus"))
        .map(Token::word)
        .map(word ->
            found(
                file,
                word.span(),
                "System.Drawing.Common works on Windows only from 7.0 on, with libgdiplus too",
                "draw with another library; where nothing else loads the package, take it out"));
  }
}
