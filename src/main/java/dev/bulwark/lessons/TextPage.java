package dev.bulwark.lessons;

import java.util.ArrayList;
import java.util.List;

/** A lesson in plain lines, at most 80 characters wide where the lines are ours. */
final class TextPage {
  private static final int WIDTH = 80;
  private static final String INDENT = "  ";

  private final List<String> lines = new ArrayList<>();

  private TextPage() {}

  /** The lines of some parts. */
  static List<String> of(List<Part> parts) {
    var page = new TextPage();
    parts.forEach(page::part);
    return List.copyOf(page.lines);
  }

  /** Number, title and summary. */
  static List<String> head(Lesson lesson) {
    return head(lesson.number() + ". " + lesson.title(), lesson.summary());
  }

  /** Title and summary. */
  static List<String> head(String title, String summary) {
    var page = new TextPage();
    page.wrapped(title, "");
    page.wrapped(summary, "");
    return List.copyOf(page.lines);
  }

  private void part(Part part) {
    gap();
    switch (part) {
      case Part.Heading(var text) -> {
        lines.add(text);
        lines.add("-".repeat(text.length()));
      }
      case Part.Subheading(var text) -> lines.add(text);
      case Part.Prose(var block) -> prose(block);
      case Part.Listing listing -> {
        var words = Plain.marked(listing.words());
        wrapped(listing.path() + (words.isEmpty() ? "" : ": " + words), "");
        verbatim(listing.text());
      }
      case Part.Patch(var text) -> verbatim(text);
      case Part.Printed(var words, var session) -> {
        wrapped(words + ":", "");
        verbatim(session.transcript());
        if (!session.recorded()) {
          gap();
          lines.add("From " + session.source());
        }
      }
      case Part.Answers(var prediction) -> answers(prediction);
      case Part.Answer(var prediction) -> {
        char letter = prediction.rightLetter();
        wrapped(letter + ": " + Plain.marked(prediction.answers().get(prediction.right())), "");
      }
      case Part.Drawing(var diagram) -> {
        wrapped(diagram.caption(), "");
        diagram.rows().forEach(row -> wrapped(diagram.sentence(row), "- "));
      }
      case Part.Reading(var ways) -> ways.forEach(this::way);
      case Part.Reveal(_, var parts) -> parts.forEach(this::part);
    }
  }

  private void way(Inline way) {
    switch (way) {
      case Inline.Link link -> {
        wrapped(link.text(), "- ");
        lines.add(INDENT + link.address());
      }
      case Inline.Code code -> wrapped("`" + code.text() + "`", "- ");
      case Inline.Words words -> wrapped(words.text(), "- ");
    }
  }

  private void prose(Block block) {
    switch (block) {
      case Block.Paragraph(_, var text) -> wrapped(Plain.marked(text), "");
      case Block.Bullets(_, var items) -> items.forEach(item -> wrapped(Plain.marked(item), "- "));
      case Block.Verbatim(_, var text) -> verbatim(text);
      case Block.Table table -> throw new IllegalStateException("a table in line " + table.line());
      case Block.Recording recording ->
          throw new IllegalStateException("a session in line " + recording.line());
    }
  }

  private void answers(Prediction prediction) {
    for (int i = 0; i < prediction.answers().size(); i++) {
      wrapped(Plain.marked(prediction.answers().get(i)), Prediction.letter(i) + "  ");
    }
  }

  private void verbatim(String text) {
    gap();
    text.lines().map(line -> line.isEmpty() ? "" : INDENT + line).forEach(lines::add);
  }

  /** A blank line, but none below a heading or another one. */
  private void gap() {
    if (!lines.isEmpty() && !lines.getLast().matches("-*")) {
      lines.add("");
    }
  }

  /** Lines that begin with a sign, the later ones with as many blanks; longer words stay whole. */
  private void wrapped(String text, String sign) {
    var line = new StringBuilder(sign);
    for (var word : text.strip().split(" +")) {
      boolean empty = line.length() == sign.length();
      if (!empty && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(" ".repeat(sign.length()));
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
    }
    lines.add(line.toString());
  }
}
