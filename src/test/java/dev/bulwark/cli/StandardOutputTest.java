package dev.bulwark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StandardOutputTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void what_was_written_changes_no_exit_code() {
    var there = new ByteArrayOutputStream();

    assertThat(endOf(there, ExitCode.REFUSED)).isEqualTo(ExitCode.REFUSED);
    assertThat(there.toString(StandardCharsets.UTF_8)).isEqualTo("a line\n");
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void a_reader_that_left_is_not_talked_of() {
    assertThat(endOf(failing("Broken pipe"), ExitCode.DONE)).isEqualTo(141);
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void a_full_disk_is_told_and_is_no_success() {
    assertThat(endOf(failing("No space left on device"), ExitCode.DONE))
        .isEqualTo(ExitCode.INTERNAL);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "bulwark: standard output: No space left on device, so its end is missing; mend that"
                + " and repeat\n");
  }

  @Test
  void a_full_disk_does_not_hide_another_failure() {
    assertThat(endOf(failing("No space left on device"), ExitCode.USAGE)).isEqualTo(ExitCode.USAGE);
  }

  private int endOf(OutputStream out, int code) {
    var output = new StandardOutput(out);
    output.printer(StandardCharsets.UTF_8).print("a line\n");
    return output.exitCode(code, new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private static OutputStream failing(String reason) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(reason);
      }
    };
  }
}
