package dev.bulwark.ui.screen;

/**
 * The part of a field that is seen.
 *
 * @param text as drawn
 * @param caret columns before the caret
 */
record Shown(String text, int caret) {
  /** With the caret in sight. */
  static Shown of(Field field, int room) {
    var before = Cells.drawable(field.text().substring(0, field.caret()));
    int start = 0;
    int width = Cells.width(before);
    while (width >= room && start < before.length()) {
      int next = Cells.next(before, start);
      width -= Cells.width(before.substring(start, next));
      start = next;
    }
    var text = before.substring(start) + field.text().substring(field.caret());
    return new Shown(Cells.clip(Cells.drawable(text), room), width);
  }
}
