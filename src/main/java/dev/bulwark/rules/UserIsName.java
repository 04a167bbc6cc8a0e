package dev.bulwark.rules;

import dev.bulwark.dockerfile.DockerfileEdits;
import dev.bulwark.dockerfile.User;
import dev.bulwark.dockerfile.Word;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** USER is a name, which the kubelet cannot look up. */
final class UserIsName extends ImageRule {
  UserIsName() {
    super("BW104", Severity.ERROR, "USER is a name", "hadolint DL3066");
  }

  @Override
  public Example bad() {
    return example("app");
  }

  @Override
  public Example good() {
    return example("$APP_UID");
  }

  private static Example example(String user) {
    return Example.dockerfile(
        Example.fill(
            """
            FROM mcr.microsoft.com/dotnet/aspnet:10.0
            COPY out /app
            WORKDIR /app
            USER %s
            ENTRYPOINT ["dotnet", "Orders.dll"]
            """,
            user));
  }

  @Override
  Stream<Finding> check(ImageFile file, FinalImage image, ContainerSet set) {
    return image.user().isPresent() && image.runsAs() instanceof RunsAs.Named(var name)
        ? Stream.of(check(file, image, image.user().get(), name))
        : Stream.empty();
  }

  private Finding check(ImageFile file, FinalImage image, User user, String name) {
    var accounts = Account.in(file, image);
    var number = number(file, image, name, accounts);
    var finding =
        found(
            file,
            user.argument().orElseThrow().span(),
            "USER " + name + " is a name: Kubernetes cannot prove it is not root",
            number
                .map(text -> "use " + (text.equals("$APP_UID") ? text + " (1654)" : text))
                .orElse("use the number of " + name));
    var word = user.user().orElseThrow();
    boolean literal = word.raw().equals(name);
    if (number.isPresent() && literal) {
      boolean sameGroup = user.group().filter(group -> group.raw().equals(name)).isPresent();
      var place = sameGroup && number.get().equals("$APP_UID") ? user.argument().get() : word;
      return finding.mendedBy(
          "The same user by its number, which the kubelet can see is not root.",
          file.here(List.of(DockerfileEdits.replace(place, number.get()))));
    }
    return literal && image.appUid().isPresent() && number.isEmpty()
        ? OwnAccount.of(file, image, name, accounts)
            .map(own ->
                finding.mendedBy(
                    "The image has a user for services already; it takes the place of "
                        + name
                        + ", by number.",
                    file.here(own.edits(file, user))))
            .orElse(finding)
        : finding;
  }

  /** The number of a user, as far as the file tells. */
  private static Optional<String> number(
      ImageFile file, FinalImage image, String name, List<Account> accounts) {
    boolean ofImage =
        image.appUid().isPresent()
            && image.contents().flatMap(known -> known.appUser()).equals(Optional.of(name))
            && image.appUidArgument().isEmpty();
    if (ofImage) {
      // A second user of that name cannot be made, so its number is nobody's.
      return Optional.of("$APP_UID");
    }
    var made = accounts.stream().filter(each -> !each.group() && each.name().equals(name)).toList();
    if (!made.isEmpty()) {
      return made.size() == 1
          ? made.getFirst()
              .number()
              .filter(uid -> uid > 0)
              .flatMap(uid -> known(file, image, made.getFirst(), uid))
          : Optional.empty();
    }
    return Optional.empty();
  }

  /** The number as it is written, where that means the same in the line of USER. */
  private static Optional<String> known(
      ImageFile file, FinalImage image, Account account, int uid) {
    return account
        .written()
        .filter(written ->
            image
                .expand(file.dockerfile(), image.user().orElseThrow(), Word.of(written))
                .equals(Optional.of(Integer.toString(uid))));
  }
}
