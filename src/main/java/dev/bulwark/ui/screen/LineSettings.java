package dev.bulwark.ui.screen;

import java.util.Locale;
import java.util.Optional;
import org.jline.nativ.CLibrary;

/**
 * The settings of the terminal on standard input as Linux has them, to the last bit. JLine's own
 * leave out the line discipline and the characters it has no name for.
 */
final class LineSettings {
  /**
   * {@code TCGETS} and {@code TCSETS} of asm-generic/ioctls.h, where x86 and ARM take them from.
   */
  private static final long READ = 0x5401;

  private static final long WRITE = 0x5402;

  /** {@code struct termios} of asm-generic/termbits.h has 36 bytes; the rest is spare. */
  private static final int WORDS = 16;

  private static final int STANDARD_INPUT = 0;

  private final int[] words;

  private LineSettings(int[] words) {
    this.words = words;
  }

  /** Those that hold now; empty where they cannot be read this way. */
  static Optional<LineSettings> now() {
    var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    var machine = System.getProperty("os.arch", "");
    if (!system.equals("linux") || !(machine.equals("amd64") || machine.equals("aarch64"))) {
      return Optional.empty();
    }
    var words = new int[WORDS];
    return CLibrary.ioctl(STANDARD_INPUT, READ, words) == 0
        ? Optional.of(new LineSettings(words))
        : Optional.empty();
  }

  /** Makes them hold again; false when the terminal does not take them. */
  boolean restore() {
    return CLibrary.ioctl(STANDARD_INPUT, WRITE, words) == 0;
  }
}
