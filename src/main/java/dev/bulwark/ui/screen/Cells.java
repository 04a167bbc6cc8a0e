package dev.bulwark.ui.screen;

import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * How wide text is on a terminal, after Unicode's East Asian Width and emoji properties. A cluster
 * is what a person takes for one character: a letter with its marks, a flag, joined emoji. Joined
 * emoji take the columns of their parts, since not every terminal joins them.
 */
final class Cells {
  private static final int JOINER = 0x200d;
  private static final int MOST_MARKS = 4;

  /** What is drawn the other way round in right-to-left writing, each beside its like. */
  private static final String PAIRS = "()[]{}<>«»";

  private Cells() {}

  /** Whether a character may stand in typed text: it gives no order to a terminal. */
  static boolean printable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  /**
   * The text without what a terminal would obey or draw in a way of its own; a tab is a space.
   * Marks without a letter go, and so do colours of skin, which terminals count differently.
   */
  static String drawable(String text) {
    if (plain(text)) {
      return text;
    }
    var points = Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray();
    var drawn = new StringBuilder(text.length());
    int marks = MOST_MARKS;
    for (int i = 0; i < points.length; i++) {
      int c = points[i] == '\t' || points[i] == '\n' ? ' ' : points[i];
      if (c == JOINER) {
        if (joins(points, i)) {
          drawn.appendCodePoint(c);
        }
      } else if (shown(c) && width(c) > 0) {
        drawn.appendCodePoint(c);
        marks = 0;
      } else if (shown(c) && marks < MOST_MARKS) {
        drawn.appendCodePoint(c);
        marks++;
      }
    }
    return drawn.toString();
  }

