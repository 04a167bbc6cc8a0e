package dev.bulwark.lessons;

import java.util.List;

/** A piece of a section. */
sealed interface Block {
  /** Where it begins, counted from 1. */
  int line();

  /** One paragraph. */
  record Paragraph(int line, List<Inline> text) implements Block {}

  /** A list; each item is one paragraph. */
  record Bullets(int line, List<List<Inline>> items) implements Block {}

  /** Lines that are shown as they are. */
  record Verbatim(int line, String text) implements Block {}

  /**
   * Cells in rows, all of one width.
   *
   * @param head the names of the columns
   */
  record Table(int line, List<String> head, List<List<String>> rows) implements Block {}

  /**
   * The place of a session.
   *
   * @param words what it shows
   * @param name of its file
   */
  record Recording(int line, String words, String name) implements Block {}
}
