package dev.bulwark.notes;

import org.jspecify.annotations.Nullable;

/** The paragraphs of a note, each introduced by its word and a colon. */
enum NoteField {
  TITLE("Title"),
  COMMENT("Comment"),
  WHY("Why"),
  WITHOUT("Without"),
  UNDO("Undo"),
  SOURCE("Source");

  private static final NoteField[] ALL = values();

  private final String word;

  NoteField(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  /** The field that a line opens; null when it opens none, since this runs for every line. */
  static @Nullable NoteField opening(String line) {
    int colon = line.indexOf(':');
    if (colon > 0) {
      for (var field : ALL) {
        if (field.word.length() == colon && line.startsWith(field.word)) {
          return field;
        }
      }
    }
    return null;
  }
}
