package dev.bulwark.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The start-up cache learns a whole conversation only when its keys lead through one. */
class TrainingIT {
  @TempDir Path folder;

  @Test
  void the_keys_lead_from_the_first_page_to_written_files() throws Exception {
    for (var name : new String[] {"Orders.csproj", "Program.cs"}) {
      Files.copy(Path.of("dist/sample", name), folder.resolve(name));
    }
    Bulwark.run(folder, "new", "--yes");
    assertThat(Files.readString(folder.resolve("bulwark.yaml"))).contains("level: standard");

    var nobody = new Keyboard(InputStream.nullInputStream(), UTF_8, () -> false);
    var nowhere = new PrintStream(PrintStream.nullOutputStream(), false, UTF_8);
    Training.talk(
        new Console(nowhere, nowhere, nobody, Map.of(), folder, Clock.systemUTC()),
        Training.KEYS,
        120,
        40);

    assertThat(Files.readString(folder.resolve("bulwark.yaml"))).contains("level: strict");
  }
}
