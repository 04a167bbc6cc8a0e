package dev.bulwark.dockerfile;

import dev.bulwark.dockerfile.ShellLexer.NotLexed;
import dev.bulwark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts the lines of a file together to instructions, comments and heredocs. */
final class Reader {
  private static final Set<String> WITH_HEREDOCS = Set.of("RUN", "COPY", "ADD");

  private final Lines lines;
  private final String text;
  private final char escape;
  private final InstructionBuilder builder;
  private final List<Problem> problems;
  private final List<Comment> comments = new ArrayList<>();
  private final List<Instruction> instructions = new ArrayList<>();
  private List<Comment> above = new ArrayList<>();
  private int line;

  Reader(Lines lines, int firstLine, char escape, List<Problem> problems) {
    this.lines = lines;
    this.text = lines.text();
    this.line = firstLine;
    this.escape = escape;
    this.builder = new InstructionBuilder(escape);
    this.problems = problems;
  }

  void read() {
    while (line < lines.count()) {
      if (lines.isBlank(line)) {
        above = new ArrayList<>();
        line++;
      } else if (lines.isComment(line)) {
        above.add(comment(line++));
        comments.add(above.getLast());
      } else {
        readInstruction();
        above = new ArrayList<>();
      }
    }
  }

  List<Comment> comments() {
    return List.copyOf(comments);
  }

  List<Instruction> instructions() {
    return List.copyOf(instructions);
  }

  private void readInstruction() {
    int first = line;
    int start = lines.content(line);
    var joined = new Joined.Builder(start);
    var inside = new ArrayList<Comment>();
    int from = start;
    Optional<Span> continued;
    while (true) {
      int end = lines.end(line);
      continued = continuation(from, end);
      joined.add(text, from, continued.isPresent() ? continued.get().start() : end);
      line++;
      skipInside(continued.isPresent(), inside);
      if (continued.isEmpty() || line == lines.count()) {
        break;
      }
      from = lines.start(line);
    }
    var whole = joined.build();
    var parts = Parts.of(whole, 0, whole.text().length(), escape);
    var heredocs = heredocs(whole.text(), parts, first);
    var span = new Span(start, Math.max(start, lines.end(line - 1)));
    instructions.add(
        builder.build(
            new Head(
                span,
                parts.keyword(),
                parts.flags(),
                parts.arguments(),
                heredocs,
                List.copyOf(above),
                List.copyOf(inside),
                first + 1,
                line,
                continued)));
  }

  /** Comments and blank lines do not end an instruction that goes on. */
  private void skipInside(boolean goesOn, List<Comment> inside) {
    while (goesOn && line < lines.count()) {
      if (lines.isComment(line)) {
        inside.add(comment(line));
      } else if (!lines.isBlank(line)) {
        return;
      }
      line++;
    }
  }

  /** The escape character at the end of a line, unless another one stands before it. */
  private Optional<Span> continuation(int start, int end) {
    int at = end;
    while (at > start && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\t')) {
      at--;
    }
    boolean continues =
        at > start
            && text.charAt(at - 1) == escape
            && (at - 1 == start || text.charAt(at - 2) != escape);
    return continues ? Optional.of(new Span(at - 1, at)) : Optional.empty();
  }

  private Comment comment(int commentLine) {
    var span = new Span(lines.content(commentLine), lines.end(commentLine));
    return new Comment(span, text.substring(span.start() + 1, span.end()).strip());
  }

  private List<Heredoc> heredocs(String whole, Parts parts, int first) {
    if (!whole.contains("<<") || !mayHaveHeredocs(parts)) {
      return List.of();
    }
    var found = new ArrayList<Heredoc>();
    try {
      for (var mark : HeredocMark.in(whole)) {
        found.add(heredoc(mark, first));
      }
    } catch (NotLexed refused) {
      var reason = "a heredoc cannot be read: " + refused.getMessage();
      problems.add(new Problem(first + 1, parts.whole().span(), reason));
    }
    return List.copyOf(found);
  }

  private boolean mayHaveHeredocs(Parts parts) {
    var carrier =
        parts.name().equals("ONBUILD")
            ? Parts.of(
                parts.arguments().line(),
                parts.arguments().start(),
                parts.arguments().end(),
                escape)
            : parts;
    return WITH_HEREDOCS.contains(carrier.name())
        && JsonArray.read(carrier.arguments()) instanceof JsonArray.NoArray;
  }

  private Heredoc heredoc(HeredocMark mark, int first) {
    int start = line < lines.count() ? lines.start(line) : text.length();
    while (line < lines.count()) {
      int content = lines.start(line);
      int end = lines.end(line);
      while (mark.trimsTabs() && content < end && text.charAt(content) == '\t') {
        content++;
      }
      line++;
      int length = mark.name().length();
      if (end - content == length && text.startsWith(mark.name(), content)) {
        var body = new Span(start, lines.start(line - 1));
        return heredoc(mark, body, new Span(content, end));
      }
    }
    problems.add(
        new Problem(first + 1, new Span(start, start), "unterminated heredoc " + mark.name()));
    return heredoc(mark, new Span(start, text.length()), Span.at(text.length()));
  }

  private static Heredoc heredoc(HeredocMark mark, Span body, Span end) {
    return new Heredoc(mark.name(), mark.expands(), mark.trimsTabs(), body, end);
  }
}
