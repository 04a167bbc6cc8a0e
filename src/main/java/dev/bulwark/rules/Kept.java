package dev.bulwark.rules;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Files that were read, kept since others ask for them again. There is room for those of most
 * repositories; of a larger one, the rest is read anew each time.
 */
final class Kept<T extends CheckedFile> {
  /** Characters of all kept files together; in memory they are about fifty times as large. */
  private static final int ROOM = 1_000_000;

  private final Function<String, Optional<T>> reading;
  private final Map<String, Optional<T>> files = new ConcurrentHashMap<>();
  private final AtomicInteger room = new AtomicInteger(ROOM);

  Kept(Function<String, Optional<T>> reading) {
    this.reading = reading;
  }

  Optional<T> at(String path) {
    var known = files.get(path);
    if (known != null) {
      return known;
    }
    var read = reading.apply(path);
    int length = read.map(file -> file.source().length()).orElse(0);
    if (room.addAndGet(-length) >= 0) {
      files.put(path, read);
    } else {
      room.addAndGet(length);
    }
    return read;
  }
}
