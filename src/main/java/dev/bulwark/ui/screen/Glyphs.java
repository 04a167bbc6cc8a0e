package dev.bulwark.ui.screen;

/**
 * The characters that draw, which not every terminal has.
 *
 * @param unicode whether the terminal shows more than ASCII
 */
record Glyphs(boolean unicode) {
  private static final String FANCY = "─│▸•▌━↑↓⏎…·┬┴─";
  private static final String PLAIN = "-|>*|=^v<.-++-";

  /** The text as the terminal can show it. */
  String draw(String text) {
    if (unicode) {
      return text;
    }
    var plain = new StringBuilder(text.length());
    for (var c : text.replace("↑↓", "up/down").replace("⏎", "enter").split("")) {
      int known = c.isEmpty() ? -1 : FANCY.indexOf(c);
      plain.append(known >= 0 ? PLAIN.substring(known, known + 1) : c);
    }
    return plain.toString();
  }
}
