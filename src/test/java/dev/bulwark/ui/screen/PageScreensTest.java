package dev.bulwark.ui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.ui.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The pages around the questions, kept as text. {@code -Dscreens=write} writes them anew. */
class PageScreensTest {
  private static final Path FOLDER = Path.of("src/test/resources/screens");

  @TestFactory
  Stream<DynamicTest> the_pages_are_as_they_were_read(@TempDir Path folder) throws IOException {
    var services = MenuPageTest.several().keys("down", " ").page();
    var decisions =
        WritingPageTest.changes(folder).stream().map(change -> Decision.of(change, false)).toList();
    var writing = WritingPage.of("orders", "./src/Orders", decisions, Optional.empty(), 80, 24);
    return Stream.of(
        screen("services@80x24", services),
        screen("services@120x40", services.sized(120, 40)),
        screen("writing@80x24", writing),
        screen("writing@120x40", writing.sized(120, 40)),
        screen("writing-whole@80x24", Pages.of(writing).keys("t", "d").page()),
        screen("writing-keys@80x24", Pages.of(writing).keys("?").page()));
  }

  private static DynamicTest screen(String name, Page page) {
    return DynamicTest.dynamicTest(name, () -> compare(name, page.frame().text()));
  }

  private static void compare(String name, String text) throws IOException {
    var file = FOLDER.resolve(name + ".txt");
    if ("write".equals(System.getProperty("screens"))) {
      Files.writeString(file, text);
    }
    assertThat(text).isEqualTo(Files.readString(file));
  }
}
