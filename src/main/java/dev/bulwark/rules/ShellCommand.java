package dev.bulwark.rules;

import dev.bulwark.dockerfile.CommandForm;
import dev.bulwark.dockerfile.CommandForm.ExecForm;
import dev.bulwark.dockerfile.CommandForm.ShellForm;
import dev.bulwark.dockerfile.Run;
import dev.bulwark.dockerfile.Word;
import dev.bulwark.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One command of a shell script, as far as it can be read without running it.
 *
 * @param words its name and what it is given, quotes taken away, variables as they are written; at
 *     least one
 * @param joint what joins it to the command before: {@code &&}, {@code ||}, {@code ;}, {@code |},
 *     {@code &}, a bracket; empty for the first
 */
record ShellCommand(List<String> words, String joint) {
  private static final Set<String> SHELLS = Set.of("sh", "bash", "ash", "dash", "zsh");
  private static final Set<String> IN_FRONT =
      Set.of("sudo", "then", "do", "else", "if", "while", "until", "!", "time", "command");

  ShellCommand {
    words = List.copyOf(words);
  }

  /** Its name without a folder. */
  String name() {
    return baseName(words.getFirst());
  }

  /** What it is given. */
  List<String> arguments() {
    return words.subList(1, words.size());
  }

  /** The commands of a RUN, those in its heredocs included. */
  static List<ShellCommand> of(Run run, SourceText source) {
    var commands = new ArrayList<ShellCommand>();
    run.command().ifPresent(command -> commands.addAll(of(command)));
    run.head().heredocs().forEach(heredoc -> commands.addAll(of(source.text(heredoc.body()))));
    return List.copyOf(commands);
  }

  /** The commands of a command line; of an array the one it is, or those it gives a shell. */
  static List<ShellCommand> of(CommandForm form) {
    return switch (form) {
      case ShellForm(var word) -> of(word.value());
      case ExecForm(var _, var arguments) -> {
        var words = arguments.stream().map(Word::value).toList();
        if (words.isEmpty()) {
          yield List.of();
        }
        boolean script =
            words.size() > 2 && isShell(words.getFirst()) && words.get(1).matches("-[a-z]*c");
        yield script ? of(words.get(2)) : List.of(new ShellCommand(words, ""));
      }
    };
  }

  /** Whether a program is a shell. */
  static boolean isShell(String program) {
    return SHELLS.contains(baseName(program));
  }

  /** The last part of a path. */
  static String baseName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The commands of a script, in its order. */
  static List<ShellCommand> of(String script) {
    return new Reader(script).read();
  }

  private static final class Reader {
    private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*=.*");

    private final String text;
    private final List<ShellCommand> commands = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private String joint = "";
    private int at;

    Reader(String text) {
      this.text = text;
    }

    List<ShellCommand> read() {
      while (at < text.length()) {
        take(text.charAt(at));
      }
      endCommand("");
      return List.copyOf(commands);
    }

    private void take(char c) {
      switch (c) {
        case '\'', '"' -> quoted(c);
        case '\\' -> {
          if (at + 1 < text.length() && text.charAt(at + 1) != '\n') {
            put(text.charAt(at + 1));
          }
          at += 2;
        }
        case ' ', '\t', '\r' -> {
          endWord();
          at++;
        }
        case '#' -> {
          if (inWord) {
            put(c);
            at++;
          } else {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
          }
        }
        case '\n', ';' -> end(";", 1);
        case '(', ')' -> end("(", 1);
        case '&' -> ampersand();
        case '|' -> end(next('|') ? "||" : "|", next('|') ? 2 : 1);
        default -> {
          put(c);
          at++;
        }
      }
    }

    /** {@code 2>&1} and {@code &>file} join nothing. */
    private void ampersand() {
      if (next('&')) {
        end("&&", 2);
      } else if (next('>') || (!word.isEmpty() && word.charAt(word.length() - 1) == '>')) {
        put('&');
        at++;
      } else {
        end("&", 1);
      }
    }

    private boolean next(char c) {
      return at + 1 < text.length() && text.charAt(at + 1) == c;
    }

    private void quoted(char quote) {
      inWord = true;
      at++;
      while (at < text.length() && text.charAt(at) != quote) {
        if (quote == '"' && text.charAt(at) == '\\' && at + 1 < text.length()) {
          at++;
        }
        word.append(text.charAt(at++));
      }
      at++;
    }

    private void put(char c) {
      word.append(c);
      inWord = true;
    }

    private void endWord() {
      if (inWord) {
        words.add(word.toString());
        word.setLength(0);
        inWord = false;
      }
    }

    private void end(String next, int length) {
      endCommand(next);
      at += length;
    }

    private static boolean isAssignment(String word) {
      return word.indexOf('=') > 0 && ASSIGNMENT.matcher(word).matches();
    }

    private void endCommand(String next) {
      endWord();
      while (!words.isEmpty()
          && (IN_FRONT.contains(words.getFirst()) || isAssignment(words.getFirst()))) {
        words.removeFirst();
      }
      if (!words.isEmpty() && !words.getFirst().isEmpty()) {
        commands.add(new ShellCommand(words, joint));
        joint = next;
      } else if (!next.equals(";") || joint.isEmpty()) {
        joint = next;
      }
      words.clear();
    }
  }
}
