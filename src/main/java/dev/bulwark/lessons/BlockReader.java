package dev.bulwark.lessons;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the blocks of one section: the small part of Markdown that lessons are written in. It needs
 * one pass and does not nest.
 */
final class BlockReader {
  private static final Pattern RECORDING =
      Pattern.compile("\\[([^\\[\\]]+)\\]\\(session/([A-Za-z0-9][A-Za-z0-9._-]*\\.txt)\\)");

  /** A heading within a section, a quotation, a numbered item: no part of the format. */
  private static final Pattern FOREIGN =
      Pattern.compile("#{1,6} .*|>.*|[0-9]+[.)] .*|\\* .*|\\+ .*");

  private final String file;
  private final List<String> lines;
  private final int first;
  private final List<Block> blocks = new ArrayList<>();
  private int at;

  private BlockReader(String file, List<String> lines, int first) {
    this.file = file;
    this.lines = lines;
    this.first = first;
  }

  /**
   * The blocks.
   *
   * @param first the number of the first line in its file
   * @throws BadLesson when a line is no part of the format
   */
  static List<Block> read(String file, List<String> lines, int first) throws BadLesson {
    var reader = new BlockReader(file, lines, first);
    while (reader.at < lines.size()) {
      reader.block();
    }
    return List.copyOf(reader.blocks);
  }

  private void block() throws BadLesson {
    var line = lines.get(at);
    if (line.isBlank()) {
      at++;
    } else if (line.startsWith("```")) {
      verbatim();
    } else if (line.startsWith("- ")) {
      bullets();
    } else if (line.startsWith("|")) {
      table();
    } else if (FOREIGN.matcher(line).matches()) {
      throw wrong(
          at,
          shown(line) + " is no part of the format; write a paragraph, a list with - or a table");
    } else {
      int start = at;
      var text = paragraph("");
      var recording = RECORDING.matcher(text);
      blocks.add(
          recording.matches()
              ? new Block.Recording(first + start, recording.group(1), recording.group(2))
              : new Block.Paragraph(first + start, Inline.of(text)));
    }
  }

  private void verbatim() throws BadLesson {
    int start = at++;
    var text = new StringBuilder();
    while (at < lines.size() && !lines.get(at).startsWith("```")) {
      text.append(lines.get(at++)).append('\n');
    }
    if (at == lines.size()) {
      throw wrong(start, "``` is never closed; add a line with ``` at its end");
    }
    at++;
    blocks.add(new Block.Verbatim(first + start, text.toString()));
  }

  private void bullets() throws BadLesson {
    int start = at;
    var items = new ArrayList<List<Inline>>();
    while (at < lines.size() && lines.get(at).startsWith("- ")) {
      int item = at;
      var text = Inline.of(paragraph("- "));
      if (text.isEmpty()) {
        throw wrong(item, "this item of a list is empty; write its text or remove it");
      }
      items.add(text);
    }
    blocks.add(new Block.Bullets(first + start, List.copyOf(items)));
  }

  /** Joins the lines up to a blank one or the start of something else. */
  private String paragraph(String opening) {
    var text = new StringBuilder(lines.get(at++).substring(opening.length()).strip());
    while (at < lines.size() && continues(lines.get(at))) {
      text.append(' ').append(lines.get(at++).strip());
    }
    return text.toString();
  }

  private static boolean continues(String line) {
    return !line.isBlank()
        && !line.startsWith("- ")
        && !line.startsWith("|")
        && !line.startsWith("```");
  }

  private void table() throws BadLesson {
    int start = at;
    var head = cells(lines.get(at++));
    if (at == lines.size() || !isRule(lines.get(at))) {
      throw wrong(start, "a table needs a line such as |---|---| below its first; add it");
    }
    at++;
    var rows = new ArrayList<List<String>>();
    while (at < lines.size() && lines.get(at).startsWith("|")) {
      var row = cells(lines.get(at));
      if (row.size() != head.size()) {
        throw wrong(
            at,
            "this row has "
                + row.size()
                + " cells, the table's head has "
                + head.size()
                + "; make them as many");
      }
      rows.add(row);
      at++;
    }
    blocks.add(new Block.Table(first + start, head, List.copyOf(rows)));
  }

  private static List<String> cells(String line) {
    var inner = line.strip().substring(1);
    var row = inner.endsWith("|") ? inner.substring(0, inner.length() - 1) : inner;
    return Stream.of(row.split("\\|", -1)).map(String::strip).toList();
  }

  private static boolean isRule(String line) {
    return line.startsWith("|") && cells(line).stream().allMatch(cell -> cell.matches("-{3,}"));
  }

  private BadLesson wrong(int index, String what) {
    return BadLesson.at(file, first + index, what);
  }

  private static String shown(String line) {
    return line.length() > 40 ? line.substring(0, 40) + "…" : line;
  }
}
