package dev.bulwark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.proof.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The modules that the packed runtime holds are enough, and none is too much. */
class ModulesIT {
  private static final Path LIST = Path.of("dist", "package", "modules");
  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("--help"),
          List.of("new", "--yes"),
          List.of("new", "--yes", "--dry-run"),
          List.of("check", "--format", "sarif"),
          List.of("questions", "--format", "json"),
          List.of("images", "--dotnet", "10.0"),
          List.of("explain", "http-port"),
          List.of("teach", "root-refused", "--format", "markdown"));

  @TempDir private Path folder;

  @BeforeEach
  void a_service() throws IOException {
    Files.writeString(
        folder.resolve("Orders.csproj"),
        "<Project Sdk=\"Microsoft.NET.Sdk.Web\"><PropertyGroup>"
            + "<TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>");
  }

  @Test
  void every_command_works_with_them() throws Exception {
    assertThat(failures(modules())).isEmpty();
  }

  @Test
  void without_any_of_them_something_fails() throws Exception {
    for (var module : modules()) {
      if (!module.equals("java.base")) {
        var others = modules().stream().filter(name -> !name.equals(module)).toList();
        assertThat(failures(others)).as("without " + module).isNotEmpty();
      }
    }
  }

  private static List<String> modules() throws IOException {
    return Files.readAllLines(LIST).stream().filter(line -> !line.startsWith("#")).toList();
  }

  /** What the commands say that do not end as they should. */
  private String failures(List<String> modules) throws IOException, InterruptedException {
    var failures = new StringBuilder();
    for (var command : COMMANDS) {
      var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      var line =
          List.of(
                  List.of(java, "--limit-modules", String.join(",", modules), "-cp"),
                  List.of(System.getProperty("java.class.path"), Main.class.getName(), "--debug"),
                  command)
              .stream()
              .flatMap(List::stream)
              .collect(Collectors.toList());
      var run = Shell.run(folder, Map.of(), line);
      if (run.code() > 1 || run.out().contains("NoClassDefFoundError")) {
        failures.append(command).append('\n').append(run.out());
      }
    }
    return failures.toString();
  }
}
