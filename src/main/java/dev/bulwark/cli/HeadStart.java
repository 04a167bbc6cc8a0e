package dev.bulwark.cli;

import dev.bulwark.blueprint.Blueprint;
import dev.bulwark.render.RenderFailed;
import dev.bulwark.render.RenderedFile;
import dev.bulwark.render.Renderer;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;

/**
 * A renderer that another core makes ready while this one reads the repository: the tables that
 * FreeMarker fills before the first template take 15 ms. That core then writes the longest file.
 */
final class HeadStart {
  private final FutureTask<Renderer> renderer;
  private final Executor beside;

  private HeadStart(FutureTask<Renderer> renderer, Executor beside) {
    this.renderer = renderer;
    this.beside = beside;
  }

  /** What makes a renderer. */
  interface Maker {
    Renderer make() throws RenderFailed;
  }

  /** Begins at once. */
  static HeadStart of(Maker maker) {
    var task =
        new FutureTask<>(() -> {
          var renderer = maker.make();
          renderer.warmUp();
          return renderer;
        });
    var beside = Executors.newSingleThreadExecutor(HeadStart::thread);
    beside.execute(task);
    return new HeadStart(task, beside);
  }

  /** The files of a blueprint, as soon as the renderer is ready. */
  List<RenderedFile> render(Blueprint blueprint) throws RenderFailed {
    return renderer().render(blueprint, beside);
  }

  private Renderer renderer() throws RenderFailed {
    try {
      return renderer.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RenderFailed failed -> throw failed;
        case RuntimeException defect -> throw defect;
        case null, default -> throw new IllegalStateException(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "head start");
    thread.setDaemon(true);
    return thread;
  }
}
