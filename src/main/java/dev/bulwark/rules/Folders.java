package dev.bulwark.rules;

import dev.bulwark.dockerfile.Copy;
import dev.bulwark.dockerfile.Instruction;
import dev.bulwark.dockerfile.StageEnd;
import dev.bulwark.dockerfile.Word;
import java.util.ArrayDeque;
import java.util.Optional;

/** Absolute paths inside an image. */
final class Folders {
  private Folders() {}

  /** The folder that the service starts in. */
  static Optional<String> ofService(FinalImage image) {
    return image.end().workdir().flatMap(setting -> setting.value().certain());
  }

  /** Where a copy goes, without a slash at the end. */
  static Optional<String> destination(ImageFile file, FinalImage image, Copy copy) {
    return copy.destination().flatMap(word -> path(file, image, copy, word));
  }

  /** What a path of an instruction means there. */
  static Optional<String> path(
      ImageFile file, FinalImage image, Instruction instruction, Word word) {
    return image
        .expand(file.dockerfile(), instruction, word)
        .flatMap(path -> absolute(file, image, instruction, path));
  }

  /** A path seen from the working directory of an instruction. */
  static Optional<String> absolute(
      ImageFile file, FinalImage image, Instruction instruction, String path) {
    if (path.isEmpty()
        || path.startsWith("~")
        || path.indexOf('$') >= 0
        || path.indexOf('*') >= 0) {
      return Optional.empty();
    }
    if (path.startsWith("/")) {
      return Optional.of(clean(path));
    }
    return StageEnd.before(file.dockerfile(), image.graph(), instruction)
        .flatMap(before -> before.workdir())
        .flatMap(setting -> setting.value().certain())
        .map(folder -> clean(folder + "/" + path));
  }

  /** Whether a path is a folder or lies in it. */
  static boolean within(String path, String folder) {
    return path.equals(folder) || folder.equals("/") || path.startsWith(folder + "/");
  }

  private static String clean(String path) {
    var names = new ArrayDeque<String>();
    for (var name : path.split("/", -1)) {
      if (name.equals("..")) {
        names.pollLast();
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.addLast(name);
      }
    }
    return "/" + String.join("/", names);
  }
}
