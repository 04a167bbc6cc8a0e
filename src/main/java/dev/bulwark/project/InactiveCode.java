package dev.bulwark.project;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** Finds code that a release build or a production start leaves out. */
final class InactiveCode {
  private static final String QUESTION = "IsDevelopment";
  private static final int MAX_CONDITION = 2000;

  /** Far more than a person writes into one file; it bounds what a hostile one costs. */
  private static final int MAX_QUESTIONS = 200;

  private InactiveCode() {}

  /** From the first position to before the second. */
  record Range(int from, int to) {}

  /** The ranges in a text without comments and insides of texts. */
  static List<Range> in(String bare, Language language) {
    var ranges = new ArrayList<Range>();
    debugBlocks(bare, ranges);
    if (language == Language.CSHARP || language == Language.RAZOR) {
      developmentBlocks(bare, ranges);
    }
    return ranges;
  }

  private static void debugBlocks(String bare, List<Range> ranges) {
    if (!bare.contains("#if") && !bare.contains("#If")) {
      return;
    }
    Deque<Boolean> debug = new ArrayDeque<>();
    int hiddenFrom = -1;
    for (int start = 0; start < bare.length(); start = nextLine(bare, start)) {
      String line = bare.substring(start, nextLine(bare, start)).strip();
      if (!line.startsWith("#")) {
        continue;
      }
      String directive = line.substring(1).strip().toLowerCase(Locale.ROOT);
      if (directive.startsWith("if")) {
        debug.push(isDebug(directive.substring(2)));
        if (debug.peek() && hiddenFrom < 0) {
          hiddenFrom = start;
        }
      } else if (directive.startsWith("el") && !debug.isEmpty() && debug.peek()) {
        debug.pop();
        debug.push(false);
        hiddenFrom = close(ranges, debug, hiddenFrom, start);
      } else if (directive.startsWith("end") && !debug.isEmpty()) {
        debug.pop();
        hiddenFrom = close(ranges, debug, hiddenFrom, start);
      }
    }
  }

  private static int close(List<Range> ranges, Deque<Boolean> debug, int from, int to) {
    if (from >= 0 && !debug.contains(true)) {
      ranges.add(new Range(from, to));
      return -1;
    }
    return from;
  }

  private static boolean isDebug(String condition) {
    String bare = condition.strip();
    return bare.equals("debug") || bare.equals("debug then");
  }

  private static int nextLine(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end + 1;
  }

  private static void developmentBlocks(String bare, List<Range> ranges) {
    int asked = 0;
    for (int at = bare.indexOf(QUESTION);
        at >= 0 && asked < MAX_QUESTIONS;
        at = bare.indexOf(QUESTION, at + 1)) {
      asked++;
      int open = enclosingParenthesis(bare, at);
      if (open < 0 || !followsIf(bare, open)) {
        continue;
      }
      int close = Nesting.close(bare, open, MAX_CONDITION);
      if (close < 0) {
        continue;
      }
      String condition = bare.substring(open + 1, close).strip();
      int then = skipBlanks(bare, close + 1);
      int thenEnd = statementEnd(bare, then);
      if (isPlain(condition)) {
        ranges.add(new Range(then, thenEnd));
      } else if (condition.startsWith("!") && isPlain(condition.substring(1))) {
        int otherwise = skipBlanks(bare, thenEnd);
        if (bare.startsWith("else", otherwise)) {
          int from = skipBlanks(bare, otherwise + 4);
          ranges.add(new Range(from, statementEnd(bare, from)));
        }
      }
    }
  }

  /** Whether the condition can only be true in development. */
  private static boolean isPlain(String condition) {
    return !condition.contains("!") && !condition.contains("||") && !condition.contains("==");
  }

  private static int enclosingParenthesis(String text, int from) {
    int depth = 0;
    for (int i = from - 1; i >= 0 && from - i < 500; i--) {
      char c = text.charAt(i);
      if (c == ')') {
        depth++;
      } else if (c == '(' && depth-- == 0) {
        return i;
      } else if (c == ';' || c == '{') {
        return -1;
      }
    }
    return -1;
  }

  private static boolean followsIf(String text, int open) {
    int end = open;
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end >= 2
        && text.startsWith("if", end - 2)
        && (end == 2 || !Character.isLetterOrDigit(text.charAt(end - 3)));
  }

  private static int statementEnd(String text, int from) {
    if (from < text.length() && text.charAt(from) == '{') {
      int close = Nesting.close(text, from, text.length());
      return close < 0 ? from : close + 1;
    }
    int end = text.indexOf(';', from);
    return end < 0 ? from : end + 1;
  }

  private static int skipBlanks(String text, int from) {
    int i = from;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
