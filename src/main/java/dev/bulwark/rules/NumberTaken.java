package dev.bulwark.rules;

import java.util.Set;
import java.util.stream.Stream;

/** A user or group with a number that Ubuntu 24.04 and later give to {@code ubuntu}. */
final class NumberTaken extends ImageRule {
  private static final int TAKEN = 1000;
  private static final int UBUNTU_BY_DEFAULT = 10;
  private static final Set<String> UBUNTU = Set.of("noble", "resolute");
  private static final Set<String> REMOVERS =
      Set.of("userdel", "deluser", "groupdel", "delgroup", "usermod", "groupmod");

  NumberTaken() {
    super("BW106", Severity.ERROR, "the number 1000 is taken");
  }

  @Override
  public Example bad() {
    return example("1000");
  }

  @Override
  public Example good() {
    return example("10001");
  }

  private static Example example(String number) {
    return Example.dockerfile(
        Example.fill(
            """
            FROM mcr.microsoft.com/dotnet/aspnet:10.0
            RUN useradd --uid %s --no-create-home orders
            COPY out /app
            WORKDIR /app
            USER %s
            ENTRYPOINT ["dotnet", "Orders.dll"]
            """,
            number, number));
  }

  @Override
  Stream<Finding> check(ImageFile file, FinalImage image, ContainerSet set) {
    boolean freed =
        image.runs().stream()
            .flatMap(run -> ShellCommand.of(run, file.source()).stream())
            .anyMatch(command -> REMOVERS.contains(command.name()));
    if (!ubuntu(image) || freed) {
      return Stream.empty();
    }
    return Account.in(file, image).stream()
        .filter(account -> account.number().filter(number -> number == TAKEN).isPresent())
        .filter(account ->
            account.command().arguments().stream()
                .noneMatch(word -> word.equals("-o") || word.equals("--non-unique")))
        .limit(1)
        .map(account ->
            found(
                file,
                account.run().span(),
                (account.group() ? "gid" : "uid")
                    + " 1000 is ubuntu's in Ubuntu 24.04 and later: "
                    + account.command().name()
                    + " fails and the build stops",
                "use the image's own user ($APP_UID), or another number"));
  }

  /** Chiseled images have neither the user nor the commands. */
  private static boolean ubuntu(FinalImage image) {
    return image.shell()
        && image
            .base()
            .filter(base ->
                UBUNTU.contains(base.distro())
                    || (base.distro().isEmpty() && image.atLeast(UBUNTU_BY_DEFAULT)))
            .isPresent();
  }
}
