package dev.bulwark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bulwark.proof.Shell;
import dev.bulwark.ui.screen.RealTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the tabulator key does in the real shells. */
class CompletionIT {
  private static final String WORDS =
      """
      bulwark imag,                              bulwark images
      bulwark --vers,                            bulwark --version
      bulwark check --write-b,                   bulwark check --write-baseline
      bulwark check --format sa,                 bulwark check --format sarif
      bulwark check --fail-on w,                 bulwark check --fail-on warning
      bulwark check Docker,                      bulwark check Dockerfile
      bulwark new --set lev,                     bulwark new --set level=
      bulwark new --set level=str,               bulwark new --set level=strict
      bulwark new --yes --set layout=k,          bulwark new --yes --set layout=kustomize
      bulwark new --templates tem,               bulwark new --templates template-folder
      bulwark images --dotnet 10,                bulwark images --dotnet 10.0
      bulwark teach root-r,                      bulwark teach root-refused
      bulwark explain service-account-t,         bulwark explain service-account-token
      """;

  @TempDir private static Path share;
  @TempDir private Path folder;

  @BeforeAll
  static void write() throws IOException {
    for (var file : ShellFiles.all().entrySet()) {
      var target = share.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.writeString(target, file.getValue());
    }
  }

  @ParameterizedTest
  @CsvSource(textBlock = WORDS)
  void in_bash(String typed, String completed) throws Exception {
    completes(
        "bash",
        "bash --norc --noprofile -i",
        ". " + share.resolve("bash-completion/completions/bulwark"),
        typed,
        completed);
  }

  @ParameterizedTest
  @CsvSource(textBlock = WORDS)
  void in_zsh(String typed, String completed) throws Exception {
    var load =
        "fpath=("
            + share.resolve("zsh/site-functions")
            + " $fpath); autoload -Uz compinit; compinit -u -D";
    completes("zsh", "zsh -f -i", load, typed, completed);
  }

  @ParameterizedTest
  @CsvSource(textBlock = WORDS)
  void in_fish(String typed, String completed) throws Exception {
    available("fish");
    here();
    var file = share.resolve("fish/vendor_completions.d/bulwark.fish");
    var offered =
        Shell.run(
            folder,
            Map.of("HOME", folder.toString(), "XDG_DATA_HOME", folder.toString()),
            "fish --no-config -c 'source " + file + "; complete -C \"" + typed + "\"'");
    var word = completed.substring(completed.lastIndexOf(' ') + 1);
    assertThat(offered.out().lines().map(line -> line.replaceAll("/?(\t.*)?$", "")))
        .containsOnly(word);
  }

  private void completes(String shell, String start, String load, String typed, String completed)
      throws Exception {
    available(shell);
    assumeTrue(RealTerminal.available(), "script (util-linux) is missing");
    here();
    var environment = Map.of("HOME", folder.toString(), "TERM", "dumb", "COLUMNS", "200");
    try (var terminal = RealTerminal.start(folder, folder, start, environment)) {
      terminal.type(load + "; PS1='rea''dy>'; bulwark() { echo \"[bulwark $*]\"; }\n");
      terminal.sees("ready>", 1);
      terminal.type(typed + "\t\n").sees("[" + completed, 1);
      terminal.type("exit\n").has("code");
    }
  }

  private static void available(String shell) throws Exception {
    assumeTrue(Shell.has(shell), shell + " is not installed");
  }

  private void here() throws IOException {
    Files.writeString(folder.resolve("Dockerfile"), "FROM scratch\n");
    Files.createDirectories(folder.resolve("template-folder"));
  }
}
