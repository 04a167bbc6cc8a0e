package dev.bulwark.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NewOptionsTest {
  @Test
  void no_words_at_all_mean_what_the_command_means_without_options() {
    var nowhere = new PrintStream(PrintStream.nullOutputStream(), false, UTF_8);
    var nobody = new Keyboard(InputStream.nullInputStream(), UTF_8, () -> false);
    var console =
        new Console(nowhere, nowhere, nobody, Map.of(), Path.of("/a/../b"), Clock.systemUTC());

    assertThat(NewOptions.ofNothing(console))
        .isEqualTo(NewOptions.of(Specs.line(NewOptions.spec()).parseArgs(), console));
  }
}
