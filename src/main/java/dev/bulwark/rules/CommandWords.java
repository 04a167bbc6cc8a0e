package dev.bulwark.rules;

import dev.bulwark.dockerfile.CommandForm;
import dev.bulwark.dockerfile.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One program that a command line starts, with its words. Lists, pipes and groups are divided;
 * loops and conditions are not understood, and their words stand among those of the programs.
 *
 * @param words at least one
 */
record CommandWords(List<Token> words) {
  /** What only runs another program. */
  private static final List<String> IN_FRONT =
      List.of("exec", "sudo", "then", "do", "else", "time", "{", "!");

  /**
   * A word of a command line.
   *
   * @param word where it stands
   * @param text of it, quotes taken away
   */
  record Token(Word word, String text) {
    /** Whether the shell or the build puts something else in its place. */
    boolean variable() {
      return text.indexOf('$') >= 0 || text.indexOf('`') >= 0 || text.indexOf('%') >= 0;
    }
  }

  /** The programs of a command, in their order. */
  static List<CommandWords> of(CommandForm form) {
    return switch (form) {
      case CommandForm.ShellForm(var line) -> divide(line);
      case CommandForm.ExecForm(var _, var arguments) ->
          arguments.isEmpty()
              ? List.of()
              : List.of(
                  new CommandWords(
                      arguments.stream().map(word -> new Token(word, word.value())).toList()));
    };
  }

  /** The program, without its folder, in small letters. */
  String program() {
    var text = words.getFirst().text().replace('\\', '/');
    var name = text.substring(text.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return name.endsWith(".exe") ? name.substring(0, name.length() - 4) : name;
  }

  /** What follows the program. */
  List<Token> arguments() {
    return words.subList(1, words.size());
  }

  /** Whether one of the words after the program is this. */
  boolean says(String word) {
    return arguments().stream().anyMatch(token -> token.text().equals(word));
  }

  /** From the first to the last of its words, as it is written. */
  String text() {
    var all = new StringBuilder();
    words.forEach(token -> all.append(all.isEmpty() ? "" : " ").append(token.text()));
    return all.toString();
  }

  private static List<CommandWords> divide(Word line) {
    var raw = line.raw();
    var commands = new ArrayList<CommandWords>();
    var words = new ArrayList<Token>();
    var text = new StringBuilder();
    int start = -1;
    char quote = 0;
    for (int at = 0; at <= raw.length(); at++) {
      char c = at < raw.length() ? raw.charAt(at) : '\n';
      if (quote != 0 && at < raw.length()) {
        if (c == quote) {
          quote = 0;
        } else {
          text.append(c);
        }
        continue;
      }
      boolean ends = Character.isWhitespace(c) || ";|&()".indexOf(c) >= 0;
      if (!ends) {
        start = start < 0 ? at : start;
        if (c == '"' || c == '\'') {
          quote = c;
        } else {
          text.append(c);
        }
        continue;
      }
      if (start >= 0) {
        words.add(new Token(line.part(start, at), text.toString()));
        start = -1;
        text.setLength(0);
      }
      if (c != ' ' && c != '\t') {
        add(commands, words);
      }
    }
    return List.copyOf(commands);
  }

  /** Without the variables that are set for it, and without what only runs another program. */
  private static void add(List<CommandWords> commands, List<Token> words) {
    int first = 0;
    while (first < words.size()
        && (isAssignment(words.get(first).text()) || IN_FRONT.contains(words.get(first).text()))) {
      first++;
    }
    if (first < words.size() && !words.get(first).text().isEmpty()) {
      commands.add(new CommandWords(List.copyOf(words.subList(first, words.size()))));
    }
    words.clear();
  }

  private static boolean isAssignment(String text) {
    int equals = text.indexOf('=');
    return equals > 0
        && text.substring(0, equals)
            .chars()
            .allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
  }
}
