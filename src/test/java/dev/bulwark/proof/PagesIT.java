package dev.bulwark.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bulwark.cli.Bulwark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The course, a lesson made of each repository of {@code migrations} and a trainer's lesson that
 * strains the layout, in a real browser: nothing there keeps a person from reading them on a
 * screen, on a phone or on paper, in light and in dark.
 *
 * <p>With the variable {@code BULWARK_PICTURES} set, pictures of all pages and the PDFs are written
 * into that folder, to be looked at.
 */
class PagesIT {
  private static final int SCREEN = 1280;
  private static final int PHONE = 360;
  private static final List<String> SCHEMES = List.of("light", "dark");

  private static final Pattern PAGE =
      Pattern.compile("<page width=\"([0-9.]+)\" height=\"([0-9.]+)\">");
  private static final Pattern WORD =
      Pattern.compile(
          "<word xMin=\"([-0-9.]+)\" yMin=\"([-0-9.]+)\" xMax=\"([-0-9.]+)\" yMax=\"([-0-9.]+)\">");

  /** Everything that can be opened is open. */
  private static final String OPEN =
      "document.querySelectorAll('details').forEach(it => it.open = true)";

  @TempDir private static Path folder;
  private static Browser browser;
  private static List<Path> pages = List.of();

  @BeforeAll
  static void make_the_pages() throws IOException, InterruptedException {
    var program = named("BULWARK_BROWSER", "a Chromium");
    write("--output", "course");
    write("--lessons", strained().toString(), "--output", "strained");
    for (var name : MigrationSet.names()) {
      MigrationSet.copy(name, folder.resolve("sets").resolve(name));
      write("--from", "sets/" + name, "--output", "own/" + name);
    }
    pages =
        MigrationSet.files(folder).stream().filter(it -> it.toString().endsWith(".html")).toList();
    browser = Browser.start(program, Files.createDirectory(folder.resolve("profile")));
  }

  private static void write(String... options) {
    var words = Stream.concat(Stream.of("teach", "--format", "html"), Stream.of(options));
    var result = Bulwark.run(folder, words.toArray(String[]::new));
    assertThat(result.code()).as(result.err()).isZero();
  }

  /** A lesson whose every part is longer than any line. */
  private static Path strained() throws IOException {
    var lesson = folder.resolve("strain/01-strained");
    var word = "configuration.production.".repeat(12);
    var line = "ENV " + word + "=" + "value and more of it ".repeat(20) + "\n";
    for (var file : List.of("start/Dockerfile", "solution/Dockerfile", "session/start.txt")) {
      Files.createDirectories(lesson.resolve(file).getParent());
      Files.writeString(lesson.resolve(file), (file.startsWith("se") ? "$ " : "") + line);
    }
    Files.writeString(lesson.resolve("solution/Dockerfile"), line + line);
    Files.writeString(
        lesson.resolve("lesson.md"),
        """
        # WORD

        Summary WORD.

        ## Situation
        - `WORD`
        - [WORD](https://example.org/WORD)

        ## Files
        - `Dockerfile`: WORD

        ## Step
        Step.

        ## Predict
        Question?

        - [ ] WORD
        - [x] `WORD`

        ## Output
        [WORD](session/start.txt)

        ## Mend
        Mend.

        ## Diagram: ports
        WORD

        | who | asks at | listens at | outcome |
        |---|---|---|---|
        | the readiness probe of the kubelet on the node | orders.shop.svc.cluster.local:8443 | 8080 and 8443 on every address | connection refused by nobody there |

        ## Diagram: owners
        Owners.

        | path | owner | what the service may |
        |---|---|---|
        | /var/lib/orders/data-protection/keys/and/a/longer/path/of/the/service | user 1654 and the group of the volume | read and write, if fsGroup is 1654 |

        ## Diagram: layers
        Layers.

        | layer | what it holds | what the service may |
        |---|---|---|
        | mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra | the runtime, ICU data and time zones | read but never write, whoever runs it |

        ## Why
        Because.

        ## Further reading
        - [WORD](https://example.org/WORD)
        """
            .replace("WORD", word));
    return folder.resolve("strain");
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  private static Path named(String variable, String what) {
    var named = System.getenv(variable);
    assumeTrue(named != null && !named.isBlank(), variable + " is not set; it names " + what);
    return Path.of(named);
  }

  private static Stream<DynamicTest> each(PageTest test) {
    return pages.stream().map(page -> DynamicTest.dynamicTest(name(page), () -> test.holds(page)));
  }

  private static String name(Path page) {
    return folder.relativize(page).toString();
  }

  private static List<String> strings(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asString).toList();
  }

