package dev.bulwark.rules;

import dev.bulwark.dockerfile.Copy;
import dev.bulwark.dockerfile.Instruction;
import dev.bulwark.dockerfile.Run;
import java.util.Optional;
import java.util.stream.Stream;

/** The service's own files belong to the user it runs as. */
final class AppOwnsItself extends ImageRule {
  AppOwnsItself() {
    super("BW110", Severity.WARNING, "the service may change its own program");
  }

  @Override
  public Example bad() {
    return example("--chown=$APP_UID ");
  }

  @Override
  public Example good() {
    return example("");
  }

  private static Example example(String flag) {
    return Example.dockerfile(
        Example.fill(
            """
            FROM mcr.microsoft.com/dotnet/aspnet:10.0
            COPY %sout /app
            WORKDIR /app
            USER $APP_UID
            ENTRYPOINT ["dotnet", "Orders.dll"]
            """,
            flag));
  }

  @Override
  Stream<Finding> check(ImageFile file, FinalImage image, ContainerSet set) {
    var folder = Folders.ofService(image).filter(path -> !path.equals("/"));
    var user = image.user().flatMap(last -> last.user()).map(word -> plain(word.raw()));
    if (folder.isEmpty() || user.isEmpty() || image.runsAs() instanceof RunsAs.Root) {
      return Stream.empty();
    }
    return image.instructions().stream()
        .filter(each -> gives(file, image, each, user.get(), folder.get()))
        .map(each ->
            found(
                file,
                each.span(),
                folder.get() + " belongs to the user of the service: it may change its own program",
                "leave the files root's; give only what it writes to it"));
  }

  private static boolean gives(
      ImageFile file, FinalImage image, Instruction instruction, String user, String folder) {
    return switch (instruction) {
      case Copy copy ->
          same(copy.head().flag("chown").flatMap(flag -> flag.value()).orElse(""), user, image)
              && Folders.destination(file, image, copy)
                  .filter(target -> !target.equals("/"))
                  .filter(target -> folder.equals(target) || folder.startsWith(target + "/"))
                  .isPresent();
      case Run run ->
          ShellCommand.of(run, file.source()).stream()
              .filter(command -> command.name().equals("chown"))
              .anyMatch(command -> gives(file, image, run, command, user, folder));
      default -> false;
    };
  }

  private static boolean gives(
      ImageFile file, FinalImage image, Run run, ShellCommand command, String user, String folder) {
    boolean all =
        command.arguments().stream()
            .anyMatch(word -> word.matches("-[a-zA-Z]*R[a-zA-Z]*|--recursive"));
    var rest = command.arguments().stream().filter(word -> !word.startsWith("-")).toList();
    return all
        && rest.size() > 1
        && same(rest.getFirst(), user, image)
        && rest.stream()
            .skip(1)
            .flatMap(path -> Folders.absolute(file, image, run, path).stream())
            .anyMatch(folder::equals);
  }

  /** Whether an owner, its group left out, is the user of the image. */
  private static boolean same(String owner, String user, FinalImage image) {
    int colon = owner.indexOf(':');
    var name = plain(colon < 0 ? owner : owner.substring(0, colon));
    var number = image.appUid().map(String::valueOf);
    return !name.isEmpty()
        && (name.equals(user) || known(name, number).equals(known(user, number)));
  }

  private static Optional<String> known(String user, Optional<String> number) {
    return user.equals("$APP_UID") || (user.equals("app") && number.isPresent())
        ? number
        : Optional.of(user);
  }

  private static String plain(String user) {
    return user.replace("\"", "").replace("${APP_UID}", "$APP_UID");
  }
}
