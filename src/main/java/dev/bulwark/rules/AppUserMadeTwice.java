package dev.bulwark.rules;

import dev.bulwark.dockerfile.Run;
import java.util.HashSet;
import java.util.stream.Stream;

/** A user or group {@code app} is made although the image has it: the build stops. */
final class AppUserMadeTwice extends ImageRule {
  AppUserMadeTwice() {
    super("BW105", Severity.ERROR, "the user app is made a second time");
  }

  @Override
  public Example bad() {
    return example("RUN adduser --disabled-password --gecos \"\" app\n");
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
            %sCOPY out /app
            WORKDIR /app
            USER $APP_UID
            ENTRYPOINT ["dotnet", "Orders.dll"]
            """,
            line));
  }

  @Override
  Stream<Finding> check(ImageFile file, FinalImage image, ContainerSet set) {
    var user = image.contents().flatMap(known -> known.appUser());
    if (user.isEmpty() || image.appUid().isEmpty()) {
      return Stream.empty();
    }
    var told = new HashSet<Run>();
    return Account.in(file, image).stream()
        .filter(account -> account.name().equals(user.get()) && stops(account, file))
        .filter(account -> told.add(account.run()))
        .map(account -> finding(file, account));
  }

  /** Whether the command fails, and with it the build. */
  private static boolean stops(Account account, ImageFile file) {
    var forced = account.command().arguments();
    boolean quiet =
        account.group()
            ? forced.contains("-f") || forced.contains("--force")
            : forced.contains("--system");
    return !quiet
        && ShellCommand.of(account.run(), file.source()).stream()
            .allMatch(command -> command.joint().isEmpty() || command.joint().equals("&&"));
  }

  private Finding finding(ImageFile file, Account account) {
    var run = account.run();
    boolean nothingElse =
        run.head().heredocs().isEmpty()
            && ShellCommand.of(run, file.source()).stream()
                .allMatch(command ->
                    Account.makes(command) && command.arguments().contains(account.name()));
    var finding =
        found(
            file,
            run.span(),
            "the image has "
                + (account.group() ? "a group " : "a user ")
                + account.name()
                + " already: "
                + account.command().name()
                + " fails and the build stops",
            "leave it out: " + account.name() + " is in every image since .NET 8");
    return nothingElse
        ? finding.mendedBy(
            "Images of .NET 8 and later have the user app, with the number 1654.",
            file.here(file.edits().remove(run)))
        : finding;
  }
}
