package dev.bulwark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bulwark.proof.Shell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manual pages as mandoc reads them. */
class ManualPageIT {
  private static final Pattern REFERENCE = Pattern.compile("\\.Xr (\\S+) 1");
  private static final String PAGES = "man/man1/";

  @TempDir private Path folder;

  @Test
  void mandoc_finds_nothing_to_say() throws Exception {
    assumeTrue(Shell.has("mandoc"), "mandoc is not installed");
    for (var file : ShellFiles.all().entrySet()) {
      if (file.getKey().startsWith(PAGES)) {
        var page = folder.resolve(file.getKey().substring(PAGES.length()));
        Files.writeString(page, file.getValue());
        var run = Shell.run(folder, Map.of(), List.of("mandoc", "-T", "lint", page.toString()));
        // It looks for the other pages among those that are installed.
        assertThat(run.out().lines().filter(line -> !line.contains("manual not found: Xr bulwark")))
            .isEmpty();
      }
    }
  }

  @Test
  void a_page_refers_to_pages_that_there_are() throws Exception {
    var files = ShellFiles.all();
    for (var file : files.entrySet()) {
      if (file.getKey().startsWith(PAGES)) {
        var others = REFERENCE.matcher(file.getValue()).results().map(found -> found.group(1));
        assertThat(others)
            .isNotEmpty()
            .allSatisfy(name -> assertThat(files).containsKey(PAGES + name + ".1"));
      }
    }
  }

  @Test
  void every_option_of_every_command_is_on_its_page() throws Exception {
    var files = ShellFiles.all();
    Cli.spec()
        .subcommands()
        .forEach((name, line) -> {
          var page = files.get(PAGES + "bulwark-" + name + ".1");
          for (var option : line.getCommandSpec().options()) {
            assertThat(page).contains("Fl " + option.longestName().substring(1));
          }
          assertThat(page).contains(".Sh EXAMPLES");
        });
  }
}
