package dev.bulwark.rules;

import dev.bulwark.dockerfile.Dockerfile;
import dev.bulwark.dockerfile.Instruction;
import dev.bulwark.dockerfile.StageEnd;
import dev.bulwark.dockerfile.StageGraph;
import java.util.ArrayList;
import java.util.Optional;

/** Paths inside an image of Linux: absolute, with {@code /}. */
final class Places {
  private Places() {}

  /** The working directory where an instruction stands; the root where none is set. */
  static Optional<String> workdir(Dockerfile file, StageGraph graph, Instruction instruction) {
    return StageEnd.before(file, graph, instruction)
        .flatMap(end ->
            end.workdir().isEmpty()
                ? Optional.of("/")
                : end.workdir().get().value().certain().map(path -> join("/", path)));
  }

  /** A path seen from a folder. */
  static String join(String folder, String path) {
    var text = path.replace('\\', '/');
    boolean absolute = text.startsWith("/") || (text.length() > 1 && text.charAt(1) == ':');
    var parts = new ArrayList<String>();
    for (var part : (absolute ? text : folder + "/" + text).split("/", -1)) {
      if (part.equals("..")) {
        if (!parts.isEmpty()) {
          parts.removeLast();
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return "/" + String.join("/", parts);
  }

  /** What is left of a path below a folder, without a slash at the start. */
  static Optional<String> below(String folder, String path) {
    if (path.equals(folder)) {
      return Optional.of("");
    }
    var prefix = folder.equals("/") ? "/" : folder + "/";
    return path.startsWith(prefix)
        ? Optional.of(path.substring(prefix.length()))
        : Optional.empty();
  }
}
