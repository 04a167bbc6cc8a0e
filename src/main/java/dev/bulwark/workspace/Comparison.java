package dev.bulwark.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares planned files with the tree; reads only. */
final class Comparison {
  private final Disk disk;

  Comparison(Disk disk) {
    this.disk = disk;
  }

  List<Change> compare(Path directory, List<PlannedFile> files) throws IOException {
    Names.requireDistinct(files.stream().map(PlannedFile::path).toList());
    Path root = Root.of(disk, directory).path();
    List<Place> places = new ArrayList<>();
    for (PlannedFile file : files) {
      places.add(place(root, file.path()));
    }
    requireDistinctInCase(files, places);
    Map<Path, String> seen = new HashMap<>();
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      PlannedFile file = files.get(i);
      Optional<String> twin =
          places.get(i).file().map(target -> seen.putIfAbsent(target, file.path()));
      changes.add(
          twin.isPresent()
              ? new Change.Blocked(
                  file.path(),
                  "is by way of a link the same file as " + twin.get(),
                  "remove the link")
              : change(file, places.get(i)));
    }
    return List.copyOf(changes);
  }

  private Place place(Path root, String path) {
    try {
      return Place.of(disk, root, path);
    } catch (IOException e) {
      Change.Blocked blocked = Change.Blocked.unreadable(path, e);
      return new Place.Barred(blocked.reason(), blocked.mend());
    }
  }

  private Change change(PlannedFile file, Place place) {
    if (place instanceof Place.Barred barred) {
      return new Change.Blocked(file.path(), barred.reason(), barred.mend());
    }
    if (!(place instanceof Place.Taken taken)) {
      return new Change.New(file.path(), file.text());
    }
    try {
      return met(file, disk.read(taken.target()));
    } catch (IOException e) {
      return Change.Blocked.unreadable(file.path(), e);
    }
  }

  private static Change met(PlannedFile file, Content existing) {
    if (existing.sameAs(Content.of(file.text()))) {
      return new Change.Same(file.path());
    }
    return switch (file.meeting()) {
      case REPLACE -> new Change.Different(file.path(), existing, file.text());
      case ADD_MISSING_LINES -> {
        if (existing.text().isEmpty()) {
          yield new Change.Blocked(
              file.path(),
              "is not UTF-8 text of at most " + Content.LIMIT + " bytes",
              "save it as UTF-8");
        }
        yield MissingLines.of(existing.text().get(), file.text())
            .<Change>map(
                merge -> new Change.Merged(file.path(), existing, merge.text(), merge.added()))
            .orElseGet(() -> new Change.Same(file.path()));
      }
    };
  }

  /** Two names that differ only in case are fine where the tree already holds both. */
  private static void requireDistinctInCase(List<PlannedFile> files, List<Place> places) {
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < files.size(); i++) {
      Integer other = seen.putIfAbsent(Names.folded(files.get(i).path()), i);
      if (other != null
          && !(places.get(i) instanceof Place.Taken && places.get(other) instanceof Place.Taken)) {
        throw new IllegalArgumentException(
            Visible.line(files.get(i).path())
                + ": differs only in case from "
                + Visible.line(files.get(other).path())
                + "; rename one of them");
      }
    }
  }
}
