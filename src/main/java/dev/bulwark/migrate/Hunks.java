package dev.bulwark.migrate;

import dev.bulwark.source.SourceText;
import dev.bulwark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Whole lines around the pieces of a file; pieces that share a line share a hunk. */
final class Hunks {
  private final MigratedFile file;
  private final SourceText before;
  private final SourceText after;

  private Hunks(MigratedFile file) {
    this.file = file;
    this.before = file.before();
    this.after = file.after();
  }

  static List<Hunk> of(MigratedFile file) {
    return new Hunks(file).all();
  }

  private List<Hunk> all() {
    var blocks = new ArrayList<Piece>();
    for (var piece : file.pieces()) {
      if (!blocks.isEmpty() && lineStart(before, piece.before().start()) < end(blocks.getLast())) {
        blocks.add(joined(blocks.removeLast(), piece));
      } else {
        blocks.add(piece);
      }
    }
    return blocks.stream().map(this::hunk).toList();
  }

  private static Piece joined(Piece one, Piece next) {
    return new Piece(
        one.before().to(next.before()),
        one.after().to(next.after()),
        Stream.concat(one.mends().stream(), next.mends().stream()).distinct().toList());
  }

  private Hunk hunk(Piece block) {
    int start = lineStart(before, block.before().start());
    int newStart = block.after().start() - (block.before().start() - start);
    int end = end(block);
    int newEnd = block.after().end() + (end - block.before().end());
    var removed = lines(before, new Span(start, end));
    var added = lines(after, new Span(newStart, newEnd));
    int common = Math.min(removed.size(), added.size());
    int head = 0;
    while (head < common && removed.get(head).equals(added.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < common - head
        && removed.get(removed.size() - 1 - tail).equals(added.get(added.size() - 1 - tail))) {
      tail++;
    }
    if (head + tail == removed.size() && head + tail == added.size()) {
      // Only line ends differ.
      head = 0;
      tail = 0;
    }
    return new Hunk(
        file.path(),
        before.position(start).line() + head,
        after.position(newStart).line() + head,
        removed.subList(head, removed.size() - tail),
        added.subList(head, added.size() - tail),
        block.mends());
  }

  /** Behind the last line of the old text that a piece changes. */
  private int end(Piece piece) {
    int end = piece.before().end();
    return starts(before, end) && starts(after, piece.after().end()) ? end : lineEnd(before, end);
  }

  private static boolean starts(SourceText text, int offset) {
    return lineStart(text, offset) == offset;
  }

  private static int lineStart(SourceText text, int offset) {
    return offset < text.start() ? 0 : text.line(text.position(offset).line()).start();
  }

  private static int lineEnd(SourceText text, int offset) {
    return text.line(text.position(offset).line()).end();
  }

  private static List<String> lines(SourceText text, Span span) {
    var lines = new ArrayList<String>();
    for (int at = span.start(); at < span.end(); ) {
      int end = Math.min(span.end(), lineEnd(text, at));
      lines.add(withoutEnd(text.text(new Span(at, end))));
      at = end;
    }
    return lines;
  }

  private static String withoutEnd(String line) {
    int end = line.length();
    while (end > 0 && (line.charAt(end - 1) == '\n' || line.charAt(end - 1) == '\r')) {
      end--;
    }
    return line.substring(0, end);
  }
}
