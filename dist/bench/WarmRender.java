import dev.bulwark.blueprint.Architect;
import dev.bulwark.catalog.Catalog;
import dev.bulwark.notes.Notes;
import dev.bulwark.project.RepositoryReader;
import dev.bulwark.render.Renderer;
import dev.bulwark.render.TemplateSource;
import dev.bulwark.wizard.Flow;
import dev.bulwark.wizard.Questions;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** Prints how long one render of all files takes once the code is warm, as a row of the table. */
final class WarmRender {
  private static final int WARM_UP = 2000;
  private static final int ROUNDS = 501;
  private static final double GOAL_MILLIS = 2;

  private WarmRender() {}

  public static void main(String[] args) throws Exception {
    var catalog = Catalog.load();
    var flow = new Flow(Questions.all(), RepositoryReader.read(Path.of(args[0])), catalog);
    var blueprint = Architect.decide(flow.resolve(Map.of()), catalog);
    var renderer = new Renderer(TemplateSource.builtIn(), Notes.load());
    int files = 0;
    for (int i = 0; i < WARM_UP; i++) {
      files = renderer.render(blueprint).size();
    }
    var millis = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      renderer.render(blueprint);
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    double median = millis[ROUNDS / 2];
    System.out.printf(
        "| one warm render, %d files | %.2f | %.2f | | 2 ms: %s |%n",
        files, median, millis[0], median <= GOAL_MILLIS ? "met" : "missed");
  }
}
