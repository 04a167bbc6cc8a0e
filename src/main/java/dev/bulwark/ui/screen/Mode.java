package dev.bulwark.ui.screen;

/** What the keys are about just now. */
enum Mode {
  /** A row is chosen. */
  CHOOSE,
  /** Text is typed. */
  TYPE,
  /** Words are typed that rows must hold. */
  FIND,
  /** The files fill the screen. */
  FILES,
  /** The long explanation. */
  EXPLAIN,
  /** All answers. */
  REVIEW,
  /** All pages. */
  PAGES,
  /** All keys. */
  HELP,
  /** Whether to leave without writing. */
  QUIT
}
