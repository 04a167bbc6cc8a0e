package dev.bulwark.ui.screen;

/** What fills the screen for a while: a value that draws itself and says what follows an event. */
interface Page {
  Frame frame();

  Turn after(Event event);

  /** The same on a terminal of this size. */
  Page sized(int columns, int rows);
}
