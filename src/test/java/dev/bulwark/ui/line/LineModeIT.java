package dev.bulwark.ui.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packed program on a real terminal, which {@code script} of util-linux makes. */
class LineModeIT {
  private static final Path SCRIPT = Path.of("/usr/bin/script");
  private static final Path JAR = Path.of("target/bulwark.jar").toAbsolutePath();
  private static final Path LIBRARIES = Path.of("target/lib").toAbsolutePath().resolve("*");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path temporary;

  @BeforeEach
  void a_terminal_can_be_made() {
    assumeTrue(Files.isExecutable(SCRIPT), SCRIPT + " is not there; it makes the terminal");
    assumeTrue(Files.exists(JAR), JAR + " is not packed");
  }

  @Test
  void a_conversation_in_a_terminal_writes_the_files_of_the_same_answers() throws Exception {
    var asked = service("asked");
    var conversation = start(asked, " --accessible");
    conversation.type("2\n");
    conversation.type("r\n");
    conversation.type("w\n");

    assertThat(conversation.end()).isZero();
    assertThat(conversation.screen())
        .startsWith("Bulwark, line mode; ")
        .contains("Level: strict.")
        .contains("wrote 11 files in . (strict level)")
        .doesNotContain("\u001b");
    var flags = service("flags");
    assertThat(start(flags, " new --yes --level strict").end()).isZero();
    assertThat(tree(asked)).isEqualTo(tree(flags));
  }

  @Test
  void an_interrupt_ends_it_as_a_shell_expects_and_writes_nothing() throws Exception {
    var folder = service("interrupted");
    var conversation = start(folder, " --accessible");
    conversation.type("2\n");
    conversation.type("\u0003");

    assertThat(conversation.end()).isEqualTo(130);
    assertThat(tree(folder)).containsOnlyKeys("Orders.csproj");

    var again = start(folder, " --accessible");
    again.type("q\n");
    assertThat(again.end()).isZero();
    assertThat(again.screen()).contains("Answers from the last time are kept: level.");
  }

  private Path service(String name) throws IOException {
    var folder = Files.createDirectories(temporary.resolve(name));
    Files.writeString(
        folder.resolve("Orders.csproj"),
        """
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
        </Project>
        """);
    return folder;
  }

  private Conversation start(Path folder, String arguments) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java");
    var builder =
        new ProcessBuilder(
                SCRIPT.toString(),
                "-qec",
                "'"
                    + java
                    + "' -cp '"
                    + JAR
                    + ":"
                    + LIBRARIES
                    + "' dev.bulwark.cli.Main"
                    + arguments,
                "/dev/null")
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder.environment().put("XDG_STATE_HOME", temporary.resolve("state").toString());
    builder.environment().put("SHELL", "/bin/sh");
    return new Conversation(builder.start());
  }

  private static Map<String, String> tree(Path root) throws IOException {
    var texts = new TreeMap<String, String>();
    try (var files = Files.walk(root)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        texts.put(root.relativize(file).toString(), Files.readString(file));
      }
    }
    return texts;
  }

  /** A program on a terminal, typed to only when it waits. */
  private static final class Conversation {
    private final Process process;
    private final StringBuilder screen = new StringBuilder();

    Conversation(Process process) {
      this.process = process;
    }

    /** Waits for the next prompt and types. */
    void type(String keys) throws IOException, InterruptedException {
      int seen = screen.length();
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (screen.substring(seen).indexOf("]: ") < 0) {
        assertThat(System.nanoTime()).as("no prompt in:\n%s", screen).isLessThan(end);
        read(process.getInputStream());
        Thread.sleep(20);
      }
      process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
    }

    private void read(InputStream in) throws IOException {
      int available = in.available();
      if (available > 0) {
        screen.append(
            new String(in.readNBytes(available), StandardCharsets.UTF_8).replace("\r", ""));
      }
    }

    int end() throws IOException, InterruptedException {
      screen.append(
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
              .replace("\r", ""));
      assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      return process.exitValue();
    }

    String screen() {
      return screen.toString();
    }
  }
}
