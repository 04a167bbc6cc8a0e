package dev.bulwark.dockerfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Divides a command line of a POSIX shell that needs no shell. */
final class ExecWords {
  /** Characters that a shell does something with; quotes are looked at by themselves. */
  private static final String SPECIAL = "|&;<>()$`\\*?[]#~{}!^\n\r";

  /** Commands that only a shell has, or that are most often there for what a shell does. */
  private static final Set<String> OF_THE_SHELL =
      Set.of(
          ".",
          ":",
          "alias",
          "bg",
          "break",
          "case",
          "cd",
          "command",
          "continue",
          "eval",
          "exit",
          "export",
          "fg",
          "for",
          "function",
          "if",
          "local",
          "read",
          "readonly",
          "return",
          "set",
          "shift",
          "source",
          "time",
          "trap",
          "type",
          "ulimit",
          "umask",
          "unset",
          "until",
          "wait",
          "while");

  private ExecWords() {}

  /** The words; empty where a shell would do more than divide. */
  static Optional<List<String>> of(String line) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    boolean inWord = false;
    char quote = 0;
    for (int at = 0; at < line.length(); at++) {
      char c = line.charAt(at);
      if (quote != 0) {
        if (c == quote) {
          quote = 0;
        } else if (quote == '"' && "$`\\!".indexOf(c) >= 0) {
          return Optional.empty();
        } else {
          word.append(c);
        }
      } else if (c == '"' || c == '\'') {
        quote = c;
        inWord = true;
      } else if (c == ' ' || c == '\t') {
        if (inWord) {
          words.add(word.toString());
        }
        word.setLength(0);
        inWord = false;
      } else if (SPECIAL.indexOf(c) >= 0) {
        return Optional.empty();
      } else {
        word.append(c);
        inWord = true;
      }
    }
    if (inWord) {
      words.add(word.toString());
    }
    if (quote == 0 && words.size() > 1 && words.getFirst().equals("exec")) {
      words.removeFirst();
    }
    boolean needsShell =
        quote != 0
            || words.isEmpty()
            || words.getFirst().isEmpty()
            || words.getFirst().indexOf('=') >= 0
            || words.getFirst().startsWith("-")
            || words.getFirst().equals("exec")
            || OF_THE_SHELL.contains(words.getFirst());
    return needsShell ? Optional.empty() : Optional.of(List.copyOf(words));
  }
}
