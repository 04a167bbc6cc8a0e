package dev.bulwark.ui.screen;

/** What a place of the screen stands for when it is pointed at. */
sealed interface Target {
  /** Nothing happens there. */
  record Nothing() implements Target {}

  /** A row of what is chosen from: a choice, an item, an answer in the review, a page. */
  record RowAt(int index) implements Target {}

  /** Another question of the page. */
  record Question(String id) implements Target {}

  /** The name of a file. */
  record File(int index) implements Target {}

  /** Text that the wheel scrolls. */
  record Text() implements Target {}

  /** A key that is written there. */
  record Key(String name) implements Target {}

  /** The only one of its kind. */
  Target NOTHING = new Nothing();
}
