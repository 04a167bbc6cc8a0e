package dev.bulwark.manifest;

import dev.bulwark.source.Edit;
import dev.bulwark.source.Span;
import java.util.List;

/** Puts another value in the place of a node. */
final class Replacement {
  private final Site site;
  private final String text;
  private final Node node;
  private final Span span;

  Replacement(Site site) {
    this.site = site;
    this.text = site.text();
    this.node = site.trail().node();
    this.span = written(tagged() ? node.outer() : node.span());
  }

  /**
   * The edits.
   *
   * @throws Refusal where they would not be certain
   */
  List<Edit> edits(Content content) {
    site.trail().above().forEach(site.guard()::checkShared);
    site.guard().checkNeeded(node);
    site.guard().checkWhole(node);
    if (site.trail().inFlow() || (Trail.flow(node) && site.style().json())) {
      return inFlow(content);
    }
    return content.nested() && site.trail().slot().isPresent() ? nested(content) : single(content);
  }

  /** The place of the node without the line break that only {@code |+} has at its end. */
  private Span written(Span whole) {
    boolean ended = !whole.isEmpty() && Breaks.at(text, whole.end() - 1);
    return ended ? new Span(whole.start(), breakBefore(whole.end())) : whole;
  }

  private List<Edit> inFlow(Content content) {
    if (site.trail().inEntry() && site.trail().slot().isEmpty()) {
      throw new Refusal("the key has no colon; edit it by hand");
    }
    boolean lines = site.style().json() && parentHasLines();
    var printed = site.flow(lines, span.start()).print(content, lineColumn());
    return List.of(new Edit(span, spaced(styled(content, printed))));
  }

  private boolean parentHasLines() {
    var root = site.root().span();
    return text.substring(root.start(), root.end()).indexOf('\n') >= 0;
  }

  /** Where the line of the value begins. */
  private int lineColumn() {
    int start = Breaks.lineStart(text, span.start());
    int at = start;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at - start;
  }

  private List<Edit> single(Content content) {
    boolean ownLines = site.trail().slot().isPresent() && belowSlot();
    int column = site.trail().column() + site.style().indent();
    var printed =
        content.nested()
            ? site.flow(false, span.start()).print(content, column)
            : site.block(span.start()).single(content, column);
    var value = styled(content, printed);
    boolean blockCollection =
        !(node instanceof Scalar || node instanceof Alias || Trail.flow(node));
    if (ownLines && blockCollection) {
      int slot = slotEnd();
      int above = Breaks.lineStart(text, span.start());
      return List.of(
          Edit.insert(slot, " " + value), Edit.delete(new Span(breakBefore(above), span.end())));
    }
    return List.of(new Edit(span, spaced(value)));
  }

  /** Whether the node has a tag, which another value would not fit, and no anchor. */
  private boolean tagged() {
    return node.properties().tag().isPresent() && node.properties().anchor().isEmpty();
  }

  private List<Edit> nested(Content content) {
    int slot = slotEnd();
    var printer = site.block(span.start());
    int column =
        site.trail().inEntry()
            ? printer.below(content, site.trail().column(), true)
            : site.trail().column() + 2;
    if (!site.trail().inEntry()) {
      return List.of(new Edit(span, spaced(printer.nested(content, column))));
    }
    if (belowSlot()) {
      var lines = " ".repeat(column) + printer.nested(content, column);
      return List.of(new Edit(new Span(Breaks.lineStart(text, span.start()), span.end()), lines));
    }
    int lineEnd = Breaks.lineEnd(text, span.end());
    var lines = site.lineEnd(span.start()) + " ".repeat(column) + printer.nested(content, column);
    if (lineEnd == span.end() || text.substring(span.end(), lineEnd).isBlank()) {
      return List.of(new Edit(new Span(slot, lineEnd), lines));
    }
    return List.of(Edit.delete(new Span(slot, span.end())), Edit.insert(lineEnd, lines));
  }

  /** Behind the colon or the dash, and behind an anchor. */
  private int slotEnd() {
    var properties = node.properties();
    return properties.isNone() || tagged()
        ? site.trail().slot().orElse(span.start())
        : properties.span().end();
  }

  /** Whether the value stands on lines below its key or dash. */
  private boolean belowSlot() {
    int slot = slotEnd();
    return Breaks.lineStart(text, slot) != Breaks.lineStart(text, span.start());
  }

  private int breakBefore(int lineStart) {
    int at = lineStart;
    if (at > 0 && text.charAt(at - 1) == '\n') {
      at--;
    }
    return at > 0 && text.charAt(at - 1) == '\r' ? at - 1 : at;
  }

  private String spaced(String value) {
    boolean close =
        span.start() > 0
            && span.isEmpty()
            && !Character.isWhitespace(text.charAt(span.start() - 1));
    return close ? " " + value : value;
  }

  /** A string stays in the quotes, or below the {@code |}, that it was in. */
  private String styled(Content content, String printed) {
    if (!(node instanceof Scalar old)
        || !(content instanceof Content.Single(Value.Text(var string)))) {
      return printed;
    }
    if (old.style().quoted()) {
      return ScalarPrinter.quoted(string, old.style());
    }
    if (old.style() == ScalarStyle.LITERAL && BlockPrinter.literal(string)) {
      int first = Breaks.nextLine(text, span.start());
      int column = Gaps.skip(text, first, text.length());
      return site.block(span.start()).literal(string, Math.max(1, Columns.of(text, column)));
    }
    return printed;
  }
}
