package dev.bulwark.project;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The few files above the folder that was read that MSBuild and NuGet would find there. A build
 * context cannot hold them, so a build in a container goes another way than one on the machine.
 */
final class Surroundings {
  private static final int MAX_LEVELS = 5;
  private static final Set<String> LOOKED_FOR =
      Set.of(
          "directory.build.props",
          "directory.build.targets",
          "directory.packages.props",
          "global.json",
          "nuget.config");

  private final Map<String, String> nearest = new LinkedHashMap<>();

  /** Looks at the folders above, up to the top of the repository. */
  Surroundings(Path root) {
    Path at = root.toAbsolutePath().normalize();
    String prefix = "";
    for (int level = 0; level < MAX_LEVELS && !isTop(at); level++) {
      @Nullable Path parent = at.getParent();
      if (parent == null) {
        return;
      }
      at = parent;
      prefix = prefix + "../";
      collect(at, prefix);
    }
  }

  /** The nearest file of that name above, as a path such as {@code ../Directory.Build.props}. */
  Optional<String> nearest(String name) {
    return Optional.ofNullable(nearest.get(name.toLowerCase(Locale.ROOT)));
  }

  private void collect(Path folder, String prefix) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, Surroundings::isWanted)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        nearest.putIfAbsent(name.toLowerCase(Locale.ROOT), prefix + name);
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      // What cannot be listed cannot be found by a build either.
    }
  }

  private static boolean isWanted(Path file) {
    return LOOKED_FOR.contains(file.getFileName().toString().toLowerCase(Locale.ROOT))
        && Files.isRegularFile(file);
  }

  private static boolean isSolution(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".sln") || name.endsWith(".slnx");
  }

  private static boolean isTop(Path folder) {
    if (Files.exists(folder.resolve(".git"))) {
      return true;
    }
    try (DirectoryStream<Path> solutions =
        Files.newDirectoryStream(folder, Surroundings::isSolution)) {
      return solutions.iterator().hasNext();
    } catch (IOException | DirectoryIteratorException unreadable) {
      return true;
    }
  }
}
