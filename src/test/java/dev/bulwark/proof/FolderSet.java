package dev.bulwark.proof;

import dev.bulwark.migrate.Plan;
import dev.bulwark.rules.FileSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The files of a folder, held in memory.
 *
 * @param files bytes by path
 */
record FolderSet(Map<String, byte[]> files) implements FileSource {
  private static final long LARGEST = 4L * 1024 * 1024;

  /** All regular files below a folder but those of git; links are not followed. */
  static FolderSet of(Path folder) throws IOException {
    var files = new TreeMap<String, byte[]>();
    var folders = new ArrayList<>(List.of(folder));
    while (!folders.isEmpty()) {
      try (var children = Files.newDirectoryStream(folders.removeLast())) {
        for (var child : children) {
          if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
            if (!child.endsWith(".git")) {
              folders.add(child);
            }
          } else if (Files.isRegularFile(child, LinkOption.NOFOLLOW_LINKS)
              && Files.size(child) <= LARGEST) {
            files.put(
                folder.relativize(child).toString().replace('\\', '/'), Files.readAllBytes(child));
          }
        }
      }
    }
    return new FolderSet(files);
  }

  /** The same files after a migration. */
  FolderSet after(Plan plan) {
    var after = new TreeMap<>(files);
    plan.files().forEach(file -> after.put(file.path(), file.after().bytes()));
    return new FolderSet(after);
  }

  @Override
  public List<String> paths() {
    return List.copyOf(files.keySet());
  }

  @Override
  public Optional<byte[]> bytes(String path) {
    return Optional.ofNullable(files.get(path));
  }
}
