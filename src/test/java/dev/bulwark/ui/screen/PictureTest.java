package dev.bulwark.ui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The picture in the README is the program's own frame. {@code -Dscreens=write} draws it anew. */
class PictureTest {
  private static final Path FILE = Path.of("dist/screen.svg");

  @Test
  void the_readme_shows_what_the_program_draws() throws IOException {
    var frame = Conversation.at(120, 32).reach("user").keys("down").frame();

    var picture =
        Picture.of(
            frame, "bulwark in a terminal: a question, what the choice would change, and why");

    if ("write".equals(System.getProperty("screens"))) {
      Files.writeString(FILE, picture);
    }
    assertThat(Files.readString(FILE)).isEqualTo(picture);
  }
}
