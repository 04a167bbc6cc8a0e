package dev.bulwark.ui.screen;

/**
 * The characters that draw, which not every terminal has.
 *
 * @param unicode whether the terminal shows more than ASCII
 */
record Glyphs(boolean unicode) {
  private static final String FANCY = "─│▸•▌━…·┬┴↑↓⏎";
  private static final String PLAIN = "-|>*|=.-++^v<";

  /** The text as the terminal can show it, as wide as it was. */
  String draw(String text) {
    if (unicode) {
      return text;
    }
    var plain = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          int known = FANCY.indexOf(c);
          if (c < 0x7f) {
            plain.append((char) c);
          } else {
            plain.append(
                known >= 0 ? PLAIN.substring(known, known + 1) : "?".repeat(Cells.width(c)));
          }
        });
    return plain.toString();
  }
}
