package dev.bulwark.ui.line;

import dev.bulwark.project.Printable;
import dev.bulwark.wizard.Answer;
import dev.bulwark.wizard.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts for people who hear them or read them on a narrow line. */
final class Words {
  private static final int WIDTH = 80;

  /** How to give the answer on a command line, which is not where the person is. */
  private static final Pattern FLAG = Pattern.compile(",? with --set [a-z-]+=");

  private static final String EACH = ", or write for each with --all";

  private Words() {}

  /** Reason and mend as sentences: {@code 80 is not possible: …. Choose 1024 to 65535.} */
  static String sentence(Problem problem) {
    var reason = FLAG.matcher(problem.reason()).replaceAll(" as ").replace(EACH, "");
    int end = reason.indexOf("; ");
    var why = end < 0 ? reason : reason.substring(0, end);
    var mend = end < 0 ? "" : " " + capital(reason.substring(end + 2)) + ".";
    return (problem.value().isEmpty() ? capital(why) : problem.value() + " is not possible: " + why)
        + "."
        + mend;
  }

  /** The value as it is said; a truth value is yes or no. */
  static String value(String value) {
    return switch (value) {
      case "true" -> "yes";
      case "false" -> "no";
      default -> value.replace(",", ", ");
    };
  }

  /** What a person typed, without what a terminal would obey. */
  static String shown(String typed) {
    return Printable.of(typed);
  }

  /** Who gave the answer, in a phrase. */
  static String origin(Answer answer) {
    return answer.provenance().phrase().replaceFirst(":([0-9]+)$", " line $1");
  }

  /**
   * The text in lines of at most 80 characters, each with the blanks the text begins with; a longer
   * word has a line of its own.
   */
  static List<String> wrapped(String text) {
    var indent = " ".repeat(text.length() - text.stripLeading().length());
    var lines = new ArrayList<String>();
    var line = new StringBuilder(indent);
    for (var word : text.strip().split(" ")) {
      boolean empty = line.length() == indent.length();
      if (!empty && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(indent.length());
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