  @TestFactory
  Stream<DynamicTest> no_rule_of_accessibility_is_violated() throws IOException {
    var axe = Files.readString(named("BULWARK_AXE", "axe.min.js of the package axe-core"));
    return each(page -> {
      for (var scheme : SCHEMES) {
        browser.screen(SCREEN, scheme);
        browser.open(page);
        browser.evaluate(axe + "; true");
        assertThat(strings(violations())).as(scheme + ", closed").isEmpty();
        browser.evaluate(OPEN);
        assertThat(strings(violations())).as(scheme + ", open").isEmpty();
        browser.screen(PHONE, scheme);
        assertThat(strings(violations())).as(scheme + ", phone").isEmpty();
      }
    });
  }

  private static JsonNode violations() {
    return browser.evaluate(
        """
        axe.run().then(it => it.violations
          .flatMap(one => one.nodes.map(node => one.id + ': ' + node.html)))
        """);
  }

  @TestFactory
  Stream<DynamicTest> nothing_scrolls_sideways_on_a_phone() {
    return each(page -> {
      browser.screen(PHONE, "light");
      browser.open(page);
      browser.evaluate(OPEN);
      assertThat(
              strings(
                  browser.evaluate(
                      """
                      [document.documentElement, ...document.body.querySelectorAll('*')]
                        .filter(it => it.scrollWidth > it.clientWidth && it.clientWidth > 0
                          || it.getBoundingClientRect().right > innerWidth)
                        .map(it => it.outerHTML.slice(0, 200))
                      """)))
          .isEmpty();
    });
  }

  @TestFactory
  Stream<DynamicTest> no_letters_are_too_small_on_a_phone() {
    return each(page -> {
      browser.screen(PHONE, "light");
      browser.open(page);
      browser.evaluate(OPEN);
      assertThat(
              strings(
                  browser.evaluate(
                      """
                      [...document.body.querySelectorAll('*')]
                        .filter(it => [...it.childNodes].some(one => one.nodeType === 3 && one.data.trim()))
                        .map(it => [it, parseFloat(getComputedStyle(it).fontSize)
                          * (it.getScreenCTM ? it.getScreenCTM().a : 1)])
                        .filter(([_, size]) => size > 0 && size < 11)
                        .map(([it, size]) => size + ' px: ' + it.outerHTML)
                      """)))
          .isEmpty();
    });
  }

  @TestFactory
  Stream<DynamicTest> drawings_keep_their_words_inside_and_apart() {
    return each(page -> {
      browser.screen(SCREEN, "light");
      browser.open(page);
      assertThat(
              strings(
                  browser.evaluate(
                      """
                      [...document.querySelectorAll('svg')].flatMap(svg => {
                        const box = it => it.getBoundingClientRect()
                        const cuts = (a, b) => a.left < b.right - 1 && b.left < a.right - 1
                          && a.top < b.bottom - 2 && b.top < a.bottom - 2
                        const within = (a, b) => a.left >= b.left - 1 && a.right <= b.right + 1
                        const texts = [...svg.querySelectorAll('text')]
                        const shapes = [...svg.querySelectorAll('rect.plain, rect.open, rect.shut')]
                        return [
                          ...texts.filter(it => !within(box(it), box(svg))).map(it => 'outside: ' + it.textContent),
                          ...texts.flatMap((a, i) => texts.slice(i + 1).filter(b => cuts(box(a), box(b)))
                            .map(b => 'over each other: ' + a.textContent + ' | ' + b.textContent)),
                          ...texts.filter(it => shapes.some(shape => cuts(box(it), box(shape))
                            && !within(box(it), box(shape)))).map(it => 'over an edge: ' + it.textContent)]
                      })
                      """)))
          .isEmpty();
    });
  }

