package dev.bulwark.render;

import static dev.bulwark.wizard.Fixtures.repository;
import static dev.bulwark.wizard.Fixtures.resolve;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.blueprint.Architect;
import dev.bulwark.catalog.Catalog;
import dev.bulwark.notes.Notes;
import dev.bulwark.project.Service;
import java.util.List;

/** The files that answers lead to, through the real questions and templates. */
final class Rendered {
  private static final Renderer RENDERER = new Renderer(TemplateSource.builtIn(), Notes.load());

  private final List<RenderedFile> files;

  private Rendered(List<RenderedFile> files) {
    this.files = files;
  }

  /** Decides and renders; every answer must be possible. */
  static Rendered of(Service service, String... answers) {
    var resolved = resolve(repository(service), answers);
    assertThat(resolved.problems()).isEmpty();
    try {
      return new Rendered(RENDERER.render(Architect.decide(resolved, Catalog.load())));
    } catch (RenderFailed e) {
      throw new AssertionError(e);
    }
  }

  /** The text of one file. */
  String text(String path) {
    return files.stream()
        .filter(file -> file.path().equals(path))
        .findFirst()
        .orElseThrow(() -> new AssertionError(path + " is not among " + paths()))
        .text();
  }

  /** The paths of all files. */
  List<String> paths() {
    return files.stream().map(RenderedFile::path).toList();
  }
}
