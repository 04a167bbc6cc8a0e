package dev.bulwark.render;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A thread that remembers about where in a foreign template it is, so that a loop or a call without
 * end can be named once it was stopped. FreeMarker asks for an interruption at each step.
 */
final class Watched extends Thread {
  /** A power of two: steps from one look at the place to the next, which is not free. */
  private static final int STEPS = 64;

  private volatile @Nullable Place place;
  private int steps;

  Watched(String name, Runnable work) {
    super(null, work, name);
    setDaemon(true);
  }

  @Override
  public boolean isInterrupted() {
    if ((steps++ & (STEPS - 1)) == 0) {
      Place.current().ifPresent(here -> place = here);
    }
    return super.isInterrupted();
  }

  /** The place seen last. */
  Optional<Place> place() {
    return Optional.ofNullable(place);
  }
}
