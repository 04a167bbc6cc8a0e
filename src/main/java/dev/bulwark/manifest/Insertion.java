package dev.bulwark.manifest;

import dev.bulwark.source.Edit;
import dev.bulwark.source.Span;
import java.util.List;

/** Puts a new child into a collection that has some. */
final class Insertion {
  private final Site site;
  private final String text;

  Insertion(Site site) {
    this.site = site;
    this.text = site.text();
  }

  /**
   * The edits for a new entry.
   *
   * @throws Refusal where they would not be certain
   */
  List<Edit> entry(Mapping mapping, Entry after, Content.Field field) {
    site.guard().checkShared(site.trail());
    int column = Columns.of(text, after.span().start());
    if (mapping.flow()) {
      return inFlow(
          mapping,
          after.span(),
          lines -> site.flow(lines, after.span().end()).entry(field, column));
    }
    checkBelow(after.span(), after.conditional());
    return below(after.span(), column, site.block(after.span().end()).entry(field, column));
  }

  /**
   * The edits for a new item.
   *
   * @throws Refusal where they would not be certain
   */
  List<Edit> item(Sequence sequence, Item after, Content content) {
    site.guard().checkShared(site.trail());
    int column = Columns.of(text, after.span().start());
    if (sequence.flow()) {
      return inFlow(
          sequence,
          after.span(),
          lines -> site.flow(lines, after.span().end()).print(content, column));
    }
    checkBelow(after.span(), after.conditional());
    return below(
        after.span(), column, site.block(after.span().end()).item(content, column, gap(after)));
  }

  private void checkBelow(Span after, boolean conditional) {
    if (!site.guard().opensBelow(after, conditional)) {
      throw new Refusal("template actions leave no certain place there; edit it by hand");
    }
  }

  /** How many spaces stand between dash and value. */
  private static int gap(Item item) {
    int gap = item.value().outer().start() - item.span().start() - 1;
    return gap >= 1 && gap <= 4 ? gap : 1;
  }

  private List<Edit> below(Span sibling, int column, String printed) {
    int at = Columns.below(text, sibling.end());
    var lineEnd = site.lineEnd(sibling.end());
    var line = " ".repeat(column) + printed;
    boolean ended = at > 0 && Breaks.at(text, at - 1);
    return List.of(Edit.insert(at, ended ? line + lineEnd : lineEnd + line));
  }

  private List<Edit> inFlow(Node container, Span sibling, Printing printing) {
    boolean lines =
        Columns.first(text, sibling.start())
            && text.substring(container.span().start(), sibling.start()).indexOf('\n') >= 0;
    var lead =
        lines
            ? "," + site.lineEnd(sibling.end()) + " ".repeat(Columns.of(text, sibling.start()))
            : ", ";
    return List.of(Edit.insert(sibling.end(), lead + printing.print(lines)));
  }

  /** Prints on one line or on several. */
  private interface Printing {
    String print(boolean lines);
  }
}
