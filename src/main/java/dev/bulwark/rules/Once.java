package dev.bulwark.rules;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that many rules ask for and that is worked out once. */
final class Once<T> {
  private @Nullable T value;

  T get(Supplier<T> reading) {
    var known = value;
    if (known == null) {
      known = reading.get();
      value = known;
    }
    return known;
  }
}
