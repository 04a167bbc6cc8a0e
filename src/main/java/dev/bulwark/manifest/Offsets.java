package dev.bulwark.manifest;

/** From the code points that the parser counts, from the start of a document, to characters. */
final class Offsets {
  private final int base;
  private final int length;
  private final int[] chars;

  Offsets(String text, int start, int end) {
    base = start;
    length = end - start;
    chars = hasPairs(text, start, end) ? table(text, start, end) : new int[0];
  }

  /** Where the code point with a number stands in the whole text. */
  int of(int codePoint) {
    if (chars.length == 0) {
      return base + Math.min(codePoint, length);
    }
    return chars[Math.min(codePoint, chars.length - 1)];
  }

  private static boolean hasPairs(String text, int start, int end) {
    for (int at = start; at < end; at++) {
      if (Character.isHighSurrogate(text.charAt(at))) {
        return true;
      }
    }
    return false;
  }

  private static int[] table(String text, int start, int end) {
    var table = new int[text.codePointCount(start, end) + 1];
    int at = start;
    for (int point = 0; point < table.length; point++) {
      table[point] = at;
      at += at < end ? Character.charCount(text.codePointAt(at)) : 0;
    }
    return table;
  }
}
