package dev.bulwark.ui.screen;

import dev.bulwark.wizard.Answer;
import dev.bulwark.wizard.Questions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values and origins as people read them. */
final class Said {
  private static final Pattern SET =
      Pattern.compile("`?--set ([a-z][a-z-]{0,60})=([^`\\s]{1,200}[^`\\s.,;)]|[^`\\s])`?");

  private static final String FROM = "from ";

  private Said() {}

  static String value(String value) {
    return switch (value) {
      case "true" -> "yes";
      case "false" -> "no";
      default -> value.replace(",", ", ");
    };
  }

  static String origin(Answer answer) {
    return answer.provenance().phrase();
  }

  /** The same in so many columns; of a place in a file its end, which is the file and the line. */
  static String origin(Answer answer, int columns) {
    var origin = origin(answer);
    return origin.startsWith(FROM)
        ? FROM + Cells.cutHead(origin.substring(FROM.length()), columns - FROM.length())
        : Cells.cut(origin, columns);
  }

  /** A value in so many columns; of a path its end. */
  static String value(String value, int columns) {
    var shown = value(value);
    return shown.indexOf('/') > 0 && shown.indexOf(' ') < 0
        ? Cells.cutHead(shown, columns)
        : Cells.cut(shown, columns);
  }

  /** Backquotes mark words for a renderer; a terminal shows the words. */
  static String plain(String text) {
    return here(text).replace("`", "");
  }

  /**
   * Text about the command line as it holds on the screen: {@code --set tls=pod} is the answer pod
   * under the question TLS.
   */
  static String here(String text) {
    return SET.matcher(text)
        .replaceAll(found ->
            Matcher.quoteReplacement(
                Questions.find(found.group(1))
                    .map(question -> question.title() + ": " + value(found.group(2)))
                    .orElse(found.group())));
  }

  /** One or several. */
  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
