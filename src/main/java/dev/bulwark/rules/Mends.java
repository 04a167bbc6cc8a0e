package dev.bulwark.rules;

import dev.bulwark.manifest.Editor;
import dev.bulwark.manifest.Mapping;
import dev.bulwark.manifest.Node;
import dev.bulwark.manifest.Outcome;
import java.util.List;

/** Single edits of a manifest as those of a mend. */
final class Mends {
  private Mends() {}

  /** Another value in the place of one. */
  static List<FileEdit> set(ManifestFile file, Node node, Object value) {
    return of(file, new Editor(file.yaml()).set(node, value));
  }

  /** An entry taken out. */
  static List<FileEdit> remove(ManifestFile file, Mapping mapping, String key) {
    return mapping
        .entry(key)
        .map(entry -> of(file, new Editor(file.yaml()).remove(mapping, entry)))
        .orElse(List.of());
  }

  /** The edits of an outcome; none where it was refused. */
  static List<FileEdit> of(ManifestFile file, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done(var edits) ->
          edits.stream().map(edit -> new FileEdit(file.path(), edit)).toList();
      case Outcome.Refused _ -> List.of();
    };
  }
}
