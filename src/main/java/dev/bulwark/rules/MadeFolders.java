package dev.bulwark.rules;

import dev.bulwark.dockerfile.Add;
import dev.bulwark.dockerfile.CommandForm.ShellForm;
import dev.bulwark.dockerfile.Copy;
import dev.bulwark.dockerfile.DockerfileEdits;
import dev.bulwark.dockerfile.Instruction;
import dev.bulwark.dockerfile.Run;
import dev.bulwark.dockerfile.Word;
import dev.bulwark.source.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The folders that an image is made with and that nothing is put into: the service writes to them,
 * and as another user than root it can only do so where they are given to it.
 *
 * @param doubt why a person has to look at one of them; empty where none has to
 * @param given those that belong to the service already, or will after the edits
 * @param edits that give them to the image's own user
 */
record MadeFolders(Optional<String> doubt, List<String> given, List<Edit> edits) {
  private static final String OF_ROOT = "it has a folder that belongs to root";
  private static final Set<String> OTHERS = Set.of("touch", "mkfifo", "mknod");

  /** Commands that put nothing into a folder. */
  private static final Set<String> HARMLESS = Set.of("mkdir", "chown", "chmod", "ls", "test", "[");

  /** What packages and the system keep there is read by a service, never written. */
  private static final List<String> OF_THE_SYSTEM =
      List.of("/usr", "/etc", "/bin", "/sbin", "/lib", "/tmp", "/var/lib/apt", "/var/cache");

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._/-]+");
  private static final Pattern OPEN_TO_ALL =
      Pattern.compile("[0-7]?[0-7]{2}[2367]|[ugoa]*[oa][ugoa]*\\+[rxX]*w[rxX]*");
  private static final Pattern OF_THE_APP =
      Pattern.compile("(\\$APP_UID|\\$\\{APP_UID}|1654|app)(:.*)?");

  /** The folders that the stages of an image make. */
  static MadeFolders in(ImageFile file, FinalImage image, ContainerSet set) {
    var edits = new ArrayList<Edit>();
    var given = new ArrayList<String>();
    var instructions = image.instructions();
    for (int at = 0; at < instructions.size(); at++) {
      if (instructions.get(at) instanceof Run run) {
        var later = instructions.subList(at + 1, instructions.size());
        var making = new Making(file, image, run, later);
        var made = making.folders();
        if (made.isEmpty()) {
          return doubtful(OF_ROOT);
        }
        given.addAll(making.given);
        given.addAll(made.get());
        var mounted = made.get().stream().filter(path -> mounted(path, set)).findFirst();
        if (mounted.isPresent()) {
          return doubtful("the volume at " + mounted.get() + " has files of root's");
        }
        if (!made.get().isEmpty()) {
          var gift = gift(file, image, run, made.get());
          if (gift.isEmpty()) {
            return doubtful(OF_ROOT);
          }
          edits.add(gift.get());
        }
      }
    }
    return new MadeFolders(Optional.empty(), List.copyOf(given), List.copyOf(edits));
  }

  /** Whether the service may write to a path. */
  boolean covers(String path) {
    return given.stream().anyMatch(folder -> Folders.within(path, folder));
  }

  private static MadeFolders doubtful(String why) {
    return new MadeFolders(Optional.of(why), List.of(), List.of());
  }

  private static boolean mounted(String path, ContainerSet set) {
    return set.mounts().stream()
        .anyMatch(mount -> Folders.within(path, mount) || Folders.within(mount, path));
  }

  /** One more command at the end of commands that all must succeed. */
  private static Optional<Edit> gift(
      ImageFile file, FinalImage image, Run run, List<String> folders) {
    boolean list =
        run.head().heredocs().isEmpty()
            && image.runsAs(file.dockerfile(), run) instanceof RunsAs.Root
            && ShellCommand.of(run, file.source()).stream()
                .allMatch(command -> command.joint().isEmpty() || command.joint().equals("&&"));
    return run.command()
        .filter(_ -> list)
        .filter(ShellForm.class::isInstance)
        .map(form -> form.word())
        .filter(word -> word.raw().indexOf('#') < 0)
        .map(word -> {
          int end = word.raw().stripTrailing().length();
          return DockerfileEdits.replace(
              word.part(end, end), " && chown $APP_UID " + String.join(" ", folders));
        });
  }

  /** What one RUN makes, and what becomes of it there and in the instructions behind it. */
  private static final class Making {
    private final ImageFile file;
    private final FinalImage image;
    private final Run run;
    private final List<Instruction> later;
    private final List<String> given = new ArrayList<>();

    Making(ImageFile file, FinalImage image, Run run, List<Instruction> later) {
      this.file = file;
      this.image = image;
      this.run = run;
      this.later = later;
    }

    /** The folders that nobody gives to the service; empty where one is not certain. */
    Optional<List<String>> folders() {
      var found = new ArrayList<String>();
      var commands = ShellCommand.of(run, file.source());
      boolean moved = false;
      for (int at = 0; at < commands.size(); at++) {
        var command = commands.get(at);
        moved |= command.name().equals("cd") || command.name().equals("pushd");
        boolean makes = command.name().equals("mkdir");
        if (!makes && !OTHERS.contains(command.name())) {
          continue;
        }
        var paths = paths(command, moved);
        if (paths.isEmpty()) {
          return Optional.empty();
        }
        for (var path : paths.get()) {
          var rest = commands.subList(at + 1, commands.size());
          if (ofTheSystem(path) || filled(path, rest) || ofTheProgram(path)) {
            continue;
          }
          if (given(path, command, rest)) {
            given.add(path);
          } else if (!makes || given(path, rest, false)) {
            return Optional.empty();
          } else {
            found.add(path);
          }
        }
      }
      return Optional.of(List.copyOf(found));
    }

    private Optional<List<String>> paths(ShellCommand command, boolean moved) {
      var paths = new ArrayList<String>();
      var arguments = command.arguments();
      for (int at = 0; at < arguments.size(); at++) {
        var word = arguments.get(at);
        if (word.equals("-m") || word.equals("--mode")) {
          at++;
        } else if (!word.startsWith("-")) {
          boolean plain = PLAIN.matcher(word).matches() && (word.startsWith("/") || !moved);
          var path = plain ? Folders.absolute(file, image, run, word) : Optional.<String>empty();
          if (path.isEmpty()) {
            return Optional.empty();
          }
          paths.add(path.get());
        }
      }
      return Optional.of(paths);
    }

    private static boolean ofTheSystem(String path) {
      return OF_THE_SYSTEM.stream().anyMatch(folder -> Folders.within(path, folder));
    }

    /** The folder of the program stays root's. */
    private boolean ofTheProgram(String path) {
      return Folders.ofService(image).filter(program -> Folders.within(program, path)).isPresent();
    }

    /** Whether something is put there, or it is taken away again. */
    private boolean filled(String path, List<ShellCommand> rest) {
      return rest.stream()
              .filter(command -> !HARMLESS.contains(command.name()))
              .flatMap(command -> command.arguments().stream())
              .anyMatch(word -> word.contains(path))
          || later.stream().anyMatch(instruction -> copiedTo(path, instruction));
    }

    private boolean copiedTo(String path, Instruction instruction) {
      var destination =
          switch (instruction) {
            case Copy copy -> copy.destination();
            case Add add -> add.destination();
            default -> Optional.<Word>empty();
          };
      return destination
          .flatMap(word -> Folders.path(file, image, instruction, word))
          .filter(to -> Folders.within(to, path))
          .isPresent();
    }

    private boolean given(String path, ShellCommand made, List<ShellCommand> rest) {
      int mode = Math.max(made.words().indexOf("-m"), made.words().indexOf("--mode"));
      boolean open =
          mode > 0
              && mode + 1 < made.words().size()
              && OPEN_TO_ALL.matcher(made.words().get(mode + 1)).matches();
      return open || given(path, rest, true);
    }

    /**
     * Whether a later command gives it to the service.
     *
     * @param toService or else to anybody
     */
    private boolean given(String path, List<ShellCommand> rest, boolean toService) {
      var all = new ArrayList<>(rest);
      later.stream()
          .filter(Run.class::isInstance)
          .forEach(next -> all.addAll(ShellCommand.of((Run) next, file.source())));
      return all.stream().anyMatch(command -> gives(path, command, toService));
    }

    private boolean gives(String path, ShellCommand command, boolean toService) {
      boolean owner = command.name().equals("chown");
      if (!owner && !command.name().equals("chmod")) {
        return false;
      }
      var words = command.arguments().stream().filter(word -> !word.startsWith("-")).toList();
      boolean all =
          command.words().stream().anyMatch(word -> word.matches("-[a-zA-Z]*R.*|--recursive"));
      boolean there =
          words.stream()
              .skip(1)
              .flatMap(word -> Folders.absolute(file, image, run, word).stream())
              .anyMatch(folder -> folder.equals(path) || (all && Folders.within(path, folder)));
      var kind = owner ? OF_THE_APP : OPEN_TO_ALL;
      return there && (!toService || kind.matcher(words.getFirst()).matches());
    }
  }
}
