package dev.bulwark.ui.screen;

/** What happens to the conversation from outside. */
sealed interface Event {
  /**
   * A key.
   *
   * @param name a character as typed, or a word such as {@code enter}, {@code up}, {@code ctrl-c}
   */
  record Key(String name) implements Event {}

  /** Text that came in one piece, control characters and all. */
  record Paste(String text) implements Event {}

  /**
   * The mouse, at a place of the screen.
   *
   * @param column from 0; a terminal may name one outside the screen
   * @param row from 0
   */
  record Mouse(Button button, int column, int row) implements Event {}

  /** What the mouse did. */
  enum Button {
    PRESS,
    WHEEL_UP,
    WHEEL_DOWN
  }

  /** The terminal has this size now, in characters. */
  record Resize(int columns, int rows) implements Event {}

  /** Files as asked for by {@link Effect.Render}. */
  record Rendered(Preview preview, Trial trial) implements Event {}
}
