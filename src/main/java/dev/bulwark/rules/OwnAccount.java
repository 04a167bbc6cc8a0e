package dev.bulwark.rules;

import dev.bulwark.dockerfile.Copy;
import dev.bulwark.dockerfile.DockerfileEdits;
import dev.bulwark.dockerfile.Instruction;
import dev.bulwark.dockerfile.Run;
import dev.bulwark.dockerfile.User;
import dev.bulwark.source.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A user that a Dockerfile makes although the image has one for services, and that does nothing
 * that the image's own could not: it is named where it is made, where files are given to it, and in
 * USER.
 *
 * @param name of the user
 * @param made the instructions that do nothing but make it
 * @param given the instructions that give it files
 */
record OwnAccount(String name, List<Run> made, List<Instruction> given) {
  private static final Pattern OWNER = Pattern.compile("[A-Za-z][A-Za-z0-9._-]*");

  /** That user; empty where it is not certain that it does nothing else. */
  static Optional<OwnAccount> of(
      ImageFile file, FinalImage image, String name, List<Account> accounts) {
    if (accounts.isEmpty()
        || !OWNER.matcher(name).matches()
        || accounts.stream().anyMatch(each -> each.number().isPresent())
        || accounts.stream().anyMatch(each -> !each.group() && !each.name().equals(name))) {
      return Optional.empty();
    }
    var groups = accounts.stream().filter(Account::group).map(Account::name).distinct().toList();
    var names = new ArrayList<>(groups);
    names.add(name);
    var made = new ArrayList<Run>();
    var given = new ArrayList<Instruction>();
    for (var instruction : image.instructions()) {
      if (names.stream().noneMatch(each -> mentions(file, instruction, each))
          || instruction instanceof User) {
        continue;
      }
      if (instruction instanceof Run run && onlyMakes(run, file)) {
        made.add(run);
      } else if (instruction instanceof Run run && onlyGives(run, file, names)) {
        given.add(run);
      } else if (instruction instanceof Copy copy && givenTo(copy, names)) {
        given.add(copy);
      } else {
        return Optional.empty();
      }
    }
    return made.isEmpty() ? Optional.empty() : Optional.of(new OwnAccount(name, made, given));
  }

  /** Takes it away: the image's own user takes its place everywhere. */
  List<Edit> edits(ImageFile file, User user) {
    var edits = new ArrayList<Edit>();
    made.forEach(run -> edits.addAll(file.edits().remove(run)));
    for (var instruction : given) {
      switch (instruction) {
        case Copy copy -> edits.add(file.edits().setFlag(copy, "chown", "$APP_UID:$APP_UID"));
        case Run run -> {
          var word = run.command().orElseThrow().word();
          var owner =
              ShellCommand.of(run, file.source()).getFirst().arguments().stream()
                  .filter(argument -> !argument.startsWith("-"))
                  .findFirst()
                  .orElseThrow();
          int at = word.raw().indexOf(owner);
          edits.add(
              DockerfileEdits.replace(
                  word.part(at, at + owner.length()),
                  owner.contains(":") ? "$APP_UID:$APP_UID" : "$APP_UID"));
        }
        default -> throw new IllegalStateException(instruction.keyword() + " gives nothing");
      }
    }
    edits.add(DockerfileEdits.replace(user.argument().orElseThrow(), "$APP_UID"));
    return List.copyOf(edits);
  }

  private static boolean mentions(ImageFile file, Instruction instruction, String name) {
    var text = file.source().text(instruction.span());
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      if (free(text, at - 1) && free(text, at + name.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean free(String text, int at) {
    return at < 0
        || at >= text.length()
        || !(Character.isLetterOrDigit(text.charAt(at)) || "_-.".indexOf(text.charAt(at)) >= 0);
  }

  private static boolean onlyMakes(Run run, ImageFile file) {
    var commands = ShellCommand.of(run, file.source());
    return run.head().heredocs().isEmpty()
        && commands.stream().allMatch(command -> Account.makes(command) || sets(command))
        && commands.stream().allMatch(OwnAccount::joined)
        && commands.stream().anyMatch(Account::makes);
  }

  /** One chown of nothing but the owner and paths. */
  private static boolean onlyGives(Run run, ImageFile file, List<String> names) {
    var commands = ShellCommand.of(run, file.source());
    if (commands.size() != 1
        || !commands.getFirst().name().equals("chown")
        || !run.head().heredocs().isEmpty()) {
      return false;
    }
    var arguments =
        commands.getFirst().arguments().stream().filter(word -> !word.startsWith("-")).toList();
    return arguments.size() == 2
        && owned(arguments.getFirst(), names)
        && names.stream().noneMatch(arguments.get(1)::contains)
        && run.command().orElseThrow().word().raw().contains(arguments.getFirst());
  }

  private static boolean givenTo(Copy copy, List<String> names) {
    var owner = copy.head().flag("chown").flatMap(flag -> flag.value());
    return owner.filter(value -> owned(value, names)).isPresent()
        && copy.paths().stream().noneMatch(path -> names.stream().anyMatch(path.raw()::contains));
  }

  private static boolean owned(String owner, List<String> names) {
    return List.of(owner.split(":", -1)).stream().allMatch(names::contains);
  }

  private static boolean sets(ShellCommand command) {
    return command.name().equals("set");
  }

  private static boolean joined(ShellCommand command) {
    return command.joint().isEmpty() || command.joint().equals("&&") || command.joint().equals(";");
  }
}
