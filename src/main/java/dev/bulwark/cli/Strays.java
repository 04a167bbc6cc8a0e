package dev.bulwark.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Manifests that an earlier run wrote and these answers no longer ask for. Nothing of a person's is
 * deleted, so they have to be told of: {@code kubectl apply -f k8s/} takes every file there.
 */
final class Strays {
  /** The label stands near the top of each manifest. */
  private static final int HEAD = 4096;

  private static final String OURS = "app.kubernetes.io/managed-by: bulwark";

  private Strays() {}

  /**
   * Lines that name them.
   *
   * @param target the folder that was written in
   * @param folder the folder of one service below it; {@code .} for the target itself
   * @param known the paths of the files that are meant to be there
   */
  static List<String> in(Path target, String folder, Set<String> known) {
    var prefix = folder.equals(".") ? "k8s/" : folder + "/k8s/";
    return names(target.resolve(prefix)).stream()
        .filter(name -> name.endsWith(".yaml") && !known.contains(prefix + name))
        .filter(name -> isOurs(target.resolve(prefix).resolve(name)))
        .map(name ->
            prefix
                + name
                + " is left from other answers, and kubectl apply -f "
                + prefix
                + " takes it too; delete it")
        .toList();
  }

  private static Set<String> names(Path folder) {
    var names = new TreeSet<String>();
    try (var entries = Files.newDirectoryStream(folder)) {
      entries.forEach(entry -> names.add(entry.getFileName().toString()));
    } catch (IOException e) {
      // A folder that was written in a moment ago and cannot be read now has nothing to be told of.
      return Set.of();
    }
    return names;
  }

  private static boolean isOurs(Path file) {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8).contains(OURS);
    } catch (IOException e) {
      return false;
    }
  }
}
