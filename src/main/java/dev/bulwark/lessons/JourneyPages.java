package dev.bulwark.lessons;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Files made of a journey, by path with forward slashes. */
public final class JourneyPages {
  private static final String FOOTER =
      "<footer>\n<p>Made with <code>bulwark teach --from</code>.</p>\n</footer>\n";

  private final Journey journey;
  private final JourneyOutline outline;

  /** Pages of a journey. */
  public JourneyPages(Journey journey) {
    this.journey = journey;
    this.outline = new JourneyOutline(journey);
  }

  /** As Markdown. */
  public String markdown() {
    return MarkdownPage.of(journey.title(), outline.summary(), outline.parts());
  }

  /** As an HTML document that needs no other. */
  public String html() {
    return Html.document(
        journey.title(),
        HtmlPage.main(journey.title(), outline.summary(), outline.parts()) + FOOTER);
  }

  /** The task, the files of the start, and the solution beside. */
  public SortedMap<String, String> exercise(Checker checker) {
    var files = new TreeMap<String, String>();
    journey.start().forEach((path, text) -> files.put("start/" + path, text));
    journey.solution().forEach((path, text) -> files.put("solution/" + path, text));
    files.put("TASK.md", task(checker));
    return Collections.unmodifiableSortedMap(files);
  }

  private String task(Checker checker) {
    var parts = new ArrayList<Part>();
    for (int i = 0; i < journey.steps().size(); i++) {
      parts.addAll(outline.asked(i));
    }
    parts.addAll(outline.end());
    parts.add(new Part.Heading("Then, mend"));
    parts.add(words("Change the files in `start/`. `solution/` holds one way."));
    checker
        .command("start", journey.start())
        .ifPresent(command -> {
          parts.add(new Part.Heading("Last, check"));
          parts.add(words("Run this beside `TASK.md`; it should find nothing:"));
          parts.add(new Part.Prose(new Block.Verbatim(0, command + "\n")));
        });
    return MarkdownPage.of(journey.title(), outline.summary(), parts);
  }

  private static Part words(String sentence) {
    return new Part.Prose(new Block.Paragraph(0, List.copyOf(Inline.of(sentence))));
  }
}
