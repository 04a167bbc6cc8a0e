package dev.bulwark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.proof.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--set compose=true --set layout=kustomize --set exposure=gateway --set host=a.example"
            + " --set gateway=own:istio --set edge-tls-secret=edge",
        "--set autoscale=2-5 --set data-protection=volume --set data-protection-claim=keys"
            + " --set level=strict --set arch=both --set folder=deploy --set tls=both"
            + " --set tls-secret=orders-tls"
      })
  void writing_starts_none_of_the_classes_that_take_longest_to_start(String settings)
      throws Exception {
    for (var file : List.of("Orders.csproj", "Program.cs")) {
      Files.copy(Path.of("dist/sample", file), folder.resolve(file));
    }
    var line = ("new --yes " + settings).strip().split(" ");

    assertThat(logged("class+init", line))
        .contains("Initializing 'freemarker/template/Configuration'")
        .doesNotContain("Initializing 'java/math/BigDecimal'")
        .doesNotContain("Initializing 'freemarker/core/BuiltIn'")
        .doesNotContain("Initializing 'sun/util/calendar/ZoneInfoFile'")
        .doesNotContain("Initializing 'java/lang/runtime/ObjectMethods'");
  }

  /** The classes that come from our own class path. */
  private List<String> loaded(String... arguments) throws IOException, InterruptedException {
    return OURS.matcher(logged("class+load", arguments))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private String logged(String what, String... arguments) throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new ArrayList<String>();
    command.addAll(List.of(java, "-Xlog:" + what, "-Xshare:auto", "-cp"));
    command.addAll(List.of(System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    var run = Shell.run(folder, Map.of(), command);
    assertThat(run.code()).as(run.out()).isZero();
    return run.out();
  }
}
