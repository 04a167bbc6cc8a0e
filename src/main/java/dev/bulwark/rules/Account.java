package dev.bulwark.rules;

import dev.bulwark.dockerfile.Run;
import dev.bulwark.dockerfile.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A user or a group that a Dockerfile makes in its final image.
 *
 * @param run the instruction that makes it
 * @param command the command that does
 * @param group whether it is a group
 * @param name of it, as it is written
 * @param written the uid or gid as it is written, perhaps a variable; empty where none is asked for
 * @param number the same, where it is certain
 */
record Account(
    Run run,
    ShellCommand command,
    boolean group,
    String name,
    Optional<String> written,
    Optional<Integer> number) {
  private static final Set<String> USERS = Set.of("useradd", "adduser");
  private static final Set<String> GROUPS = Set.of("groupadd", "addgroup");
  private static final Set<String> WITH_VALUE =
      Set.of(
          "-b",
          "-c",
          "-d",
          "-e",
          "-g",
          "-G",
          "-h",
          "-k",
          "-K",
          "-p",
          "-s",
          "-u",
          "--base-dir",
          "--comment",
          "--expiredate",
          "--firstgid",
          "--firstuid",
          "--gecos",
          "--gid",
          "--groups",
          "--home",
          "--home-dir",
          "--inactive",
          "--ingroup",
          "--key",
          "--lastgid",
          "--lastuid",
          "--password",
          "--shell",
          "--skel",
          "--uid");

  /** Those that the stages of an image make, in their order. */
  static List<Account> in(ImageFile file, FinalImage image) {
    return image.runs().stream()
        .flatMap(run ->
            ShellCommand.of(run, file.source()).stream()
                .flatMap(command -> of(file, image, run, command)))
        .toList();
  }

  /** Whether a command makes users or groups. */
  static boolean makes(ShellCommand command) {
    return USERS.contains(command.name()) || GROUPS.contains(command.name());
  }

  private static Stream<Account> of(
      ImageFile file, FinalImage image, Run run, ShellCommand command) {
    if (!makes(command)) {
      return Stream.empty();
    }
    boolean group = GROUPS.contains(command.name());
    var names = new ArrayList<String>();
    Optional<String> number = Optional.empty();
    var arguments = command.arguments();
    for (int at = 0; at < arguments.size(); at++) {
      var word = arguments.get(at);
      int equals = word.startsWith("--") ? word.indexOf('=') : -1;
      var option = equals < 0 ? word : word.substring(0, equals);
      boolean takes = equals < 0 && WITH_VALUE.contains(option) && at + 1 < arguments.size();
      var value = equals >= 0 ? word.substring(equals + 1) : takes ? arguments.get(at + 1) : "";
      if (option.equals(group ? "-g" : "-u") || option.equals(group ? "--gid" : "--uid")) {
        number = Optional.of(value);
      }
      if (takes) {
        at++;
      } else if (!word.startsWith("-")) {
        names.add(word);
      }
    }
    return names.size() == 1
        ? Stream.of(
            new Account(
                run,
                command,
                group,
                names.getFirst(),
                number,
                number.flatMap(text -> number(file, image, run, text))))
        : Stream.empty();
  }

  private static Optional<Integer> number(
      ImageFile file, FinalImage image, Run run, String written) {
    return image
        .expand(file.dockerfile(), run, Word.of(written))
        .filter(text -> text.matches("[0-9]{1,9}"))
        .map(Integer::parseInt);
  }
}
