package dev.bulwark.migrate;

import dev.bulwark.rules.FileSource;
import dev.bulwark.rules.Finding;
import dev.bulwark.rules.Spot;
import dev.bulwark.source.Edit;
import dev.bulwark.source.SourceText;
import dev.bulwark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The files as the edits so far leave them; nothing is written anywhere. */
final class Draft implements FileSource {
  private final FileSource files;
  private final Map<String, DraftFile> changed = new TreeMap<>();

  Draft(FileSource files) {
    this.files = files;
  }

  @Override
  public List<String> paths() {
    return files.paths();
  }

  @Override
  public Optional<byte[]> bytes(String path) {
    var draft = changed.get(path);
    return draft == null ? files.bytes(path) : Optional.of(draft.text().bytes());
  }

  /** Makes edits of one file, which do not overlap. */
  void edit(String path, List<Made> edits) {
    changed
        .computeIfAbsent(
            path, name -> new DraftFile(SourceText.of(files.bytes(name).orElseThrow())))
        .edit(edits);
  }

  /**
   * The mends of files that, read again, have not the text that they have here. One that was no
   * UTF-8 may become so by an edit, and all places in it would be others.
   */
  Set<MendId> strange() {
    return changed.values().stream()
        .filter(draft -> !SourceText.of(draft.text().bytes()).text().equals(draft.text().text()))
        .flatMap(draft -> draft.mends().stream())
        .collect(Collectors.toSet());
  }

  /** Which mend would put a finding right. */
  MendId id(Finding finding) {
    var spot = finding.spot();
    return new MendId(finding.rule(), spot.path(), origin(spot).span().start());
  }

  /** Where a finding is in the files as they were read. */
  Spot origin(Spot spot) {
    var draft = changed.get(spot.path());
    if (draft == null) {
      return spot;
    }
    int start = draft.origin(spot.span().start());
    int end = Math.max(start, draft.origin(spot.span().end()));
    return Spot.of(spot.path(), draft.before(), new Span(start, end));
  }

  /** The files that are not as they were. */
  List<MigratedFile> files() {
    var result = new ArrayList<MigratedFile>();
    changed.forEach((path, draft) -> {
      if (!draft.text().equals(draft.before())) {
        result.add(new MigratedFile(path, draft.before(), draft.text(), draft.pieces()));
      }
    });
    return List.copyOf(result);
  }

  /**
   * An edit and why it is made.
   *
   * @param edit of the text as it is now
   */
  record Made(Edit edit, Applied mend) {}
}
