package dev.bulwark.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Says how far a long run is, in one line that is written over, where a person watches. */
final class Progress {
  private static final Duration SILENT = Duration.ofSeconds(1);
  private static final Duration APART = Duration.ofMillis(200);

  private final Console console;
  private final Clock clock;
  private Instant next;
  private int expected;
  private int done;
  private boolean shown;

  private Progress(Console console) {
    this.console = console;
    this.clock = console.clock();
    this.next = clock.instant().plus(SILENT);
  }

  static Progress of(Console console) {
    return new Progress(console);
  }

  void expect(int more) {
    expected += more;
  }

  void step() {
    done++;
    if (clock.instant().isAfter(next)) {
      show();
      next = clock.instant().plus(APART);
    }
  }

  /** Only a long run asks whether somebody watches: the answer takes a native library. */
  private void show() {
    if (console.keyboard().terminal().getAsBoolean()) {
      console.err().print("\r" + done + " of " + expected + " files");
      console.err().flush();
      shown = true;
    }
  }

  /** Takes the line away. */
  void clear() {
    if (shown) {
      console.err().print("\r" + " ".repeat(40) + "\r");
      shown = false;
    }
  }
}
