package dev.bulwark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.CommandSpec;

/** Every help can be read in a terminal of the usual size, and shows by example. */
class HelpTest {
  private static final int WIDTH = 80;

  @TempDir private Path folder;

  static Stream<String> commands() {
    return Cli.spec().subcommands().keySet().stream();
  }

  @Test
  void the_help_of_the_program_lists_every_command_in_a_group() {
    var help = Bulwark.run(folder, "--help").out();
    assertThat(help).contains("Write files:", "Look at files:", "Know more:", "Examples:");
    assertThat(help).doesNotContain("Other:");
    assertThat(commands()).allSatisfy(name -> assertThat(help).contains("  " + name + " "));
    assertThat(help.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(WIDTH));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void the_help_of_a_command_fits_and_gives_examples(String command) {
    var help = Bulwark.run(folder, command, "--help").out();
    assertThat(help.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(WIDTH));
    assertThat(help).contains("Examples:\n  ");
    assertThat(help).contains("bulwark " + command);
  }

  /** What is completed must be right. */
  @ParameterizedTest
  @MethodSource("commands")
  void a_value_that_is_offered_is_taken_and_another_is_refused(String command) {
    for (var option : spec(command).options()) {
      if (option.completionCandidates() != null) {
        for (var value : option.completionCandidates()) {
          var run = Bulwark.run(folder, command, option.longestName(), value);
          assertThat(run.err()).doesNotContain("there is no such format");
        }
        var run = Bulwark.run(folder, command, option.longestName(), "yamll");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("yamll: there is no such");
      }
    }
  }

  @Test
  void a_mistyped_word_is_answered_with_what_was_probably_meant() {
    assertThat(Bulwark.run(folder, "chekc").err()).contains("did you mean check?");
    assertThat(Bulwark.run(folder, "check", "--formt", "json").err())
        .contains("did you mean --format?");
    assertThat(Bulwark.run(folder, "check", "--only", "bw21").err()).contains("did you mean BW");
    assertThat(Bulwark.run(folder, "teach", "root-refusd").err())
        .contains("did you mean root-refused?");
    assertThat(Bulwark.run(folder, "explain", "htp-port").err()).contains("did you mean http-port");
    assertThat(Bulwark.run(folder, "new", "--yes", "--set", "htp-port=80").err())
        .contains("did you mean http-port");
  }

  private static CommandSpec spec(String command) {
    return Cli.spec().subcommands().get(command).getCommandSpec();
  }
}
