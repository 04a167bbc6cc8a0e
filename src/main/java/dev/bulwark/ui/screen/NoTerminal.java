package dev.bulwark.ui.screen;

import java.io.IOException;

/** There is no terminal that can be drawn on; the same questions can be asked line by line. */
public final class NoTerminal extends IOException {
  private static final long serialVersionUID = 1L;

  NoTerminal(Throwable cause) {
    super("there is no terminal to draw on", cause);
  }
}
