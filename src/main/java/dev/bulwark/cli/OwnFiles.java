package dev.bulwark.cli;

import dev.bulwark.manifest.FileKind;
import dev.bulwark.migrate.Plan;
import dev.bulwark.rules.ContainerSet;
import dev.bulwark.rules.FileSource;
import dev.bulwark.rules.ManifestFile;
import dev.bulwark.source.SourceText;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The container files of a folder before and after a migration, as an exercise holds them. */
final class OwnFiles {
  /** More are no exercise. */
  static final int MOST = 200;

  /** Larger ones are left out where they do not change, in bytes. */
  static final int LARGEST = 256 * 1024;

  private OwnFiles() {}

  /** Only those that change. */
  static SortedMap<String, String> changed(Plan plan) {
    var texts = new TreeMap<String, String>();
    plan.files().forEach(file -> texts.put(file.path(), file.before().text()));
    return texts;
  }

  /**
   * All of the set: what changes, and what it belongs to.
   *
   * @throws Failure when they are too many or one that changes is too large
   */
  static SortedMap<String, String> all(Plan plan, FileSource files, ContainerSet set)
      throws Failure {
    var texts = changed(plan);
    for (var text : texts.entrySet()) {
      if (text.getValue().length() > LARGEST) {
        throw Failure.usage(
            text.getKey()
                + ": larger than "
                + LARGEST / 1024
                + " KiB, too large for an exercise; choose another --format");
      }
    }
    Stream.of(
            set.images().stream(),
            set.projects().stream(),
            set.manifests().stream()
                .filter(path -> set.manifest(path).filter(OwnFiles::ours).isPresent()))
        .flatMap(paths -> paths)
        .limit(MOST + 1L)
        .forEach(path -> text(files, path).ifPresent(text -> texts.putIfAbsent(path, text)));
    if (texts.size() > MOST) {
      throw Failure.usage(
          "--from: more than "
              + MOST
              + " container files, too many for an exercise; name a folder further below");
    }
    return texts;
  }

  /** The same files afterwards. */
  static SortedMap<String, String> after(SortedMap<String, String> before, Plan plan) {
    var texts = new TreeMap<>(before);
    plan.files().forEach(file -> texts.put(file.path(), file.after().text()));
    return texts;
  }

  private static Optional<String> text(FileSource files, String path) {
    return files
        .bytes(path)
        .filter(bytes -> bytes.length <= LARGEST)
        .map(bytes -> SourceText.of(bytes).text());
  }

  private static boolean ours(ManifestFile file) {
    return file.kind() != FileKind.OTHER && file.kind() != FileKind.PIPELINE;
  }
}
