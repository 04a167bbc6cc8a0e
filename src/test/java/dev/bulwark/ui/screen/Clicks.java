package dev.bulwark.ui.screen;

/** The mouse, pressed where a text is on the screen. */
final class Clicks {
  private Clicks() {}

  static Event.Mouse on(Frame frame, String text) {
    var lines = frame.lines();
    for (int row = 0; row < lines.size(); row++) {
      int at = lines.get(row).text().indexOf(text);
      if (at >= 0) {
        int column = Cells.width(lines.get(row).text().substring(0, at));
        return new Event.Mouse(Event.Button.PRESS, column, row);
      }
    }
    throw new AssertionError(text + " is not on the screen:\n" + frame.text());
  }
}
