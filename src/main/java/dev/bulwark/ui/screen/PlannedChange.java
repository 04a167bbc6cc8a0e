package dev.bulwark.ui.screen;

import dev.bulwark.ui.Decision;
import dev.bulwark.workspace.Change;
import dev.bulwark.workspace.Diff;
import java.util.ArrayList;
import java.util.List;

/**
 * A planned file as it is shown before it is written.
 *
 * @param lines what would change, to be read
 * @param note how much would change, in a few words
 */
record PlannedChange(Decision decision, List<Line> lines, String note) {
  /** Columns before the text of a file. */
  static final int GUTTER = 8;

  static PlannedChange of(Decision decision) {
    return switch (decision.change()) {
      case Change.New fresh -> {
        var lines = numbered(fresh.text());
        yield new PlannedChange(decision, lines, Said.count(lines.size(), "line"));
      }
      case Change.Same _ ->
          new PlannedChange(
              decision, List.of(Line.of("   It is there as it should be.")), "as it is");
      case Change.Blocked blocked ->
          new PlannedChange(
              decision,
              List.of(Line.of("   ! " + blocked.message(), Style.WARNING)),
              "cannot be written");
      case Change.Merged merged ->
          new PlannedChange(
              decision,
              difference(merged),
              "+ " + Said.count(merged.added().size(), "line") + ", yours are kept");
      case Change.Different different -> {
        var lines = difference(different);
        yield new PlannedChange(
            decision,
            lines,
            "- " + count(lines, Style.REMOVED) + " + " + count(lines, Style.ADDED) + " lines");
      }
    };
  }

  PlannedChange decided(Decision other) {
    return new PlannedChange(other, lines, note);
  }

  String path() {
    return decision.change().path();
  }

  /** What the file is, in one word. */
  String kind() {
    return switch (decision.change()) {
      case Change.New _ -> "new";
      case Change.Same _ -> "the same";
      case Change.Merged _ -> "added to";
      case Change.Different _ -> "different";
      case Change.Blocked _ -> "! blocked";
    };
  }

  /** What becomes of it. */
  String verdict() {
    return switch (decision.change()) {
      case Change.Same _ -> "";
      case Change.Blocked _ -> "";
      case Change.New _ ->
          switch (decision.verdict()) {
            case WRITE -> "write";
            case KEEP, LATER -> "skip";
          };
      case Change.Merged _ ->
          switch (decision.verdict()) {
            case WRITE -> "add lines";
            case KEEP -> "keep yours";
            case LATER -> "later";
          };
      case Change.Different _ ->
          switch (decision.verdict()) {
            case WRITE -> "take ours";
            case KEEP -> "keep yours";
            case LATER -> "later";
          };
    };
  }

  private static long count(List<Line> lines, Style style) {
    return lines.stream()
        .filter(line -> line.pieces().stream().anyMatch(piece -> piece.style() == style))
        .count();
  }

  private static List<Line> numbered(String text) {
    var lines = new ArrayList<Line>();
    text.lines().forEach(line -> lines.add(Line.of(number(lines.size() + 1) + line)));
    return List.copyOf(lines);
  }

  private static String number(int number) {
    var digits = Integer.toString(number);
    return " ".repeat(Math.max(0, GUTTER - 2 - digits.length())) + digits + "  ";
  }

  /** The unified difference, without the names on top. */
  private static List<Line> difference(Change change) {
    var lines = new ArrayList<Line>();
    for (var line : Diff.forTerminal(Diff.of(change)).split("\n")) {
      boolean name = lines.isEmpty() && (line.startsWith("--- ") || line.startsWith("+++ "));
      if (line.startsWith("@@")) {
        lines.add(Line.of("   " + line, Style.COMMENT));
      } else if (line.startsWith("+") && !name) {
        lines.add(Line.of(" + " + line.substring(1), Style.ADDED));
      } else if (line.startsWith("-") && !name) {
        lines.add(Line.of(" - " + line.substring(1), Style.REMOVED));
      } else if (!name) {
        lines.add(Line.of("  " + line));
      }
    }
    return List.copyOf(lines);
  }
}
