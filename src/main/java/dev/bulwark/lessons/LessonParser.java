package dev.bulwark.lessons;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Takes the text of a lesson apart into title, summary and sections. */
final class LessonParser {
  private final String file;
  private final Map<Section, List<Block>> sections = new EnumMap<>(Section.class);
  private final List<Diagram> diagrams = new ArrayList<>();
  private String title = "";
  private String summary = "";

  private LessonParser(String file) {
    this.file = file;
  }

  /**
   * A lesson's text, taken apart.
   *
   * @param sections all but the diagrams
   */
  record Parsed(
      String title, String summary, Map<Section, List<Block>> sections, List<Diagram> diagrams) {}

  static Parsed parse(String file, String text) throws BadLesson {
    var parser = new LessonParser(file);
    parser.read(text.lines().toList());
    return new Parsed(parser.title, parser.summary, parser.sections, parser.diagrams);
  }

  private void read(List<String> lines) throws BadLesson {
    int start = 0;
    boolean verbatim = false;
    for (int i = 0; i <= lines.size(); i++) {
      boolean end = i == lines.size();
      if (!end && lines.get(i).startsWith("```")) {
        verbatim = !verbatim;
      }
      if (end || (!verbatim && lines.get(i).startsWith("## "))) {
        if (start == 0) {
          opening(lines.subList(0, i));
        } else {
          section(start, lines.get(start - 1).substring(3).strip(), lines.subList(start, i));
        }
        start = i + 1;
      }
    }
    for (var section : Section.values()) {
      if (section != Section.DIAGRAM && !sections.containsKey(section)) {
        throw wrong(lines.size(), "## " + section.heading() + " is missing; add it");
      }
    }
  }

  private void opening(List<String> lines) throws BadLesson {
    if (lines.isEmpty() || !lines.getFirst().startsWith("# ")) {
      throw wrong(1, "a lesson begins with # and its title; add that line");
    }
    title = lines.getFirst().substring(2).strip();
    var blocks = BlockReader.read(file, lines.subList(1, lines.size()), 2);
    if (blocks.size() != 1 || !(blocks.getFirst() instanceof Block.Paragraph paragraph)) {
      throw wrong(2, "one paragraph, the summary, stands below the title; write it");
    }
    summary = Plain.of(paragraph.text());
  }

  private void section(int headingLine, String heading, List<String> lines) throws BadLesson {
    var section = Section.named(heading);
    if (section.isEmpty()) {
      throw wrong(
          headingLine,
          heading
              + " is no section of a lesson; write Situation, Files, Step, Predict, Output,"
              + " Mend, Diagram: KIND, Why or Further reading");
    }
    var blocks = BlockReader.read(file, lines, headingLine + 1);
    if (blocks.isEmpty()) {
      throw wrong(headingLine, heading + " is empty; write its text");
    }
    if (section.get() == Section.DIAGRAM) {
      diagrams.add(diagram(headingLine, heading, blocks));
    } else if (sections.putIfAbsent(section.get(), blocks) != null) {
      throw wrong(headingLine, heading + " stands twice; keep one of them");
    }
  }

  private Diagram diagram(int headingLine, String heading, List<Block> blocks) throws BadLesson {
    var word = heading.substring(heading.indexOf(':') + 1).strip();
    var kind = Diagram.Kind.named(word);
    if (kind.isEmpty()) {
      throw wrong(
          headingLine, word + " is no kind of diagram; choose one of " + Diagram.Kind.words());
    }
    if (blocks.size() != 2
        || !(blocks.get(0) instanceof Block.Paragraph caption)
        || !(blocks.get(1) instanceof Block.Table table)) {
      throw wrong(
          headingLine, "a diagram is one paragraph, its caption, and one table; write them");
    }
    if (table.head().size() != kind.get().columns() || table.rows().isEmpty()) {
      throw wrong(
          table.line(),
          "the table of "
              + word
              + " has "
              + kind.get().columns()
              + " columns and at least one row; mend it");
    }
    return new Diagram(kind.get(), Plain.of(caption.text()), table.head(), table.rows());
  }

  private BadLesson wrong(int line, String what) {
    return BadLesson.at(file, line, what);
  }
}
