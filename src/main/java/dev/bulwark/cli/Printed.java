package dev.bulwark.cli;

import dev.bulwark.render.RenderedFile;
import java.util.List;

/**
 * All files as one YAML stream that {@code kubectl apply -f -} takes as it is: manifests are
 * documents, every other file is a comment.
 */
final class Printed {
  private Printed() {}

  static String of(List<RenderedFile> files) {
    var text = new StringBuilder();
    for (var file : files) {
      if (!manifest(file)) {
        text.append("# ").append(file.path()).append('\n');
        file.text()
            .lines()
            .forEach(line -> text.append(("#   " + line).stripTrailing()).append('\n'));
        text.append('\n');
      }
    }
    for (var file : files) {
      if (manifest(file)) {
        text.append("---\n# ").append(file.path()).append('\n').append(file.text());
      }
    }
    return text.toString();
  }

  private static boolean manifest(RenderedFile file) {
    return file.path().startsWith("k8s/") || file.path().contains("/k8s/");
  }
}
