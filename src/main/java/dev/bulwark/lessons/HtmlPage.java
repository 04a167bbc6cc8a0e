package dev.bulwark.lessons;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A lesson as one HTML file that needs no other: no script, no image, no font. */
final class HtmlPage {
  private final StringBuilder body = new StringBuilder();
  private boolean open;
  private int drawings;

  private HtmlPage() {}

  static String of(Course course, Lesson lesson, Difference difference) {
    var title = lesson.number() + ". " + lesson.title();
    var page = new HtmlPage();
    page.body
        .append("<header>\n<p>")
        .append(Html.link("index.html", "All lessons"))
        .append("</p>\n</header>\n")
        .append(main(title, lesson.summary(), Outline.of(lesson, difference)));
    page.ways(course.before(lesson), course.after(lesson));
    page.body.append(HtmlIndex.FOOTER);
    return Html.document(title, page.body.toString());
  }

  /** What stands between header and footer. */
  static String main(String title, String summary, List<Part> parts) {
    var page = new HtmlPage();
    page.body
        .append("<main id=\"content\">\n<h1>")
        .append(Html.escaped(title))
        .append("</h1>\n<p class=\"summary\">")
        .append(Html.escaped(summary))
        .append("</p>\n");
    parts.forEach(page::part);
    page.close();
    return page.body.append("</main>\n").toString();
  }

  /** To the lessons before and after this one. */
  private void ways(Optional<Lesson> before, Optional<Lesson> after) {
    body.append("<nav aria-label=\"Neighbours\">\n<ul>\n");
    before.ifPresent(lesson -> way("Before", lesson));
    after.ifPresent(lesson -> way("Next", lesson));
    body.append("<li>").append(Html.link("index.html", "All lessons")).append("</li>\n</ul>\n");
    body.append("</nav>\n");
  }

  private void way(String word, Lesson lesson) {
    body.append("<li>")
        .append(word)
        .append(": ")
        .append(Html.link(HtmlIndex.file(lesson), Html.escaped(lesson.title())))
        .append("</li>\n");
  }

  private void part(Part part) {
    switch (part) {
      case Part.Heading(var text) -> heading(text);
      case Part.Subheading(var text) ->
          body.append("<h3>").append(Html.escaped(text)).append("</h3>\n");
      case Part.Prose(var block) -> prose(block);
      case Part.Listing listing -> {
        var words = Html.sentence(listing.words());
        var caption = "<code>" + Html.escaped(listing.path()) + "</code>";
        figure("file", caption + (words.isEmpty() ? "" : ": " + words), Html.lines(listing.text()));
      }
      case Part.Patch(var text) -> figure("diff", "The difference", patch(text));
      case Part.Printed(var words, var session) -> printed(words, session);
      case Part.Answers(var prediction) -> answers(prediction);
      case Part.Answer(var prediction) ->
          body.append("<p class=\"answer\"><strong>")
              .append(prediction.rightLetter())
              .append(".</strong> ")
              .append(Html.sentence(prediction.answers().get(prediction.right())))
              .append("</p>\n");
      case Part.Drawing(var diagram) ->
          body.append("<figure class=\"drawing\">\n")
              .append(Drawings.svg(diagram, "drawing-" + ++drawings))
              .append("<figcaption>")
              .append(Html.escaped(diagram.caption()))
              .append("</figcaption>\n</figure>\n");
      case Part.Reading(var ways) -> {
        body.append("<ul>\n");
        ways.forEach(way -> item(List.of(way)));
        body.append("</ul>\n");
      }
      case Part.Reveal(var words, var parts) -> {
        body.append("<details>\n<summary>").append(Html.escaped(words)).append("</summary>\n");
        parts.forEach(this::part);
        body.append("</details>\n");
      }
    }
  }

  private void heading(String text) {
    close();
    var id = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("-$", "");
    body.append("<section aria-labelledby=\"")
        .append(id)
        .append("\">\n<h2 id=\"")
        .append(id)
        .append("\">")
        .append(Html.escaped(text))
        .append("</h2>\n");
    open = true;
  }

  private void close() {
    if (open) {
      body.append("</section>\n");
      open = false;
    }
  }

  private void prose(Block block) {
    switch (block) {
      case Block.Paragraph(_, var text) ->
          body.append("<p>").append(Html.sentence(text)).append("</p>\n");
      case Block.Bullets(_, var items) -> {
        body.append("<ul>\n");
        items.forEach(this::item);
        body.append("</ul>\n");
      }
      case Block.Verbatim(_, var text) ->
          body.append("<pre><code>").append(Html.lines(text)).append("</code></pre>\n");
      case Block.Table table -> throw new IllegalStateException("a table in line " + table.line());
      case Block.Recording recording ->
          throw new IllegalStateException("a session in line " + recording.line());
    }
  }

  private void item(List<Inline> text) {
    body.append("<li>").append(Html.sentence(text)).append("</li>\n");
  }

  private void answers(Prediction prediction) {
    body.append("<ol type=\"A\">\n");
    prediction.answers().forEach(this::item);
    body.append("</ol>\n");
  }

  private void printed(String words, Session session) {
    var text = new StringBuilder();
    session
        .transcript()
        .lines()
        .forEach(line -> text.append(Html.line(line.startsWith("$ ") ? "b" : "span", line)));
    var source = session.recorded() ? "" : ", from " + Html.link(session.source(), "its source");
    figure("terminal", Html.escaped(words) + source, text.toString());
  }

  private static String patch(String text) {
    var patch = new StringBuilder();
    text.lines().forEach(line -> patch.append(Html.line(element(line), line)));
    return patch.toString();
  }

  /** The element that says what a line of a difference is. */
  private static String element(String line) {
    if (line.startsWith("+++") || line.startsWith("---")) {
      return "b";
    }
    return line.startsWith("+") ? "ins" : line.startsWith("-") ? "del" : "span";
  }

  /** Lines that are shown as they are, below a caption that is HTML already. */
  private void figure(String kind, String caption, String html) {
    body.append("<figure class=\"")
        .append(kind)
        .append("\">\n<figcaption>")
        .append(caption)
        .append("</figcaption>\n<pre><code>")
        .append(html)
        .append("</code></pre>\n</figure>\n");
  }
}
