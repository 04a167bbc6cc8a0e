package dev.bulwark.cli;

import dev.bulwark.ui.screen.ScreenMode;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Where a person can be asked. */
final class Keyboard {
  private final InputStream in;
  private final Charset charset;
  private final BooleanSupplier terminal;
  private final BooleanSupplier piped;
  private @Nullable BufferedReader lines;

  /**
   * A keyboard.
   *
   * @param in what is typed
   * @param charset its encoding
   * @param terminal whether a person sits there; asked for only when somebody wants to know
   * @param piped whether a pipe or a file takes the person's place; asked for likewise
   */
  Keyboard(InputStream in, Charset charset, BooleanSupplier terminal, BooleanSupplier piped) {
    this.in = in;
    this.charset = charset;
    this.terminal = terminal;
    this.piped = piped;
  }

  /** Where nothing is handed in unasked. */
  Keyboard(InputStream in, Charset charset, BooleanSupplier terminal) {
    this(in, charset, terminal, () -> false);
  }

  /**
   * The process's own. Where its results go does not matter: a terminal to type on is one to ask
   * on.
   */
  static Keyboard ofProcess() {
    return new Keyboard(
        System.in, Charset.defaultCharset(), () -> ScreenMode.attended(), PipedInput::ofProcess);
  }

  /** What is typed, as bytes. */
  InputStream in() {
    return in;
  }

  /** Whether a person sits there. */
  BooleanSupplier terminal() {
    return terminal;
  }

  /** Whether a pipe or a file takes the person's place. */
  BooleanSupplier piped() {
    return piped;
  }

  /** What is typed, as lines. It reads ahead, so whoever asks gets the same reader. */
  BufferedReader lines() {
    var reader = lines;
    if (reader == null) {
      reader = new BufferedReader(new InputStreamReader(in, charset));
      lines = reader;
    }
    return reader;
  }
}
