package dev.bulwark.manifest;

import dev.bulwark.manifest.Action.Kind;
import dev.bulwark.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text with its template actions hidden from the parser. Each is covered by as many other
 * characters, so that every place stays: line breaks where only actions are on the line, which mean
 * nothing, and else two characters that the text does not have, by turns.
 */
final class Template {
  private static final char FIRST_COVER = '\uE000';
  private static final int NONE = -1;
  private static final char LAST_COVER = '\uF8FF';

  /** From this place on, the innermost part is the one that begins there; -1 for none. */
  private record Turn(int from, int branch, int outer) {}

  private final String original;
  private final String masked;
  private final List<Action> actions;
  private final List<Turn> branches;

  private Template(String original, String masked, List<Action> actions, List<Turn> branches) {
    this.original = original;
    this.masked = masked;
    this.actions = actions;
    this.branches = branches;
  }

  static Template of(String text) {
    if (!text.contains("{{")) {
      return new Template(text, text, List.of(), List.of());
    }
    var actions = ActionScanner.scan(text);
    return new Template(text, mask(text, actions), actions, branches(actions));
  }

  /** The text for the parser, as long as the original. */
  String masked() {
    return masked;
  }

  List<Action> actions() {
    return actions;
  }

  /** Whether an action, or a part of one, stands in a stretch. */
  boolean any(int start, int end) {
    int at = firstBehind(start);
    return at < actions.size() && actions.get(at).span().start() < end;
  }

  /** Whether an action that prints something stands in a stretch. */
  boolean prints(int start, int end) {
    for (int at = firstBehind(start);
        at < actions.size() && actions.get(at).span().start() < end;
        at++) {
      if (actions.get(at).kind() == Kind.OUTPUT) {
        return true;
      }
    }
    return false;
  }

  /** Whether an action with a line of its own stands in a stretch. */
  boolean wholeLine(int start, int end) {
    for (int at = firstBehind(start);
        at < actions.size() && actions.get(at).span().start() < end;
        at++) {
      if (actions.get(at).wholeLine()) {
        return true;
      }
    }
    return false;
  }

  /**
   * The innermost part, from if, with or range to else or end, that a place is in: its start, or -1
   * outside of all.
   */
  int branch(int offset) {
    int low = 0;
    int high = branches.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (branches.get(middle).from() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? NONE : branches.get(low - 1).branch();
  }

  /** Whether one part, as {@link #branch} tells it, is another one or around it. */
  boolean encloses(int outer, int inner) {
    int here = inner;
    for (int step = 0; here != outer && here != NONE && step < Limits.DEPTH; step++) {
      here = outerOf(here);
    }
    return here == outer;
  }

  /** The turn where a part begins is the first with its number. */
  private int outerOf(int branch) {
    int low = 0;
    int high = branches.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (branches.get(middle).from() < branch) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return branches.get(low).outer();
  }

  /** A decoded text with the actions that were hidden in a stretch of the source. */
  String restore(String decoded, Span span) {
    int next = firstBehind(span.start());
    var restored = new StringBuilder();
    for (int at = 0; at < decoded.length(); ) {
      char c = decoded.charAt(at);
      int end = at + 1;
      if (c >= FIRST_COVER && c <= LAST_COVER && next < actions.size()) {
        while (next < actions.size() && masked.charAt(actions.get(next).span().start()) != c) {
          next++;
        }
        if (next < actions.size()) {
          var action = actions.get(next++).span();
          restored.append(original, action.start(), action.end());
          at = Math.min(decoded.length(), at + action.length());
          continue;
        }
      }
      restored.append(c);
      at = end;
    }
    return restored.toString();
  }

  private int firstBehind(int offset) {
    int low = 0;
    int high = actions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (actions.get(middle).span().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static String mask(String text, List<Action> actions) {
    var covers = covers(text);
    var chars = text.toCharArray();
    boolean turn = false;
    for (var action : actions) {
      int start = action.span().start();
      if (action.wholeLine()) {
        while (start > 0 && (chars[start - 1] == ' ' || chars[start - 1] == '\t')) {
          start--;
        }
        Arrays.fill(chars, start, action.span().end(), '\n');
      } else {
        Arrays.fill(chars, start, action.span().end(), turn ? covers[0] : covers[1]);
        turn = !turn;
      }
    }
    return new String(chars);
  }

  /** Two characters of the private use area that the text has not. */
  private static char[] covers(String text) {
    var taken = new boolean[LAST_COVER - FIRST_COVER + 1];
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c >= FIRST_COVER && c <= LAST_COVER) {
        taken[c - FIRST_COVER] = true;
      }
    }
    var covers = new char[] {FIRST_COVER, FIRST_COVER + 1};
    int count = 0;
    for (int at = 0; at < taken.length && count < covers.length; at++) {
      if (!taken[at]) {
        covers[count++] = (char) (FIRST_COVER + at);
      }
    }
    return covers;
  }

  private static List<Turn> branches(List<Action> actions) {
    var changes = new ArrayList<Turn>();
    var open = new ArrayDeque<Integer>();
    for (var action : actions) {
      int start = action.span().start();
      switch (action.kind()) {
        case OPEN -> open.push(start);
        case ELSE -> {
          if (open.poll() != null) {
            open.push(start);
          }
        }
        case END -> open.poll();
        case SILENT, OUTPUT -> {
          continue;
        }
      }
      int branch = open.isEmpty() ? NONE : open.pop();
      changes.add(new Turn(start, branch, open.isEmpty() ? NONE : open.peek()));
      if (branch != NONE) {
        open.push(branch);
      }
    }
    return List.copyOf(changes);
  }
}
