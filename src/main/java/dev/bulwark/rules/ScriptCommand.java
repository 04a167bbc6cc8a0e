package dev.bulwark.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * One command of a script of a POSIX shell, of PowerShell or of cmd, as far as the three agree.
 *
 * @param words at least one, without their quotes; variables, and what a command in a word would
 *     print, stay as they are written. A bracket that opens or closes a group is a command of its
 *     own
 * @param line where it begins, from 0
 * @param first whether nothing stands before it on its line
 */
record ScriptCommand(List<String> words, int line, boolean first) {
  static final String OPENS = "(";
  static final String CLOSES = ")";

  /** Longer than what a person writes between quotes; it bounds what a hostile script costs. */
  private static final int LONGEST = 1_000;

  ScriptCommand {
    words = List.copyOf(words);
  }

  /**
   * What a word of a command says without the signs that make and just take in front of a line, as
   * {@code @} for a quiet one.
   */
  static String unmarked(String word) {
    int at = 0;
    while (at + 1 < word.length() && "@+-".indexOf(word.charAt(at)) >= 0) {
      at++;
    }
    return word.substring(at);
  }

  /**
   * The commands of a script, in its order.
   *
   * @param windows whether a backslash is a part of a path and nothing else
   */
  static List<ScriptCommand> of(String script, boolean windows) {
    return new Reader(script, windows).read();
  }

  private static final class Reader {
    private final String text;
    private final boolean windows;
    private final List<ScriptCommand> commands = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private boolean redirected;
    private int at;
    private int line;
    private int begun;
    private boolean first = true;

    Reader(String text, boolean windows) {
      this.text = text;
      this.windows = windows;
    }

    List<ScriptCommand> read() {
      while (at < text.length()) {
        take(text.charAt(at));
      }
      endCommand();
      return List.copyOf(commands);
    }

    private void take(char c) {
      if (plain(c)) {
        int end = at + 1;
        while (end < text.length() && plain(text.charAt(end))) {
          end++;
        }
        put(end);
        return;
      }
      int inside = Substitution.end(text, at);
      if (inside > 0) {
        put(inside);
        return;
      }
      switch (c) {
        case '\n' -> {
          endCommand();
          first = true;
          at++;
          line++;
        }
        case ' ', '\t', '\r' -> {
          endWord();
          at++;
        }
        case '\'', '"' -> quoted(c);
        case '\\' -> backslash();
        case '`', '^' -> escape();
        case '#' -> hash();
        case ';', '|', '&' -> joint(c);
        case '(', ')' -> bracket(c);
        case '<', '>' -> redirection();
        default -> put(at + 1);
      }
    }

    private static boolean plain(char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '-' && c <= ':');
    }

    private void put(int end) {
      begin();
      word.append(text, at, end);
      at = end;
    }

    private void begin() {
      if (!inWord && words.isEmpty()) {
        begun = line;
      }
      inWord = true;
    }

    /** Behind the end of the line, where nothing else is left on it; 0 where something is. */
    private int nextLine(int from) {
      int next = from < text.length() && text.charAt(from) == '\r' ? from + 1 : from;
      return next < text.length() && text.charAt(next) == '\n' ? next + 1 : 0;
    }

    private void backslash() {
      int next = nextLine(at + 1);
      if (next > 0 && !windows) {
        continued(next);
      } else if (windows || at + 1 >= text.length() || ofPath(text.charAt(at + 1))) {
        put(at + 1);
      } else {
        at++;
        put(at + 1);
      }
    }

    /** No shell needs a backslash in front of these, so it divides the names of a path. */
    private static boolean ofPath(char c) {
      return Character.isLetterOrDigit(c) || "._-%\r\n".indexOf(c) >= 0;
    }

    private void escape() {
      int next = nextLine(at + 1);
      if (next > 0) {
        continued(next);
      } else if (windows) {
        at++;
      } else {
        put(at + 1);
      }
    }

    private void continued(int next) {
      endWord();
      at = next;
      line++;
    }

    private void hash() {
      if (inWord) {
        put(at + 1);
        return;
      }
      boolean block = at > 0 && text.charAt(at - 1) == '<';
      int end = block ? text.indexOf("#>", at) : text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      line += (int) text.substring(at, end).chars().filter(c -> c == '\n').count();
      at = block ? Math.min(text.length(), end + 2) : end;
    }

    /** A quote that its line does not close is an apostrophe. */
    private void quoted(char quote) {
      int end = closing(quote);
      if (end < 0) {
        put(at + 1);
        return;
      }
      begin();
      for (at++; at < end; at++) {
        boolean escaped =
            quote == '"'
                && !windows
                && text.charAt(at) == '\\'
                && "\"\\$`".indexOf(text.charAt(at + 1)) >= 0;
        at += escaped ? 1 : 0;
        word.append(text.charAt(at));
      }
      at++;
    }

    private int closing(char quote) {
      int end = at + 1;
      int last = Math.min(text.length(), at + LONGEST);
      while (end < last && text.charAt(end) != quote && text.charAt(end) != '\n') {
        int inside = quote == '"' ? Substitution.end(text, end) : 0;
        boolean escaped = quote == '"' && !windows && text.charAt(end) == '\\';
        end = inside > 0 ? inside : end + (escaped ? 2 : 1);
      }
      return end < text.length() && text.charAt(end) == quote ? end : -1;
    }

    private void joint(char c) {
      if (c == '&' && at + 1 < text.length() && text.charAt(at + 1) == '>') {
        at++;
        redirection();
      } else {
        endCommand();
        at++;
      }
    }

    private void bracket(char c) {
      endCommand();
      add(List.of(c == '(' ? OPENS : CLOSES), line);
      at++;
    }

    /** {@code 2>&1} and {@code <file}: not for the program. */
    private void redirection() {
      if (word.chars().allMatch(c -> c >= '0' && c <= '9')) {
        word.setLength(0);
        inWord = false;
      }
      endWord();
      if (text.startsWith("<#", at)) {
        at++;
        return;
      }
      while (at < text.length() && "<>&".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      redirected = true;
    }

    private void endWord() {
      if (inWord && !redirected) {
        words.add(word.toString());
      }
      redirected &= !inWord;
      word.setLength(0);
      inWord = false;
    }

    private void endCommand() {
      endWord();
      redirected = false;
      if (!words.isEmpty()) {
        add(words, begun);
        words.clear();
      }
    }

    private void add(List<String> command, int from) {
      commands.add(new ScriptCommand(command, from, first));
      first = false;
    }
  }
}
