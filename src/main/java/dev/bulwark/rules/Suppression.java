package dev.bulwark.rules;

import dev.bulwark.source.SourceText;
import dev.bulwark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A comment that takes a finding away: {@code # bulwark:ignore BW104 the cluster looks names up}.
 * It holds for its own line, or, in a line of its own, for the next line that is no comment.
 *
 * @param rule the id it names
 * @param reason why the finding is accepted; a suppression without one does not count
 * @param line that it holds for, from 1
 * @param span of the comment from its word on
 */
public record Suppression(String rule, String reason, int line, Span span) {
  private static final String WORD = "bulwark:ignore";

  /** The suppressions in a text, in the order of lines. */
  static List<Suppression> in(SourceText text) {
    if (!text.text().contains(WORD)) {
      return List.of();
    }
    var found = new ArrayList<Suppression>();
    for (int line = 1; line <= text.lines(); line++) {
      read(text, line).ifPresent(found::add);
    }
    return List.copyOf(found);
  }

  private static Optional<Suppression> read(SourceText text, int line) {
    var content = text.lineText(line);
    int at = content.indexOf(WORD);
    int sign = comment(content);
    if (at < 0 || sign < 0 || sign > at) {
      return Optional.empty();
    }
    var words = content.substring(at + WORD.length()).strip().split("\\s+", 2);
    int from = text.line(line).start() + at;
    return Optional.of(
        new Suppression(
            words[0],
            words.length > 1 ? words[1].strip() : "",
            content.substring(0, sign).isBlank() ? next(text, line) : line,
            new Span(from, text.line(line).start() + content.length())));
  }

  /**
   * Where a comment begins: at a number sign that begins the line or follows a blank; or an XML
   * comment.
   */
  private static int comment(String content) {
    int sign = content.indexOf('#');
    while (sign > 0 && !Character.isWhitespace(content.charAt(sign - 1))) {
      sign = content.indexOf('#', sign + 1);
    }
    return sign >= 0 ? sign : content.indexOf("<!--");
  }

  private static int next(SourceText text, int line) {
    int next = line + 1;
    while (next <= text.lines()
        && (text.lineText(next).isBlank() || text.lineText(next).strip().startsWith("#"))) {
      next++;
    }
    return next;
  }
}
