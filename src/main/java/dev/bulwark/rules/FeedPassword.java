package dev.bulwark.rules;

import dev.bulwark.dockerfile.Copy;
import dev.bulwark.dockerfile.Instruction;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A nuget.config with a password in clear text is copied into the build. */
final class FeedPassword extends BuildRule {
  private static final Pattern PASSWORD =
      Pattern.compile(
          "(?i)key\\s{0,8}=\\s{0,8}\"ClearTextPassword\"\\s{1,80}value\\s{0,8}=\\s{0,8}\"([^\"%]{1,400})\"");

  FeedPassword() {
    super("BW155", Severity.ERROR, "a feed's password is copied into the build");
  }

  @Override
  public Example bad() {
    return example("hunter2-feed");
  }

  @Override
  public Example good() {
    return example("%FEED_PASSWORD%");
  }

  private static Example example(String password) {
    return Example.dockerfile(
            """
            FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
            WORKDIR /src
            COPY nuget.config .
            COPY . .
            RUN dotnet publish -c Release -o /out
            FROM mcr.microsoft.com/dotnet/aspnet:10.0
            COPY --from=build /out /app
            ENTRYPOINT ["dotnet", "/app/Orders.dll"]
            """)
        .with(
            "nuget.config",
            Example.fill(
                """
                <configuration>
                  <packageSourceCredentials>
                    <shop>
                      <add key="Username" value="build" />
                      <add key="ClearTextPassword" value="%s" />
                    </shop>
                  </packageSourceCredentials>
                </configuration>
                """,
                password));
  }

  @Override
  Stream<Finding> find(ImageFile file, ContainerSet set) {
    var copies =
        file.dockerfile().instructions().stream()
            .filter(instruction -> instruction instanceof Copy copy && namesConfig(copy))
            .toList();
    return copies.stream().flatMap(copy -> check(file, copy, set).stream());
  }

  private static boolean namesConfig(Instruction copy) {
    return BuildContext.sources(copy).stream().anyMatch(FeedPassword::isConfig);
  }

  private static boolean isConfig(String source) {
    return Tree.name(source).toLowerCase(Locale.ROOT).equals("nuget.config");
  }

  private Optional<Finding> check(ImageFile file, Instruction instruction, ContainerSet set) {
    var folders = BuildContext.of(file, set).stream().map(BuildContext::folder).toList();
    var copy = (Copy) instruction;
    return copy.sources().stream()
        .filter(word -> isConfig(BuildContext.text(word)))
        .filter(word ->
            folders.stream()
                .flatMap(folder -> Paths.resolve(folder, BuildContext.text(word)).stream())
                .filter(set.tree()::file)
                .findFirst()
                .flatMap(set::text)
                .filter(text -> hasPassword(text.text()))
                .isPresent())
        .findFirst()
        .map(word ->
            found(
                file,
                word.span(),
                "the file has a password in clear text, which stays in the layers of the build",
                "write %NAME% there, and mount the secret: --mount=type=secret,env=NAME"));
  }

  private static boolean hasPassword(String text) {
    return PASSWORD.matcher(text).find();
  }
}
