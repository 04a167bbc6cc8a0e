package dev.bulwark.ui.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a conversation ends, the terminal is as it was. */
class RealTerminalIT {
  private static final String ENTER = "\033[?1049h";
  private static final String LEAVE = "\033[?1049l";

  @TempDir Path folder;

  @BeforeAll
  static void needs_script() {
    assumeTrue(RealTerminal.available(), "script (util-linux) is missing");
  }

  @Test
  void quitting_restores_the_terminal() throws IOException {
    try (var terminal = talking()) {
      restored(terminal.type("q"), 0);
    }
  }

  @Test
  void ctrl_c_is_130() throws IOException {
    try (var terminal = talking()) {
      restored(terminal.type("\003"), 130);
    }
  }

  @Test
  void the_interrupt_signal_is_130() throws Exception {
    try (var terminal = talking()) {
      restored(terminal.signal("INT"), 130);
    }
  }

  @Test
  void the_terminate_signal_is_143() throws Exception {
    try (var terminal = talking()) {
      restored(terminal.signal("TERM"), 143);
    }
  }

  @Test
  void the_hang_up_signal_is_129() throws Exception {
    try (var terminal = talking()) {
      restored(terminal.signal("HUP"), 129);
    }
  }

  @Test
  void a_crash_is_70_and_its_trace_can_be_read_afterwards() throws IOException {
    try (var terminal = RealTerminal.start(folder, "crash").sees("Level", 1)) {
      restored(terminal.type("\033[6~"), 70);
      assertThat(afterLeaving(terminal)).contains("NullPointerException", "QuestionView");
    }
  }

  @Test
  void ctrl_z_stops_and_fg_draws_again() throws IOException {
    try (var terminal = talking()) {
      stopsAndContinues(terminal.type("\032"));
    }
  }

  @Test
  void the_stop_signal_stops_and_fg_draws_again() throws Exception {
    try (var terminal = talking()) {
      stopsAndContinues(terminal.signal("TSTP"));
    }
  }

  @Test
  void ctrl_backslash_does_nothing() throws IOException {
    try (var terminal = talking()) {
      restored(terminal.type("\034").type("q"), 0);
      assertThat(terminal.seen()).doesNotContain("thread dump");
    }
  }

  @Test
  void a_closed_terminal_ends_the_process() throws Exception {
    try (var terminal = talking()) {
      var program = terminal.program();
      terminal.hangUp();
      program.onExit().get(20, TimeUnit.SECONDS);
      assertThat(program.isAlive()).isFalse();
    }
  }

  @Test
  void a_larger_terminal_shows_the_files_beside_the_questions() throws Exception {
    try (var terminal = talking()) {
      restored(terminal.resize(120, 40).sees("┬", 1).sees("Dockerfile", 1).type("q"), 0);
    }
  }

  @Test
  void a_key_split_over_two_reads_is_one_key() throws Exception {
    try (var terminal = talking().type("\033[")) {
      TimeUnit.MILLISECONDS.sleep(10);
      terminal.type("6~").sees("Platform", 1);
      restored(terminal.type("q"), 0);
    }
  }

  private RealTerminal talking() throws IOException {
    return RealTerminal.start(folder, "talk").sees("Level", 1);
  }

  private static void stopsAndContinues(RealTerminal terminal) throws IOException {
    terminal.has("stopped");
    assertThat(terminal.text("stopped")).isEqualTo(terminal.text("before"));
    assertThat(afterLeaving(terminal)).doesNotContain(ENTER);
    terminal.type("go\n").sees(ENTER, 2).sees("Level", 2);
    restored(terminal.type("q"), 0);
  }

  private static void restored(RealTerminal terminal, int code) {
    assertThat(terminal.code()).as(terminal.seen()).isEqualTo(code);
    assertThat(terminal.text("after")).isEqualTo(terminal.text("before"));
    var rest = afterLeaving(terminal);
    assertThat(rest).doesNotContain(ENTER);
    assertThat(terminal.seen().lastIndexOf("\033[?25h"))
        .as("the cursor is shown last")
        .isGreaterThanOrEqualTo(terminal.seen().lastIndexOf("\033[?25l"));
  }

  private static String afterLeaving(RealTerminal terminal) {
    var seen = terminal.seen();
    assertThat(seen).contains(LEAVE);
    return seen.substring(seen.lastIndexOf(LEAVE));
  }
}
