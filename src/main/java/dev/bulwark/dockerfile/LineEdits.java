package dev.bulwark.dockerfile;

import dev.bulwark.source.Edit;
import dev.bulwark.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Puts whole lines in and takes them out. */
final class LineEdits {
  private final Dockerfile file;
  private final String text;

  LineEdits(Dockerfile file) {
    this.file = file;
    this.text = file.source().text();
  }

  List<Edit> remove(Instruction instruction) {
    int start = lineStart(instruction.span().start());
    int end = lineEnd(instruction.span().end());
    if (end == text.length() && !text.endsWith("\n")) {
      // The line before is the last one then, and has no line end either.
      return List.of(Edit.delete(new Span(start > first() ? beforeLineEnd(start) : start, end)));
    }
    return wouldBecomeDirective(instruction, end)
        ? List.of(Edit.delete(new Span(start, instruction.span().end())))
        : List.of(Edit.delete(new Span(start, end)));
  }

  List<Edit> insertBefore(Instruction neighbour, String line) {
    var above = neighbour.head().above();
    int place = above.isEmpty() ? neighbour.span().start() : above.getFirst().span().start();
    var indent = indent(neighbour);
    return List.of(Edit.insert(lineStart(place), indent + line + newLine(place)));
  }

  List<Edit> insertAfter(Instruction neighbour, String line) {
    var edits = new ArrayList<Edit>();
    if (neighbour.head().dangling().isPresent()) {
      edits.addAll(withoutContinuations(neighbour.head()));
    }
    int end = neighbour.span().end();
    int next = lineEnd(end);
    boolean open = next == text.length() && !text.endsWith("\n");
    var whole = indent(neighbour) + line;
    edits.add(
        open
            ? Edit.insert(next, newLine(neighbour.span().start()) + whole)
            : Edit.insert(next, whole + newLine(next - 1)));
    return List.copyOf(edits);
  }

  /** Takes away what joins the end of an instruction to lines that never came. */
  private List<Edit> withoutContinuations(Head head) {
    var edits = new ArrayList<Edit>();
    int from = contentEnd(head);
    boolean lone =
        from > 1
            && text.charAt(from - 1) == file.escape()
            && text.charAt(from - 2) != file.escape();
    for (int at = lone ? from - 1 : from; at < head.span().end(); at++) {
      if (text.charAt(at) == '#') {
        // Only comments are left here; theirs are their own.
        at = lineEnd(at) - 1;
        continue;
      }
      if (text.charAt(at) == file.escape()) {
        edits.add(Edit.delete(new Span(at, at + 1)));
      }
    }
    return edits;
  }

  private static int contentEnd(Head head) {
    int end = Math.max(head.keyword().span().end(), head.arguments().span().end());
    return head.flags().isEmpty() ? end : Math.max(end, head.flags().getLast().word().span().end());
  }

  /** A comment that comes to stand at the top could begin to mean something. */
  private boolean wouldBecomeDirective(Instruction instruction, int next) {
    int end = lineEnd(next);
    int from = next;
    while (from < end && Space.unicode(text.charAt(from))) {
      from++;
    }
    int to = end;
    while (to > from && Space.ascii(text.charAt(to - 1))) {
      to--;
    }
    var before = lineStart(instruction.span().start());
    int top = file.directives().isEmpty() ? first() : lineEnd(lastDirective());
    return before == top && Directives.parse(text, from, to).isPresent();
  }

  private int lastDirective() {
    return file.directives().getLast().span().end();
  }

  private String indent(Instruction neighbour) {
    int start = neighbour.span().start();
    return text.substring(lineStart(start), start);
  }

  /** The first character of the file that is no byte order mark. */
  private int first() {
    return text.startsWith("\u00EF\u00BB\u00BF") ? 3 : file.source().start();
  }

  private int lineStart(int offset) {
    return Math.max(first(), text.lastIndexOf('\n', offset - 1) + 1);
  }

  /** Behind the line end of a line. */
  private int lineEnd(int offset) {
    int end = text.indexOf('\n', offset);
    return end < 0 ? text.length() : end + 1;
  }

  private int beforeLineEnd(int lineStart) {
    int end = lineStart - 1;
    return end > 0 && text.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  /** The line end of the line a character stands in, or of the first; BuildKit knows no lone CR. */
  private String newLine(int offset) {
    int end = text.indexOf('\n', Math.max(0, offset));
    int known = end >= 0 ? end : text.indexOf('\n');
    return known > 0 && text.charAt(known - 1) == '\r' ? "\r\n" : "\n";
  }
}
