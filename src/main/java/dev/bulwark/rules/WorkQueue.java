package dev.bulwark.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Files of which several threads each take the next one until there is none. Whoever makes the one
 * whose turn it is hands it over, and those behind it that were made sooner.
 */
final class WorkQueue<T, R> {
  /** Files that may be made before their turn comes. */
  private static final int AHEAD = 16;

  private final List<T> all;
  private final Function<T, Optional<R>> work;
  private final Consumer<R> sink;
  private final Map<Integer, Optional<R>> made = new HashMap<>();
  private int taken;
  private int handedOver;
  private @Nullable Throwable failure;

  WorkQueue(List<T> all, Function<T, Optional<R>> work, Consumer<R> sink) {
    this.all = all;
    this.work = work;
    this.sink = sink;
  }

  /** Takes part until nothing is left to take. */
  void work() {
    try {
      for (int number = take(); number < all.size(); number = take()) {
        done(number, work.apply(all.get(number)));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      fail(e);
    } catch (RuntimeException | Error e) {
      fail(e);
    }
  }

  /** Returns when the other threads that take part have ended; throws what any of them threw. */
  void await(List<Thread> others) {
    try {
      for (var other : others) {
        other.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      fail(e);
    }
    // A switch over types makes a class when it is first met.
    var thrown = failure();
    if (thrown instanceof RuntimeException defect) {
      throw defect;
    }
    if (thrown instanceof Error error) {
      throw error;
    }
    if (thrown != null) {
      throw new IllegalStateException(thrown);
    }
  }

  private synchronized int take() throws InterruptedException {
    while (failure == null && taken < all.size() && taken >= handedOver + AHEAD) {
      wait();
    }
    return failure == null ? taken++ : all.size();
  }

  private synchronized void done(int number, Optional<R> result) {
    if (number != handedOver) {
      made.put(number, result);
      return;
    }
    var next = result;
    while (next != null) {
      next.ifPresent(sink);
      handedOver++;
      next = made.remove(handedOver);
    }
    notifyAll();
  }

  private synchronized void fail(Throwable thrown) {
    if (failure == null) {
      failure = thrown;
    }
    notifyAll();
  }

  private synchronized @Nullable Throwable failure() {
    return failure;
  }
}
