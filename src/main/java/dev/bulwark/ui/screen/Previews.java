package dev.bulwark.ui.screen;

import dev.bulwark.blueprint.Architect;
import dev.bulwark.catalog.Catalog;
import dev.bulwark.render.RenderFailed;
import dev.bulwark.render.RenderedFile;
import dev.bulwark.render.Renderer;
import dev.bulwark.wizard.Answer;
import dev.bulwark.wizard.Flow;
import dev.bulwark.workspace.Diff;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Renders what is asked for. Called by one thread, which is not the one that reads keys. */
final class Previews {
  private final Flow flow;
  private final Catalog catalog;
  private final Supplier<Renderer> renderer;
  private final Function<String, Optional<String>> present;

  /**
   * Previews of what the renderer writes.
   *
   * @param renderer asked for when the first files are to be seen, and then again each time
   * @param present the text that a path has on disk now
   */
  Previews(
      Flow flow,
      Catalog catalog,
      Supplier<Renderer> renderer,
      Function<String, Optional<String>> present) {
    this.flow = flow;
    this.catalog = catalog;
    this.renderer = renderer;
    this.present = present;
  }

  Event.Rendered render(Effect.Render wanted) {
    var preview = compared(preview(wanted.given()));
    return new Event.Rendered(
        preview,
        wanted.tried().equals(wanted.given()) ? Trial.NONE : trial(preview, wanted.tried()));
  }

  private Preview preview(Map<String, Answer> given) {
    var resolved = flow.resolve(given);
    if (!resolved.problems().isEmpty()) {
      var lines =
          resolved.problems().stream()
              .map(problem -> problem.line())
              .collect(Collectors.joining("; "));
      return Preview.failed(given, "No files before this is mended: " + lines);
    }
    try {
      var blueprint = Architect.decide(resolved, catalog);
      return new Preview(
          given, renderer.get().render(blueprint), Map.of(), blueprint.remarks(), "");
    } catch (RenderFailed e) {
      return Preview.failed(given, Objects.requireNonNullElse(e.getMessage(), ""));
    }
  }

  private Preview compared(Preview preview) {
    var differences = new LinkedHashMap<String, List<String>>();
    for (var file : preview.files()) {
      present
          .apply(file.path())
          .ifPresent(text ->
              differences.put(
                  file.path(),
                  Diff.of(file.path(), Optional.of(text), file.text()).lines().toList()));
    }
    return new Preview(
        preview.given(),
        preview.files(),
        Collections.unmodifiableMap(differences),
        preview.remarks(),
        preview.failure());
  }

  private Trial trial(Preview before, Map<String, Answer> tried) {
    var after = preview(tried);
    if (after.files().isEmpty()) {
      return new Trial(tried, List.of("! " + after.failure()));
    }
    if (before.files().isEmpty()) {
      return new Trial(tried, List.of());
    }
    var old = byPath(before.files());
    var now = byPath(after.files());
    var lines = new ArrayList<String>();
    after.files().stream()
        .sorted(Comparator.comparing(Touched::shows).reversed())
        .forEach(file ->
            add(
                lines,
                file.path(),
                Optional.ofNullable(old.get(file.path())).map(RenderedFile::text),
                file.text()));
    before.files().stream()
        .filter(file -> !now.containsKey(file.path()))
        .forEach(file -> add(lines, file.path(), Optional.of(file.text()), ""));
    return new Trial(tried, List.copyOf(lines));
  }

  private static void add(List<String> lines, String path, Optional<String> before, String after) {
    Diff.of(path, before, after).lines().forEach(lines::add);
  }

  private static Map<String, RenderedFile> byPath(List<RenderedFile> files) {
    return files.stream().collect(Collectors.toMap(RenderedFile::path, Function.identity()));
  }
}
