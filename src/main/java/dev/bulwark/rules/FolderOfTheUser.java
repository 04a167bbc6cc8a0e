package dev.bulwark.rules;

import dev.bulwark.dockerfile.Add;
import dev.bulwark.dockerfile.Arg;
import dev.bulwark.dockerfile.Copy;
import dev.bulwark.dockerfile.DockerfileEdits;
import dev.bulwark.dockerfile.Env;
import dev.bulwark.dockerfile.Expose;
import dev.bulwark.dockerfile.Instruction;
import dev.bulwark.dockerfile.Label;
import dev.bulwark.dockerfile.Run;
import dev.bulwark.dockerfile.Stage;
import dev.bulwark.dockerfile.User;
import dev.bulwark.dockerfile.Workdir;
import dev.bulwark.source.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * WORKDIR makes the folder of the service as a user that is not root: the folder is the user's, and
 * with it the right to replace every file in it.
 */
final class FolderOfTheUser extends ImageRule {
  FolderOfTheUser() {
    super("BW112", Severity.WARNING, "WORKDIR gives the folder of the program to its user");
  }

  @Override
  public Example bad() {
    return Example.dockerfile(
        """
        FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled
        WORKDIR /app
        COPY out .
        USER $APP_UID
        ENTRYPOINT ["dotnet", "Orders.dll"]
        """);
  }

  @Override
  public Example good() {
    return Example.dockerfile(
        """
        FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled
        COPY out /app/
        WORKDIR /app
        USER $APP_UID
        ENTRYPOINT ["dotnet", "Orders.dll"]
        """);
  }

  @Override
  Stream<Finding> check(ImageFile file, FinalImage image, ContainerSet set) {
    var folder = Folders.ofService(image).filter(path -> !common(path));
    return folder.flatMap(path -> maker(file, image, path)).stream()
        .map(workdir -> finding(file, image, workdir, folder.get(), set));
  }

  private static boolean common(String path) {
    return path.equals("/") || Folders.within(path, "/tmp") || Folders.within(path, "/home");
  }

  /** The WORKDIR that makes the folder, where a user other than root does, and files follow. */
  private static Optional<Workdir> maker(ImageFile file, FinalImage image, String folder) {
    var all = image.instructions();
    for (int at = 0; at < all.size(); at++) {
      var instruction = all.get(at);
      if (instruction instanceof Workdir workdir
          && path(file, image, workdir).equals(Optional.of(folder))) {
        boolean given =
            !nobody(image.runsAs(file.dockerfile(), workdir))
                && all.subList(at, all.size()).stream()
                    .anyMatch(next -> copiesTo(file, image, next, folder))
                && all.subList(at, all.size()).stream().noneMatch(FolderOfTheUser::linked);
        return given ? Optional.of(workdir) : Optional.empty();
      }
      if (mayMake(file, image, instruction, folder)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<String> path(ImageFile file, FinalImage image, Workdir workdir) {
    return workdir.argument().flatMap(word -> Folders.path(file, image, workdir, word));
  }

  private static boolean copiesTo(
      ImageFile file, FinalImage image, Instruction instruction, String folder) {
    return instruction instanceof Copy copy
        && Folders.destination(file, image, copy)
            .filter(path -> Folders.within(path, folder))
            .isPresent();
  }

  /** A layer of its own brings a folder of its own, and which owner wins was not measured. */
  private static boolean linked(Instruction instruction) {
    return instruction instanceof Copy && instruction.head().flag("link").isPresent();
  }

  private static boolean mayMake(
      ImageFile file, FinalImage image, Instruction instruction, String folder) {
    return switch (instruction) {
      case Workdir workdir ->
          path(file, image, workdir).filter(path -> Folders.within(path, folder)).isPresent();
      case Copy copy ->
          Folders.destination(file, image, copy)
              .map(path -> Folders.within(path, folder) || Folders.within(folder, path))
              .orElse(true);
      case Add _ -> true;
      case Run run -> file.source().text(run.span()).contains(folder);
      default -> false;
    };
  }

  private static boolean nobody(RunsAs user) {
    return user instanceof RunsAs.Root || user instanceof RunsAs.Unclear;
  }

  private Finding finding(
      ImageFile file, FinalImage image, Workdir workdir, String folder, ContainerSet set) {
    var written =
        ProgramSources.written(
            file, set, path -> !path.startsWith("/") || Folders.within(path, folder));
    if (written.isPresent()) {
      return found(
          file,
          workdir.span(),
          "WORKDIR makes "
              + folder
              + " as the service's user, who may then replace every file in it; "
              + written.get(),
          "give that file a folder of its own, then COPY first");
    }
    var finding =
        found(
            file,
            workdir.span(),
            "WORKDIR makes "
                + folder
                + " as the service's user, who may then replace every file in it",
            "COPY to " + folder + "/ first, then WORKDIR " + folder);
    var swapped = userBelow(file, image, workdir);
    if (!swapped.isEmpty()) {
      return finding.mendedBy(
          "Made as root, the folder stays root's, and the service cannot replace its program.",
          file.here(swapped));
    }
    return finding.mendedBy(
        "COPY makes the folder as root; made by WORKDIR it would belong to the service's user.",
        file.here(copyAbove(file, image, workdir, folder)));
  }

  /** Moves a USER that stands directly above the WORKDIR below it. */
  private static List<Edit> userBelow(ImageFile file, FinalImage image, Workdir workdir) {
    var stage = file.dockerfile().stageOf(workdir).orElseThrow();
    int at = stage.instructions().indexOf(workdir);
    if (at > 0
        && stage.instructions().get(at - 1) instanceof User user
        && user.argument().isPresent()
        && image.runsAs(file.dockerfile(), user) instanceof RunsAs.Root
        && user.head().above().isEmpty()
        && workdir.head().above().isEmpty()) {
      var edits = new ArrayList<>(file.edits().remove(user));
      edits.addAll(file.edits().insertAfter(workdir, "USER", user.argument().get().raw()));
      return List.copyOf(edits);
    }
    return List.of();
  }

  /** Moves the WORKDIR below the copies, which name the folder then. */
  private static List<Edit> copyAbove(
      ImageFile file, FinalImage image, Workdir workdir, String folder) {
    Stage stage = image.stage();
    int at = stage.instructions().indexOf(workdir);
    if (at < 0 || !workdir.head().above().isEmpty()) {
      return List.of();
    }
    var edits = new ArrayList<>(file.edits().remove(workdir));
    Instruction last = workdir;
    boolean filled = false;
    for (var next : stage.instructions().subList(at + 1, stage.instructions().size())) {
      if (next instanceof Copy copy) {
        var destination = copy.destination();
        var path = Folders.destination(file, image, copy);
        if (destination.isEmpty() || path.isEmpty()) {
          return List.of();
        }
        if (!destination.get().value().startsWith("/")) {
          var end = path.get().equals(folder) ? "/" : end(destination.get().value());
          edits.add(DockerfileEdits.replaceValue(destination.get(), path.get() + end));
        }
        filled |= Folders.within(path.get(), folder);
        last = copy;
      } else if (next instanceof Run || next instanceof Add || next instanceof Workdir) {
        return List.of();
      } else if (!(next instanceof Env
          || next instanceof Expose
          || next instanceof Arg
          || next instanceof Label)) {
        break;
      }
    }
    if (!filled) {
      return List.of();
    }
    edits.addAll(file.edits().insertAfter(last, "WORKDIR", workdir.argument().orElseThrow().raw()));
    return List.copyOf(edits);
  }

  private static String end(String path) {
    return path.endsWith("/") ? "/" : "";
  }
}
