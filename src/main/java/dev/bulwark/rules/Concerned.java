package dev.bulwark.rules;

import dev.bulwark.catalog.SuccessionNote;
import dev.bulwark.dockerfile.Instruction;
import dev.bulwark.dockerfile.Run;
import dev.bulwark.dockerfile.StageGraph;
import java.util.stream.Stream;

/** Which cautions about a new image have anything to do with a Dockerfile. */
final class Concerned {
  private Concerned() {}

  /** Whether the stages on top of an image do what a caution is about. */
  static boolean by(SuccessionNote note, ImageUse use, ImageFile file) {
    return switch (note.topic()) {
      case "packages", "package-names" -> says(use, file, "apt-get", "apt ", "apk ", "tdnf", "dnf");
      case "client" -> says(use, file, "curl", "wget") && !installs(use, file);
      case "uid-1000" -> says(use, file, "useradd", "adduser") && says(use, file, "1000");
      case "app-user" ->
          says(use, file, "useradd", "adduser", "groupadd", "addgroup") && says(use, file, " app");
      case "libgdiplus" -> says(use, file, "libgdiplus");
      case "ca-certificates" -> says(use, file, "update-ca-certificates");
      case "publish-release" -> file.source().text().contains("bin/Debug");
      case "multi-platform" -> file.forWindows();
      case "windows-host", "mirror", "unconfirmed", "native-sdk", "icu", "time-zones", "shell" ->
          true;
      default -> false;
    };
  }

  private static boolean installs(ImageUse use, ImageFile file) {
    return above(use, file)
        .filter(Run.class::isInstance)
        .map(Run.class::cast)
        .flatMap(run -> run.command().stream())
        .flatMap(form -> CommandWords.of(form).stream())
        .filter(command -> command.says("install") || command.says("add"))
        .anyMatch(command -> command.says("curl") || command.says("wget"));
  }

  private static boolean says(ImageUse use, ImageFile file, String... words) {
    return above(use, file)
        .map(instruction -> file.source().text(instruction.span()))
        .anyMatch(text -> says(text, words));
  }

  private static boolean says(String text, String... words) {
    for (var word : words) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** The instructions of the stage and of those that build on it. */
  private static Stream<Instruction> above(ImageUse use, ImageFile file) {
    if (!use.base()) {
      return Stream.empty();
    }
    var graph = StageGraph.of(file.dockerfile());
    return file.dockerfile().stages().stream()
        .filter(stage -> graph.chain(stage).contains(use.stage()))
        .flatMap(stage -> stage.instructions().stream());
  }
}
