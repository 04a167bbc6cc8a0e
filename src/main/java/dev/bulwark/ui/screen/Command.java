package dev.bulwark.ui.screen;

/** What keys do. */
enum Command {
  UP,
  DOWN,
  PAGE_UP,
  PAGE_DOWN,
  ACCEPT,
  BACK,
  FILES,
  NEXT_FILE,
  EXPLAIN,
  UNDO,
  DEFAULT,
  REVIEW,
  WRITE,
  HELP,
  QUIT,
  STAY,
  LEFT,
  RIGHT,
  HOME,
  END,
  BACKSPACE,
  DELETE,
  CLEAR,
  REDRAW,
  SUSPEND,
  INTERRUPT
}
