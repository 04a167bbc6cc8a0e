package dev.bulwark.rules;

import com.github.difflib.DiffUtils;
import dev.bulwark.manifest.Editor;
import dev.bulwark.manifest.Mapping;
import dev.bulwark.manifest.Outcome;
import dev.bulwark.manifest.YamlFile;
import dev.bulwark.source.Edit;
import dev.bulwark.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Several changes of one file that are one mend. Each is made on what the ones before left, so that
 * they may touch each other; what comes out are edits of the file as it was.
 */
final class Steps {
  private final ManifestFile file;
  private YamlFile now;
  private boolean refused;

  Steps(ManifestFile file) {
    this.file = file;
    this.now = file.yaml();
  }

  /** Makes one more change; one that is refused undoes all. */
  Steps then(Function<YamlFile, Outcome> change) {
    if (!refused) {
      switch (change.apply(now)) {
        case Outcome.Done(var edits) -> now = now.with(edits);
        case Outcome.Refused _ -> refused = true;
      }
    }
    return this;
  }

  /** Writes a value at a path below a mapping, with the mappings on the way that are missing. */
  Steps put(Function<YamlFile, Mapping> start, List<String> path, @Nullable Object value) {
    return then(yaml -> put(new Editor(yaml), start.apply(yaml), path, value));
  }

  private static Outcome put(
      Editor editor, Mapping start, List<String> path, @Nullable Object value) {
    var here = start;
    for (int at = 0; at < path.size(); at++) {
      var key = path.get(at);
      var entry = here.entry(key);
      boolean last = at == path.size() - 1;
      if (entry.isEmpty()) {
        return editor.put(here, key, nested(path.subList(at + 1, path.size()), value));
      }
      if (last) {
        return editor.set(entry.get().value(), value);
      }
      if (!(entry.get().value() instanceof Mapping next)) {
        return editor.put(
            entry.get().value(),
            path.get(at + 1),
            nested(path.subList(at + 2, path.size()), value));
      }
      here = next;
    }
    return new Outcome.Refused("no path to write at");
  }

  private static @Nullable Object nested(List<String> path, @Nullable Object value) {
    @Nullable Object inner = value;
    for (var key : path.reversed()) {
      Map<String, @Nullable Object> outer = new LinkedHashMap<>();
      outer.put(key, inner);
      inner = outer;
    }
    return inner;
  }

  /** The edits of the file as it was; none where a change was refused. */
  List<FileEdit> edits() {
    if (refused) {
      return List.of();
    }
    var before = lines(file.yaml().source().text());
    var after = lines(now.source().text());
    var starts = new int[before.size() + 1];
    for (int line = 0; line < before.size(); line++) {
      starts[line + 1] = starts[line] + before.get(line).length();
    }
    return DiffUtils.diff(before, after).getDeltas().stream()
        .map(delta -> {
          int from = delta.getSource().getPosition();
          int to = from + delta.getSource().size();
          return new FileEdit(
              file.path(),
              new Edit(
                  new Span(starts[from], starts[to]),
                  String.join("", delta.getTarget().getLines())));
        })
        .toList();
  }

  /** With their ends, so that joined they are the text again. */
  private static List<String> lines(String text) {
    var lines = new ArrayList<String>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      int next = end < 0 ? text.length() : end + 1;
      lines.add(text.substring(start, next));
      start = next;
    }
    return lines;
  }
}
