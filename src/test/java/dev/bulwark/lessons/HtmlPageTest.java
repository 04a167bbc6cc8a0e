package dev.bulwark.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.workspace.Diff;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class HtmlPageTest {
  private static final Pattern HEADING = Pattern.compile("<h([1-6])[ >]");
  private static final Pattern ADDRESS = Pattern.compile("(?:href|src|url)(?:=\"|\\()([^\")]*)");
  private static final Pattern SVG = Pattern.compile("(?s)<svg.*?</svg>");

  private static String page(Map<String, String> files) throws BadLesson {
    var lesson = Samples.lesson(files);
    return HtmlPage.of(new Course(List.of(lesson)), lesson, Diff::of);
  }

  private static List<String> pages() {
    var course = Course.builtIn();
    var pages = new ArrayList<>(new Publication(course, Diff::of).html(course.lessons()).values());
    assertThat(pages).hasSize(course.lessons().size() + 1);
    return pages;
  }

  @Test
  void whatever_a_lesson_holds_stays_a_text() throws Exception {
    var evil = "</code></pre><script>alert(1)</script><img src=x onerror=\"y\">";
    var files = Samples.files();
    files.put(
        "lesson.md",
        Samples.TEXT
            .replace("It is `so`.", evil + " `" + evil + "`")
            .replace("# A title", "# " + evil)
            .replace("| Service |", "| " + evil + " |")
            .replace("Who listens.", evil)
            .replace("A page", "A page\"><script>"));
    files.put("start/Dockerfile", evil + "\n");
    files.put("session/start.txt", "$ " + evil + "\n" + evil + "\n");

    var html = page(files);

    assertThat(html).doesNotContain("<script").doesNotContain("<img");
    assertThat(html).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
  }

  @Test
  void an_address_of_another_kind_is_no_link() throws Exception {
    assertThat(page(Samples.withText("It is `so`.", "[x](javascript:alert(1)) [y](session/../z)")))
        .contains("[x](javascript:alert(1)) [y](session/../z)")
        .doesNotContain("href=\"javascript");
  }

  @Test
  void the_answer_is_closed_until_asked_for() throws Exception {
    var html = page(Samples.files());

    assertThat(html).contains("<details>\n<summary>").contains("::details-content");
    assertThat(html.indexOf("<strong>B.</strong>")).isGreaterThan(html.indexOf("<details>"));
    assertThat(html.indexOf("</details>")).isGreaterThan(html.indexOf("[exit 1]"));
  }

  @Test
  void a_line_that_is_too_long_goes_on_further_in_than_it_began() throws Exception {
    var html =
        page(
            Samples.with(
                "start/a/b.yaml", "kind: Pod\n      - name: orders\n" + " ".repeat(40) + "x\n"));

    assertThat(html)
        .contains("<span style=\"--in:2ch\">kind: Pod\n</span>")
        .contains("<span style=\"--in:10ch\">      - name: orders\n</span>")
        .contains("<span style=\"--in:14ch\">" + " ".repeat(40) + "x\n</span>");
  }

  @Test
  void every_line_of_a_listing_keeps_its_line_feed() throws Exception {
    var html = page(Samples.with("start/a/b.yaml", "one\n\nthree\n"));

    assertThat(html.replaceAll("<[^>]*>", "")).contains("one\n\nthree\n");
  }

  @Test
  void headings_leave_no_level_out() {
    for (var html : pages()) {
      var levels =
          HEADING.matcher(html).results().map(it -> Integer.parseInt(it.group(1))).toList();
      assertThat(levels.getFirst()).isEqualTo(1);
      assertThat(levels.stream().filter(level -> level == 1)).hasSize(1);
      assertThat(levels).allMatch(level -> level <= 2);
    }
  }

  @Test
  void a_page_needs_nothing_from_outside() {
    for (var html : pages()) {
      assertThat(html).doesNotContain("<script").doesNotContain("<link").doesNotContain("@import");
      assertThat(ADDRESS.matcher(html).results().map(it -> it.group(1)))
          .allMatch(it -> it.matches("https://.*|#.*|[0-9]{2}-[a-z0-9-]+\\.html|index\\.html"));
      assertThat(html).contains("default-src 'none'");
    }
  }

  @Test
  void every_id_is_there_once_and_every_reference_finds_one() {
    for (var html : pages()) {
      var ids =
          Pattern.compile(" id=\"([^\"]*)\"")
              .matcher(html)
              .results()
              .map(it -> it.group(1))
              .toList();
      assertThat(ids).doesNotHaveDuplicates();
      Pattern.compile("(?:labelledby=\"|url\\(#)([^\")]*)")
          .matcher(html)
          .results()
          .flatMap(it -> List.of(it.group(1).split(" ")).stream())
          .forEach(it -> assertThat(ids).contains(it));
    }
  }

  @Test
  void a_drawing_is_well_formed_and_says_in_words_what_it_shows() throws Exception {
    var drawings =
        pages().stream()
            .flatMap(html -> SVG.matcher(html).results().map(it -> it.group()))
            .toList();
    assertThat(drawings).hasSizeGreaterThan(10);
    for (var drawing : drawings) {
      var root =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(drawing)))
              .getDocumentElement();
      assertThat(root.getElementsByTagName("title").item(0).getTextContent()).isNotBlank();
      assertThat(root.getElementsByTagName("desc").item(0).getTextContent()).isNotBlank();
      assertThat(root.getAttribute("role")).isEqualTo("img");
    }
  }
}
