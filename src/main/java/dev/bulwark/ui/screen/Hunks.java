package dev.bulwark.ui.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a unified diff over several files, so that each line can be shown with its number. */
final class Hunks {
  private static final Pattern RANGE =
      Pattern.compile("@@ -(\\d{1,9})(?:,(\\d{1,9}))? \\+(\\d{1,9})(?:,(\\d{1,9}))? @@.*");

  private int old;
  private int now;
  private int oldLeft;
  private int nowLeft;
  private final List<Part> parts = new ArrayList<>();

  private Hunks() {}

  /** What a line of a diff is. */
  enum Sort {
    FILE,
    HUNK,
    ADDED,
    REMOVED,
    KEPT
  }

  /**
   * One line.
   *
   * @param number of the line in the file, from 1; of the old one when it is removed
   * @param text without the sign; the path of a file
   */
  record Part(Sort sort, int number, String text) {}

  static List<Part> of(List<String> diff) {
    var hunks = new Hunks();
    diff.forEach(hunks::line);
    return List.copyOf(hunks.parts);
  }

  private void line(String line) {
    if (oldLeft > 0 || nowLeft > 0) {
      inside(line);
      return;
    }
    var range = RANGE.matcher(line);
    if (range.matches()) {
      old = Integer.parseInt(range.group(1));
      now = Integer.parseInt(range.group(3));
      oldLeft = count(range.group(2));
      nowLeft = count(range.group(4));
      parts.add(new Part(Sort.HUNK, now, ""));
    } else if (line.startsWith("+++ ")) {
      parts.add(new Part(Sort.FILE, 0, line.substring(line.indexOf('/') + 1)));
    }
  }

  private static int count(String digits) {
    return digits == null ? 1 : Integer.parseInt(digits);
  }

  private void inside(String line) {
    var text = line.isEmpty() ? "" : line.substring(1);
    switch (line.isEmpty() ? ' ' : line.charAt(0)) {
      case '+' -> {
        parts.add(new Part(Sort.ADDED, now++, text));
        nowLeft--;
      }
      case '-' -> {
        parts.add(new Part(Sort.REMOVED, old++, text));
        oldLeft--;
      }
      case '\\' -> parts.add(new Part(Sort.HUNK, now, ""));
      default -> {
        parts.add(new Part(Sort.KEPT, now++, text));
        old++;
        oldLeft--;
        nowLeft--;
      }
    }
  }
}
