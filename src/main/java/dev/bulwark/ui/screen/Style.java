package dev.bulwark.ui.screen;

/** What a piece of text means; no meaning is told by its colour alone. */
enum Style {
  PLAIN,
  TITLE,
  CURSOR,
  TAB,
  WARNING,
  MARK,
  ADDED,
  REMOVED,
  COMMENT,
  KEYWORD,
  STRING,
  FIELD
}
