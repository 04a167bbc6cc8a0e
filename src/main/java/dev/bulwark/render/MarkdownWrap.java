package dev.bulwark.render;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks a long line of Markdown where a break changes nothing. */
final class MarkdownWrap {
  private static final int WIDTH = 100;

  /** Blocks in which a line end means something, and the marker of a list item. */
  private static final Pattern KEPT = Pattern.compile("\\s*(#|\\|| {4})");

  private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*+]|[0-9]+\\.) ");

  /** Words that would open a block at the start of a line. */
  private static final Pattern OPENER = Pattern.compile("[-+*=#>:|]+.*|[0-9]+[.)]");

  private MarkdownWrap() {}

  static List<String> wrap(String line) {
    if (line.length() <= WIDTH || KEPT.matcher(line).lookingAt()) {
      return List.of(line);
    }
    var item = ITEM.matcher(line);
    var first = item.lookingAt() ? item.group() : indent(line);
    var lines = new ArrayList<String>();
    char[] signs = line.toCharArray();
    var current = new StringBuilder(first);
    boolean empty = true;
    for (int start = first.length(), end; start < signs.length; start = end + 1) {
      end = wordEnd(signs, start);
      if (end == start) {
        continue;
      }
      boolean breaks = current.length() + 1 + end - start > WIDTH;
      if (!empty && breaks && !OPENER.matcher(line).region(start, end).matches()) {
        lines.add(current.toString());
        current = new StringBuilder(" ".repeat(first.length()));
        empty = true;
      }
      current.append(empty ? "" : " ").append(line, start, end);
      empty = false;
    }
    lines.add(current.toString());
    return lines;
  }

  private static String indent(String line) {
    return line.substring(0, line.length() - line.stripLeading().length());
  }

  /** Where the word ends that starts here, a code span with blanks in it being one. */
  private static int wordEnd(char[] signs, int start) {
    boolean code = false;
    for (int i = start; i < signs.length; i++) {
      char c = signs[i];
      if (c == '\\' && !code) {
        i++;
      } else if (c == '`') {
        code = !code;
      } else if (c == ' ' && !code) {
        return i;
      }
    }
    return signs.length;
  }
}
