package dev.bulwark.manifest;

import dev.bulwark.source.Edit;
import dev.bulwark.source.Span;
import java.util.List;

/** Takes one child out of a collection. */
final class Removal {
  private final Site site;
  private final String text;
  private final Node container;
  private final List<Span> children;
  private final int index;

  Removal(Site site, Node container, List<Span> children, int index) {
    this.site = site;
    this.text = site.text();
    this.container = container;
    this.children = children;
    this.index = index;
  }

  /**
   * The edits.
   *
   * @throws Refusal where they would not be certain
   */
  List<Edit> edits() {
    site.guard().checkShared(site.trail());
    checkChild();
    if (children.size() == 1) {
      return onlyOne();
    }
    if (Trail.flow(container)) {
      return List.of(Edit.delete(fromFlow()));
    }
    var removed = Columns.first(text, child().start()) ? lines() : upToNext();
    site.guard().checkRemoval(new Span(removed.start(), child().end()));
    return List.of(Edit.delete(removed));
  }

  private void checkChild() {
    switch (container) {
      case Mapping mapping -> {
        site.guard().checkNeeded(mapping.entries().get(index).key());
        site.guard().checkNeeded(mapping.entries().get(index).value());
      }
      case Sequence sequence -> site.guard().checkNeeded(sequence.items().get(index).value());
      case Scalar _, Alias _ -> {}
    }
  }

  private List<Edit> onlyOne() {
    site.guard().checkWhole(container);
    return new Replacement(site)
        .edits(
            container instanceof Mapping
                ? new Content.Fields(List.of())
                : new Content.Items(List.of()));
  }

  private Span child() {
    return children.get(index);
  }

  private Span fromFlow() {
    if (index + 1 < children.size()) {
      return new Span(child().start(), children.get(index + 1).start());
    }
    return new Span(children.get(index - 1).end(), child().end());
  }

  /** For {@code - a: b} with more below: what follows moves up behind the dash. */
  private Span upToNext() {
    int at = Columns.below(text, child().end());
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return new Span(child().start(), at);
  }

  private Span lines() {
    int start = comments(Breaks.lineStart(text, child().start()));
    int end = Columns.below(text, child().end());
    boolean ended = end > 0 && Breaks.at(text, end - 1);
    return ended || start == 0 ? new Span(start, end) : new Span(breakBefore(start), end);
  }

  /**
   * The start of the comment above, where it is certainly that of the child alone: it stands right
   * above, in the same column, below a sibling, and what follows the child has its own.
   */
  private int comments(int line) {
    int column = Columns.of(text, child().start());
    int start = line;
    while (start > 0 && commentIn(Breaks.lineStart(text, start - 1), column)) {
      start = Breaks.lineStart(text, start - 1);
    }
    return index > 0 && standsAlone() ? start : line;
  }

  private boolean commentIn(int line, int column) {
    int at = line;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at < text.length() && text.charAt(at) == '#' && at - line == column;
  }

  private boolean standsAlone() {
    if (index + 1 == children.size()) {
      return true;
    }
    int below = Columns.below(text, child().end());
    return Breaks.lineStart(text, children.get(index + 1).start()) != below;
  }

  private int breakBefore(int lineStart) {
    int at = text.charAt(lineStart - 1) == '\n' ? lineStart - 1 : lineStart;
    return at > 0 && text.charAt(at - 1) == '\r' ? at - 1 : at;
  }
}
