package dev.bulwark.ui.screen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.catalog.Catalog;
import dev.bulwark.notes.Notes;
import dev.bulwark.project.RepositoryReader;
import dev.bulwark.render.Renderer;
import dev.bulwark.render.TemplateSource;
import dev.bulwark.wizard.Flow;
import dev.bulwark.wizard.Questions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class FirstFrameTest {
  private final CountDownLatch seen = new CountDownLatch(1);

  @Test
  void the_question_is_drawn_however_long_the_files_take() throws IOException {
    var notes = Notes.load();
    var repository = RepositoryReader.read(Path.of("dist/sample"));
    var flow = new Flow(Questions.all(), repository, Catalog.load());
    var drawn = new ByteArrayOutputStream();
    try (var screen =
        ScreenMode.over(
            new Leaver(),
            drawn,
            80,
            24,
            flow,
            notes,
            Catalog.load(),
            () -> {
              until(() -> drawn.toString(UTF_8).contains("quit"));
              seen.countDown();
              return new Renderer(TemplateSource.builtIn(), notes);
            })) {
      assertThat(screen.ask(Map.of(), "", given -> {}).end()).isEqualTo(ScreenMode.End.LEFT);
    }
  }

  private static void until(BooleanSupplier holds) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime()).as("the frame waits for the files").isLessThan(end);
      Thread.onSpinWait();
    }
  }

  /** Leaves when the question was seen. */
  private final class Leaver extends InputStream {
    private boolean left;

    @Override
    public int read() throws IOException {
      try {
        seen.await();
        if (left) {
          Thread.sleep(Long.MAX_VALUE);
        }
        left = true;
        return 'q';
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      bytes[from] = (byte) read();
      return 1;
    }
  }
}
