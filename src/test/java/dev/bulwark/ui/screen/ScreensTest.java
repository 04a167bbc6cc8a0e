package dev.bulwark.ui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a person sees, kept as text. {@code -Dscreens=write} writes it anew, to be read by eye. */
class ScreensTest {
  private static final Path FOLDER = Path.of("src/test/resources/screens");

  @TestFactory
  Stream<DynamicTest> the_screens_are_as_they_were_read() {
    return Stream.of(at(80, 24), at(120, 40), at(60, 20), at(200, 60)).flatMap(List::stream);
  }

  /** Each page at one size. */
  private static List<DynamicTest> at(int columns, int rows) {
    return List.of(
        screen("http-port", start(columns, rows).reach("http-port")),
        screen("user-tried", start(columns, rows).reach("user").keys("down")),
        screen("cpu-typed", start(columns, rows).reach("cpu").keys("down", "enter").type(",")),
        screen("egress-added", added(start(columns, rows))),
        screen("distro-found", start(columns, rows).reach("distro").keys("/").type("al")),
        screen("pages", doubted(start(columns, rows)).keys("p")),
        screen("doubted", doubted(start(columns, rows)).reach("replicas")),
        screen("review", reviewed(doubted(start(columns, rows)))),
        screen("files", files(start(columns, rows).reach("egress"))),
        screen("disk", start(columns, rows).reach("http-port").keys("v")),
        screen("explained", start(columns, rows).reach("user").keys("down", "e")),
        screen("keys", start(columns, rows).keys("?")),
        screen("leaving", doubted(start(columns, rows)).keys("q")));
  }

  private static Conversation start(int columns, int rows) {
    return Conversation.at(columns, rows);
  }

  private static Conversation added(Conversation talk) {
    return talk.reach("egress").keys("a").type("cidr:10.1.0.0/33");
  }

  private static Conversation reviewed(Conversation talk) {
    return talk.keys("r", "/").type("replicas").keys("enter");
  }

  private static Conversation files(Conversation talk) {
    return talk.state().wide() ? talk.keys("tab") : talk.keys("tab", "down");
  }

  /** The person's number of replicas, and then another level. */
  private static Conversation doubted(Conversation talk) {
    talk.reach("replicas").keys("down", "enter").type("7").keys("enter", "p");
    return talk.keys("/").type("level").keys("enter", "enter", "down", "enter");
  }

  private static DynamicTest screen(String page, Conversation talk) {
    var pane = talk.state().pane();
    var name = page + "@" + pane.columns() + "x" + pane.rows();
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
