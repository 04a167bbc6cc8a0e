package dev.bulwark.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Does the same to many files on all processors, where there are enough of them. */
final class Workers {
  /** Fewer files are done before other threads would have begun. */
  private static final int WORTH_THREADS = 32;

  private Workers() {}

  /** What becomes of each, in their order; those of which nothing becomes are left out. */
  static <T, R> List<R> each(List<T> all, Function<T, Optional<R>> work) {
    var made = new ArrayList<R>();
    each(all, work, made::add);
    return made;
  }

  /**
   * Hands over what becomes of each, in their order, as soon as it is made; what is made sooner
   * than its turn comes is no more than a handful.
   */
  static <T, R> void each(List<T> all, Function<T, Optional<R>> work, Consumer<R> sink) {
    if (all.size() < WORTH_THREADS) {
      for (var one : all) {
        work.apply(one).ifPresent(sink);
      }
      return;
    }
    var queue = new WorkQueue<>(all, work, sink);
    var others = new ArrayList<Thread>();
    for (int number = 1; number < Runtime.getRuntime().availableProcessors(); number++) {
      others.add(Thread.ofPlatform().daemon().start(queue::work));
    }
    queue.work();
    queue.await(others);
  }
}
