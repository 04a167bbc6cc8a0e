package dev.bulwark.ui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a person sees, kept as text. {@code -Dscreens=write} writes it anew, to be read by eye. */
class ScreensTest {
  private static final Path FOLDER = Path.of("src/test/resources/screens");

  @TestFactory
  Stream<DynamicTest> the_screens_are_as_they_were_read() {
    return Stream.of(
        screen("http-port@80x24", Conversation.at(80, 24).reach("http-port")),
        screen("user-tried@80x24", Conversation.at(80, 24).reach("user").keys("down")),
        screen("review@80x24", Conversation.at(80, 24).reach("user").keys("r")),
        screen("user-tried@120x40", Conversation.at(120, 40).reach("user").keys("down")),
        screen("keys@80x24", Conversation.at(80, 24).keys("?")));
  }

  private static DynamicTest screen(String name, Conversation talk) {
    return DynamicTest.dynamicTest(name, () -> compare(name, talk.frame().text()));
  }

  private static void compare(String name, String text) throws IOException {
    var file = FOLDER.resolve(name + ".txt");
    if ("write".equals(System.getProperty("screens"))) {
      Files.writeString(file, text);
    }
    assertThat(text).isEqualTo(Files.readString(file));
  }
}