  @TestFactory
  Stream<DynamicTest> paper_has_all_the_text_and_cuts_nothing_off() throws Exception {
    assumeTrue(Shell.has("pdftotext"), "pdftotext (poppler-utils) is missing");
    return each(page -> {
      browser.screen(SCREEN, "dark");
      browser.open(page);
      var printed = folder.resolve("printed.pdf");
      Files.write(printed, browser.pdf());
      var text = plain(run(List.of("pdftotext", "-raw", printed.toString(), "-")));
      assertThat(
              strings(
                  browser.evaluate(
                      """
                      (() => {
                        const walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT)
                        const all = []
                        while (walk.nextNode()) {
                          const unseen = walk.currentNode.parentElement.closest('summary, svg title, svg desc')
                          if (!unseen) all.push(walk.currentNode.data)
                        }
                        return all
                      })()
                      """)))
          .hasSizeGreaterThan(5)
          .allSatisfy(words -> assertThat(text).contains(plain(words)));
      assertThat(cutOff(run(List.of("pdftotext", "-bbox", printed.toString(), "-")))).isEmpty();
    });
  }

  /** Without the blanks and ligatures that differ between a page and its print. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
  }

  /** The lines of a report of all words that name a word beyond the edge of its sheet. */
  private static List<String> cutOff(String report) {
    var cut = new ArrayList<String>();
    double width = 0;
    double height = 0;
    for (var line : report.lines().toList()) {
      var page = PAGE.matcher(line);
      var word = WORD.matcher(line);
      if (page.find()) {
        width = Double.parseDouble(page.group(1));
        height = Double.parseDouble(page.group(2));
      } else if (word.find()
          && (Double.parseDouble(word.group(1)) < 0
              || Double.parseDouble(word.group(2)) < 0
              || Double.parseDouble(word.group(3)) > width
              || Double.parseDouble(word.group(4)) > height)) {
        cut.add(line);
      }
    }
    assertThat(width).as("a sheet").isPositive();
    return cut;
  }

  private static String run(List<String> command) throws IOException, InterruptedException {
    var run = Shell.run(folder, Map.of(), command);
    assertThat(run.code()).as(run.out()).isZero();
    return run.out();
  }

  @Test
  void every_page_is_valid_html() throws Exception {
    var validator = named("BULWARK_VALIDATOR", "vnu.jar of the package vnu-jar");
    var java = ProcessHandle.current().info().command().orElseThrow();
    var command =
        new ArrayList<>(List.of(java, "-jar", validator.toString(), "--Werror", "--stdout"));
    pages.forEach(page -> command.add(page.toString()));

    var run = Shell.run(folder, Map.of(), command);

    assertThat(run.out()).isEmpty();
    assertThat(run.code()).isZero();
  }

  /** For the eye; the order of the names is that of the course. */
  @TestFactory
  Stream<DynamicTest> pictures_are_taken_where_a_folder_for_them_is_named() {
    var pictures = named("BULWARK_PICTURES", "a folder for pictures of all pages");
    return each(page -> {
      var name = name(page).replace('/', '-');
      for (var scheme : SCHEMES) {
        for (int width : List.of(SCREEN, PHONE)) {
          browser.screen(width, scheme);
          browser.open(page);
          browser.evaluate(OPEN);
          var file = name + "-" + scheme + "-" + width + ".png";
          Files.write(pictures.resolve(file), browser.picture());
        }
      }
      Files.write(pictures.resolve(name + ".pdf"), browser.pdf());
    });
  }

  /** What a test says of one page. */
  private interface PageTest {
    void holds(Path page) throws Exception;
  }
}
