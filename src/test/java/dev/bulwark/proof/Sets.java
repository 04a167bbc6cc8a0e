package dev.bulwark.proof;

import dev.bulwark.notes.Notes;
import dev.bulwark.proof.Drawing.Drawn;
import dev.bulwark.render.RenderFailed;
import dev.bulwark.render.RenderedFile;
import dev.bulwark.render.Renderer;
import dev.bulwark.render.TemplateSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sets of answers for every sample repository, and their files. */
final class Sets {
  /** How many sets each repository gets. */
  static final int EACH = 300;

  private static final long SEED = 20_261_123;

  private final Renderer renderer = new Renderer(TemplateSource.builtIn(), Notes.load());

  /**
   * Writes the sample repositories below the folder, reads them and draws for each. The same ones
   * on every machine.
   */
  static List<Drawn> drawn(Path folder) throws IOException {
    var sets = new ArrayList<Drawn>();
    int number = 0;
    for (var sample : SampleRepository.all()) {
      var repository = sample.in(folder.resolve(Integer.toString(number)));
      var fixed =
          sample.project().isEmpty()
              ? Map.<String, String>of()
              : Map.of("project", sample.project());
      var drawing = new Drawing(sample.name(), repository, fixed, SEED + number);
      for (int i = 0; i < EACH; i++) {
        sets.add(drawing.next());
      }
      number++;
    }
    return sets;
  }

  /** The files of a set, as the program writes them. */
  List<RenderedFile> files(Drawn drawn) {
    try {
      return renderer.render(drawn.blueprint());
    } catch (RenderFailed | RuntimeException e) {
      throw new AssertionError(drawn.toString(), e);
    }
  }
}
