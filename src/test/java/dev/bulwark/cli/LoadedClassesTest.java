package dev.bulwark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.proof.Shell;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start loads nothing that its command does not need: a class is a third of a millisecond. */
class LoadedClassesTest {
  private static final Pattern OURS = Pattern.compile("(\\S+) source: (file|jar):");

  @TempDir private Path folder;

  @Test
  void the_version_is_told_by_two_classes() throws Exception {
    assertThat(loaded("--version"))
        .containsExactlyInAnyOrder("dev.bulwark.cli.Main", "dev.bulwark.cli.Version");
  }

  @Test
  void the_help_reads_no_project_renders_nothing_and_opens_no_terminal() throws Exception {
    assertThat(loaded("--help"))
        .noneMatch(
            name -> name.matches("(freemarker|org\\.jline|com\\.googlecode|org\\.snakeyaml)\\..*"))
        .noneMatch(name -> name.matches("dev\\.bulwark\\.(project|ui|notes|catalog)\\..*"));
  }

  @Test
  void explaining_parses_no_yaml_and_renders_nothing() throws Exception {
    assertThat(loaded("explain", "http-port"))
        .noneMatch(name -> name.matches("(freemarker|org\\.snakeyaml)\\..*"));
  }

  /** The classes that come from our own class path. */
  private List<String> loaded(String... arguments) throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new ArrayList<String>();
    command.addAll(List.of(java, "-Xlog:class+load", "-Xshare:auto", "-cp"));
    command.addAll(List.of(System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    var run = Shell.run(folder, Map.of(), command);
    assertThat(run.code()).as(run.out()).isZero();
    return OURS.matcher(run.out()).results().map(found -> found.group(1)).toList();
  }
}
