package dev.bulwark.ui.screen;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The mouse as xterm's mode 1006 tells it: {@code ESC [ < button ; column ; row M}, with a small m
 * for a release.
 */
final class Mice {
  private static final Pattern FORM = Pattern.compile("\\[<(\\d{1,4});(\\d{1,4});(\\d{1,4})M");
  private static final int KEYS_HELD = 4 | 8 | 16;
  private static final int LEFT = 0;
  private static final int UP = 64;
  private static final int DOWN = 65;

  private Mice() {}

  /** Empty for what nothing is bound to: releases, motion, other buttons, places that are none. */
  static Optional<Event> read(String body) {
    var form = FORM.matcher(body);
    if (!form.matches()) {
      return Optional.empty();
    }
    int column = Integer.parseInt(form.group(2)) - 1;
    int row = Integer.parseInt(form.group(3)) - 1;
    if (column < 0 || row < 0) {
      return Optional.empty();
    }
    return button(Integer.parseInt(form.group(1)) & ~KEYS_HELD)
        .map(button -> new Event.Mouse(button, column, row));
  }

  private static Optional<Event.Button> button(int code) {
    return switch (code) {
      case LEFT -> Optional.of(Event.Button.PRESS);
      case UP -> Optional.of(Event.Button.WHEEL_UP);
      case DOWN -> Optional.of(Event.Button.WHEEL_DOWN);
      default -> Optional.empty();
    };
  }
}
