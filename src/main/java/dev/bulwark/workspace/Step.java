package dev.bulwark.workspace;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One file to write.
 *
 * @param path relative to the root, as planned
 * @param target where it leads, all links followed
 * @param text the new content
 * @param charset its encoding
 * @param existing the content it replaces; absent when the file is new
 * @param made how many of its parent folders are missing
 */
record Step(
    String path, Path target, String text, Charset charset, Optional<Content> existing, int made) {
  /** Looks the file up, which must be as it was compared. */
  static Step of(
      Disk disk, Path root, String path, String text, Charset charset, Optional<Content> existing)
      throws IOException {
    Place place = Place.of(disk, root, path);
    Step step =
        new Step(path, place.file().orElse(root), text, charset, existing, missing(place).size());
    step.requireUnchanged(disk, place);
    return step;
  }

  /**
   * Looks again; what is there must be what was compared.
   *
   * @return the folders to create, outermost first
   */
  List<Path> missingFolders(Disk disk, Path root) throws IOException {
    Place now = Place.of(disk, root, path);
    requireUnchanged(disk, now);
    return missing(now);
  }

  private void requireUnchanged(Disk disk, Place now) throws IOException {
    if (now instanceof Place.Barred barred) {
      throw new Changed(new Change.Blocked(path, barred.reason(), barred.mend()));
    }
    boolean unchanged =
        now.file().equals(Optional.of(target))
            && (now instanceof Place.Taken
                ? existing.isPresent() && existing.get().equals(disk.read(target))
                : existing.isEmpty());
    if (!unchanged) {
      throw new Changed(
          new Change.Blocked(path, "changed since it was compared", "look at it and run again"));
    }
  }

  byte[] bytes() {
    return text.getBytes(charset);
  }

  Journal.Entry entry() {
    return new Journal.Entry(
        path, made, Fingerprint.of(bytes()), existing.map(Content::fingerprint));
  }

  private static List<Path> missing(Place place) {
    return place instanceof Place.Free free ? free.missing() : List.of();
  }
}
