package dev.bulwark.cli;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Where a person can be asked.
 *
 * @param in what is typed
 * @param charset its encoding
 * @param terminal whether a person sits there; asked for only when somebody wants to know
 */
record Keyboard(InputStream in, Charset charset, BooleanSupplier terminal) {

  /** The process's own. */
  static Keyboard ofProcess() {
    return new Keyboard(System.in, Charset.defaultCharset(), Keyboard::isTerminal);
  }

  /** Lines from now on; to be called once, since it reads ahead. */
  BufferedReader lines() {
    return new BufferedReader(new InputStreamReader(in, charset));
  }

  private static boolean isTerminal() {
    return Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal).isPresent();
  }
}
