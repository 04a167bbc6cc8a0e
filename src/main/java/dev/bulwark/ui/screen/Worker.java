package dev.bulwark.ui.screen;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Renders beside the keys; of several wishes the newest counts. */
final class Worker implements AutoCloseable {
  private final Previews previews;
  private final AtomicReference<Optional<Event>> done = new AtomicReference<>(Optional.empty());
  private final AtomicReference<Optional<Throwable>> failed =
      new AtomicReference<>(Optional.empty());
  private final Thread thread;
  private final Object lock = new Object();
  private Effect.@Nullable Render wanted;
  private boolean busy;

  Worker(Previews previews) {
    this.previews = previews;
    this.thread = new Thread(this::work, "preview");
    thread.setDaemon(true);
    thread.start();
  }

  void want(Effect.Render render) {
    synchronized (lock) {
      wanted = render;
      lock.notifyAll();
    }
  }

  /** Whether something is to come. */
  boolean pending() {
    synchronized (lock) {
      return busy || wanted != null || done.get().isPresent();
    }
  }

  /**
   * What is ready.
   *
   * @throws IllegalStateException when rendering failed by a defect
   */
  Optional<Event> ready() {
    failed
        .get()
        .ifPresent(cause -> {
          throw new IllegalStateException("the preview cannot be rendered", cause);
        });
    return done.getAndSet(Optional.empty());
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  private void work() {
    try {
      while (true) {
        done.set(Optional.of(previews.render(next())));
        synchronized (lock) {
          busy = false;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      failed.set(Optional.of(e));
    }
  }

  private Effect.Render next() throws InterruptedException {
    synchronized (lock) {
      var next = wanted;
      while (next == null) {
        lock.wait();
        next = wanted;
      }
      wanted = null;
      busy = true;
      return next;
    }
  }
}
