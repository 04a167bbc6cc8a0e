package dev.bulwark.notes;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One wording of a symptom, for example {@code Access to the path '{path}' is denied}: literals
 * with gaps between them. It takes time in proportion to the line, whatever the line holds.
 */
final class Wording {
  /** How many characters a gap may stand for. */
  private static final int LONGEST_GAP = 300;

  private final List<String> literals = new ArrayList<>();

  /** What stands between a literal and the next: true for a part that is shown. */
  private final List<Boolean> shown = new ArrayList<>();

  private final int length;

  private Wording(String text) {
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '…') {
        add(text, start, i, false);
        start = i + 1;
      } else if (text.charAt(i) == '{' && name(text, i) > 0) {
        add(text, start, i, true);
        i = name(text, i);
        start = i + 1;
      }
    }
    literals.add(text.substring(start));
    if (literals.contains("")) {
      throw new IllegalArgumentException(
          text + ": a gap at an end, or two in a row; write text between them");
    }
    length = literals.stream().mapToInt(String::length).sum();
  }

  /**
   * The wording of a text.
   *
   * @throws IllegalArgumentException when it begins or ends with a gap
   */
  static Wording of(String text) {
    return new Wording(text);
  }

  private void add(String text, int start, int end, boolean isShown) {
    literals.add(text.substring(start, end));
    shown.add(isShown);
  }

  /** Where the name in braces that begins here ends; 0 when these braces are plain text. */
  private static int name(String text, int open) {
    int close = text.indexOf('}', open);
    var name = close < 0 ? "" : text.substring(open + 1, close);
    return !name.isEmpty() && name.chars().allMatch(c -> c >= 'a' && c <= 'z') ? close : 0;
  }

  /** The longest literal, by which a line is first looked at. */
  String anchor() {
    var longest = literals.getFirst();
    for (var literal : literals) {
      longest = literal.length() > longest.length() ? literal : longest;
    }
    return longest;
  }

  /** How much of it is plain text: of two wordings in one place the one that says more counts. */
  int length() {
    return length;
  }

  /** The first place at or after an index; null when there is none, since it runs often. */
  @Nullable Place find(String line, int from) {
    for (int start = line.indexOf(literals.getFirst(), from);
        start >= 0;
        start = line.indexOf(literals.getFirst(), start + 1)) {
      var place = at(line, start);
      if (place != null) {
        return place;
      }
    }
    return null;
  }

  private @Nullable Place at(String line, int start) {
    if (start > 0 && inWord(line, start)) {
      return null;
    }
    int end = start + literals.getFirst().length();
    var part = "";
    for (int i = 1; i < literals.size(); i++) {
      var literal = literals.get(i);
      int limit = Math.min(line.length(), end + LONGEST_GAP + literal.length());
      int next = line.indexOf(literal, end, limit);
      if (next < 0) {
        return null;
      }
      if (shown.get(i - 1)) {
        part = line.substring(end, next);
        if (part.isEmpty() || (part.indexOf(' ') >= 0 && !quoted(literal))) {
          return null;
        }
      }
      end = next + literal.length();
    }
    return end < line.length() && inWord(line, end) ? null : new Place(start, end, part);
  }

  /** Whether an index cuts a word or number in two: {@code Exit Code: 13} is not in 139. */
  private static boolean inWord(String line, int index) {
    return Character.isLetterOrDigit(line.charAt(index - 1))
        && Character.isLetterOrDigit(line.charAt(index));
  }

  /** A part with blanks in it must be closed by a quote, or it would swallow words. */
  private static boolean quoted(String literal) {
    return literal.charAt(0) == '\'' || literal.charAt(0) == '"';
  }

  /**
   * Where a wording stands in a line.
   *
   * @param start index of its first character
   * @param end index behind its last one
   * @param part what a name in braces stands for; empty when there is none
   */
  record Place(int start, int end, String part) {
    boolean overlaps(Place other) {
      return start < other.end && other.start < end;
    }
  }
}
