package dev.bulwark.lessons;

import java.util.List;
import java.util.stream.Collectors;

/** A lesson as Markdown (CommonMark and GitHub's tables), in which a text can be only a text. */
final class MarkdownPage {
  private static final String MARKUP = "\\`*_[]<>|~&#!";

  private final StringBuilder page = new StringBuilder();

  private MarkdownPage() {}

  static String of(Lesson lesson, Difference difference) {
    return of(
        lesson.number() + ". " + lesson.title(), lesson.summary(), Outline.of(lesson, difference));
  }

  /** Title, summary and parts. */
  static String of(String title, String summary, List<Part> parts) {
    var markdown = new MarkdownPage();
    markdown.block("# " + escaped(title));
    markdown.block(escaped(summary));
    parts.forEach(markdown::part);
    return markdown.page.toString();
  }

  /** Some parts of a lesson. */
  static String of(List<Part> parts) {
    var markdown = new MarkdownPage();
    parts.forEach(markdown::part);
    return markdown.page.toString();
  }

  private void block(String text) {
    page.append(page.isEmpty() ? "" : "\n").append(text).append('\n');
  }

  private void part(Part part) {
    switch (part) {
      case Part.Heading(var text) -> block("## " + escaped(text));
      case Part.Subheading(var text) -> block("### " + escaped(text));
      case Part.Prose(var block) -> prose(block);
      case Part.Listing listing -> {
        var words = sentence(listing.words());
        block(code(listing.path()) + (words.isEmpty() ? "" : ": " + words));
        fenced("", listing.text());
      }
      case Part.Patch(var text) -> fenced("diff", text);
      case Part.Printed(var words, var session) -> {
        block(escaped(words) + ":");
        fenced("console", session.transcript());
        if (!session.recorded()) {
          block("From <" + session.source() + ">");
        }
      }
      case Part.Answers(var prediction) -> answers(prediction);
      case Part.Answer(var prediction) ->
          block(
              "**"
                  + prediction.rightLetter()
                  + ".** "
                  + sentence(prediction.answers().get(prediction.right())));
      case Part.Drawing(var diagram) -> drawing(diagram);
      case Part.Reading(var ways) ->
          block(
              ways.stream()
                  .map(way -> "- " + sentence(List.of(way)))
                  .collect(Collectors.joining("\n")));
      case Part.Reveal(var words, var parts) -> {
        block("<details>\n<summary>" + Html.escaped(words) + "</summary>");
        parts.forEach(this::part);
        block("</details>");
      }
    }
  }

  private void prose(Block block) {
    switch (block) {
      case Block.Paragraph(_, var text) -> block(sentence(text));
      case Block.Bullets(_, var items) ->
          block(
              items.stream().map(item -> "- " + sentence(item)).collect(Collectors.joining("\n")));
      case Block.Verbatim(_, var text) -> fenced("", text);
      case Block.Table table -> throw new IllegalStateException("a table in line " + table.line());
      case Block.Recording recording ->
          throw new IllegalStateException("a session in line " + recording.line());
    }
  }

  private void answers(Prediction prediction) {
    var lines = new StringBuilder();
    for (int i = 0; i < prediction.answers().size(); i++) {
      lines
          .append(i == 0 ? "" : "\n")
          .append("- **")
          .append(Prediction.letter(i))
          .append(".** ")
          .append(sentence(prediction.answers().get(i)));
    }
    block(lines.toString());
  }

  private void drawing(Diagram diagram) {
    block(escaped(diagram.caption()));
    var lines = new StringBuilder(row(diagram.head()));
    lines.append('\n').append("|---".repeat(diagram.head().size())).append('|');
    diagram.rows().forEach(row -> lines.append('\n').append(row(row)));
    block(lines.toString());
  }

  private static String row(List<String> cells) {
    return cells.stream().map(MarkdownPage::escaped).collect(Collectors.joining(" | ", "| ", " |"));
  }

  private void fenced(String language, String text) {
    var fence = "`".repeat(Math.max(3, longestRun(text) + 1));
    var end = text.isEmpty() || text.endsWith("\n") ? "" : "\n";
    block(fence + language + "\n" + text + end + fence);
  }

  private static String sentence(List<Inline> pieces) {
    return pieces.stream()
        .map(piece ->
            switch (piece) {
              case Inline.Words words -> escaped(words.text());
              case Inline.Code code -> code(code.text());
              case Inline.Link link -> "[" + escaped(link.text()) + "](" + link.address() + ")";
            })
        .collect(Collectors.joining());
  }

  /** More backquotes around the code than it holds in a row. */
  private static String code(String text) {
    var fence = "`".repeat(longestRun(text) + 1);
    var gap = text.startsWith("`") || text.endsWith("`") ? " " : "";
    return fence + gap + text + gap + fence;
  }

  static String escaped(String text) {
    return text.codePoints()
        .mapToObj(c -> (MARKUP.indexOf(c) >= 0 ? "\\" : "") + Character.toString(c))
        .collect(Collectors.joining());
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