  /** Whether all of it is ASCII, or arrows and lines: one column each, nothing to obey. */
  private static boolean plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || (c > '~' && c != '·' && c != '…' && (c < 0x2190 || beyond(c)))) {
        return false;
      }
    }
    return true;
  }

  private static boolean beyond(char c) {
    return c > 0x25ff || Character.isEmojiPresentation(c);
  }

  private static boolean joins(int[] points, int joiner) {
    int before = joiner - 1;
    while (before >= 0
        && (variation(points[before]) || Character.isEmojiModifier(points[before]))) {
      before--;
    }
    return before >= 0
        && joiner + 1 < points.length
        && Character.isExtendedPictographic(points[before])
        && Character.isExtendedPictographic(points[joiner + 1])
        && !Character.isEmojiModifier(points[joiner + 1]);
  }

  /** Whether a character is drawn at all: those that only choose how another one looks are not. */
  private static boolean shown(int c) {
    return printable(c) && !variation(c) && !Character.isEmojiModifier(c);
  }

  private static boolean variation(int c) {
    return (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0100 && c <= 0xe01ef);
  }

  /** Columns of a character: 0 for a mark on the one before, 1 or 2. */
  static int width(int c) {
    if (c < 0x300) {
      return 1;
    }
    int type = Character.getType(c);
    if (c == JOINER
        || type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || (c >= 0x1160 && c <= 0x11ff)) {
      return 0;
    }
    boolean wide =
        (c <= 0x115f && c >= 0x1100)
            || (c >= 0x2e80 && c <= 0xa4cf && c != 0x303f)
            || (c >= 0xac00 && c <= 0xd7a3)
            || (c >= 0xf900 && c <= 0xfaff)
            || (c >= 0xfe30 && c <= 0xfe6f)
            || (c >= 0xff01 && c <= 0xff60)
            || (c >= 0xffe0 && c <= 0xffe6)
            || (c >= 0x20000 && c <= 0x3fffd)
            || (Character.isEmojiPresentation(c) && !flag(c));
    return wide ? 2 : 1;
  }

  private static boolean flag(int c) {
    return c >= 0x1f1e6 && c <= 0x1f1ff;
  }

  static int width(String text) {
    return plain(text) ? text.length() : width(text, 0, text.length());
  }

  private static int width(String text, int start, int end) {
    int width = 0;
    for (int i = start; i < end; i += Character.charCount(text.codePointAt(i))) {
      width += width(text.codePointAt(i));
    }
    return width;
  }

  /** Where the cluster that starts at an index ends. */
  static int next(String text, int start) {
    int end = text.offsetByCodePoints(start, 1);
    if (end < text.length() && flag(text.codePointAt(start)) && flag(text.codePointAt(end))) {
      end = text.offsetByCodePoints(end, 1);
    }
    while (end < text.length()) {
      int c = text.codePointAt(end);
      if (width(c) > 0 && Character.getType(c) != Character.COMBINING_SPACING_MARK) {
        return end;
      }
      end += Character.charCount(c);
      if (c == JOINER && end < text.length()) {
        end = text.offsetByCodePoints(end, 1);
      }
    }
    return end;
  }

  /** Where the cluster that ends at an index starts. */
  static int previous(String text, int end) {
    int start = 0;
    int next = 0;
    while (next < end) {
      start = next;
      next = next(text, start);
    }
    return start;
  }

  /** What is drawn cell by cell: each character with its marks, without joiners. */
  static List<String> units(String text) {
    var units = new ArrayList<String>();
    int start = 0;
    while (start < text.length()) {
      int end = after(text, start);
      units.add(text.substring(start, end).replace("\u200d", ""));
      start = end;
    }
    return units;
  }

  private static int after(String text, int start) {
    int end = text.offsetByCodePoints(start, 1);
    while (end < text.length() && width(text.codePointAt(end)) == 0) {
      end = text.offsetByCodePoints(end, 1);
    }
    return end;
  }

  /**
   * The same in the order in which it stands on the screen: right-to-left writing goes from right
   * to left. Most terminals draw from left to right whatever comes; those that do not are told to,
   * as the terminal working group of freedesktop.org recommends for full screens
   * (terminal-wg.pages.freedesktop.org/bidi).
   */
  static List<String> visual(String text) {
    if (plain(text) || !Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
      return units(text);
    }
    var bidi = new Bidi(text, Bidi.DIRECTION_LEFT_TO_RIGHT);
    var units = units(text);
    var levels = new byte[units.size()];
    var drawn = new String[levels.length];
    int start = 0;
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) bidi.getLevelAt(start);
      drawn[i] = levels[i] % 2 == 1 ? mirrored(units.get(i)) : units.get(i);
      start = after(text, start);
    }
    Bidi.reorderVisually(levels, 0, drawn, 0, drawn.length);
    return List.of(drawn);
  }

  private static String mirrored(String unit) {
    int pair = PAIRS.indexOf(unit);
    return pair < 0 || unit.length() > 1 ? unit : PAIRS.substring(pair ^ 1, (pair ^ 1) + 1);
  }

  /** The longest start that fits. */
  static String clip(String text, int columns) {
    if (plain(text)) {
      return text.length() <= columns ? text : text.substring(0, Math.max(0, columns));
    }
    int used = 0;
    int start = 0;
    while (start < text.length()) {
      int end = next(text, start);
      used += width(text, start, end);
      if (used > columns) {
        return text.substring(0, start);
      }
      start = end;
    }
    return text;
  }

  /** The text, or a start of it that says that more follows. */
  static String cut(String text, int columns) {
    return width(text) <= columns ? text : clip(text, Math.max(0, columns - 1)) + "…";
  }

  /** The text, or an end of it that says that more precedes: paths differ at their ends. */
  static String cutHead(String text, int columns) {
    if (width(text) <= columns) {
      return text;
    }
    int start = 0;
    while (start < text.length() && width(text.substring(start)) > columns - 1) {
      start = next(text, start);
    }
    return "…" + text.substring(start);
  }

  /** The text in lines that fit, broken between words where there are any. */
  static List<String> wrap(String text, int columns) {
    int limit = Math.max(1, columns);
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    int used = 0;
    for (var word : drawable(text).split(" ")) {
      int width = width(word);
      if (!line.isEmpty() && used + 1 + width > limit) {
        lines.add(line.toString());
        line.setLength(0);
      }
      var rest = word;
      while (width(rest) > limit) {
        var head = clip(rest, limit);
        if (head.isEmpty()) {
          head = rest.substring(0, next(rest, 0));
        }
        lines.add(head);
        rest = rest.substring(head.length());
      }
      line.append(line.isEmpty() ? "" : " ").append(rest);
      used = width(line.toString());
    }
    lines.add(line.toString());
    return lines;
  }
}
